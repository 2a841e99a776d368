import { existsSync } from 'node:fs';
import { Failure } from '@nemecys/core';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { type Session, writeJson } from '../session.ts';
import { storePlace } from '../workbench/store-place.ts';

/** Says whether the audit trail of a workbench is as it was written; exits with 1 when it is not. */
export async function audit({ data }: { readonly data?: string }, session: Session): Promise<ExitCode> {
  const place = storePlace(data, session.io);
  // Opening would begin a new trail there, and say of it that it is whole.
  if (place.kind === 'folder' && !existsSync(place.folder)) {
    throw new Failure('not-found', `${place.folder} holds no workbench. Say where it is with --data or DATABASE_URL.`);
  }
  const { openStore, verifyAudit } = await import('@nemecys/store');
  const store = await openStore(place);
  try {
    const verdict = await verifyAudit(store.db);
    if (session.json) writeJson(session, verdict);
    else if (verdict.kind === 'broken') session.out.line(`Row ${verdict.row} is not as it was written.`);
    else if (!session.quiet) {
      session.out.line(`All ${verdict.rows} rows are as they were written. Hash of the last: ${verdict.lastHash}`);
    }
    return verdict.kind === 'whole' ? exitCode.done : exitCode.levelReached;
  } finally {
    await store.close();
  }
}
