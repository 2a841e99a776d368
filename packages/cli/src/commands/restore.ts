import { resolve } from 'node:path';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { type Session, writeJson } from '../session.ts';
import { readBackupFile } from '../workbench/backup-file.ts';
import { storePlace } from '../workbench/store-place.ts';

type Options = { readonly data?: string };

/** Puts a backup into a new folder or an empty PostgreSQL: all of it, with an audit trail that is whole, or nothing. */
export async function restore(file: string, { data }: Options, session: Session): Promise<ExitCode> {
  const { io } = session;
  const place = storePlace(data, io);
  const { openStore, readBackup, restore: put } = await import('@nemecys/store');
  const path = resolve(io.cwd, file);
  // A damaged file is refused before anything is made for it.
  await readBackup(readBackupFile(path), async () => undefined);
  const store = await openStore(place);
  try {
    const rows = await put(store.db, readBackupFile(path));
    if (session.json) writeJson(session, { file, rows });
    else if (!session.quiet) session.out.line(`All ${rows} rows of ${file} are there, and the audit trail is whole.`);
    return exitCode.done;
  } finally {
    await store.close();
  }
}
