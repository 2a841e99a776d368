import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Failure } from '@nemecys/core';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { type Session, writeJson } from '../session.ts';
import { readBackupFile, writeBackupFile } from '../workbench/backup-file.ts';
import { storePlace } from '../workbench/store-place.ts';

type Options = { readonly data?: string };

/** Writes all that a workbench holds into one file, as it is at one moment, and reads it again to see that it is whole. */
export async function backup(file: string, { data }: Options, session: Session): Promise<ExitCode> {
  const { io } = session;
  const place = storePlace(data, io);
  if (place.kind === 'folder' && !existsSync(place.folder)) {
    throw new Failure('not-found', `${place.folder} holds no workbench. Say where it is with --data or DATABASE_URL.`);
  }
  const { backUp, openStore, readBackup } = await import('@nemecys/store');
  const store = await openStore(place);
  try {
    const rows = await writeBackupFile(resolve(io.cwd, file), {
      write: (say) => backUp(store.db, new Date(io.today()).toISOString(), say),
      check: async (path) => void (await readBackup(readBackupFile(path), async () => undefined)),
    });
    if (session.json) writeJson(session, { file, rows });
    else if (!session.quiet) session.out.line(`${file} holds ${rows} rows and was read again to its end.`);
    return exitCode.done;
  } finally {
    await store.close();
  }
}
