import { announce } from '../announce.ts';
import { appendAudit } from '../append-audit.ts';
import type { PersonDoing } from '../doing.ts';
import type { Database } from '../open-store.ts';
import type { ScenarioKey } from '../scenario-key.ts';
import { noThread } from './write-comment.ts';

/** A thread, and whether it is to be resolved or open from now on. */
export type SettledThread = ScenarioKey & { readonly thread: string; readonly state: 'resolved' | 'open' };

/** Resolves a thread or opens it again; who and when stays with it. Throws a Failure (not-found) when there is none. */
export async function settleThread(
  db: Database,
  { workspace, scenario, thread, state }: SettledThread,
  { by, at }: PersonDoing,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const resolved =
      state === 'resolved' ? { resolved_by: by, resolved_at: at } : { resolved_by: null, resolved_at: null };
    const changed = await transaction
      .updateTable('thread')
      .set(resolved)
      .where('workspace', '=', workspace)
      .where('scenario', '=', scenario)
      .where('id', '=', thread)
      .returning('version')
      .executeTakeFirst();
    if (changed === undefined) throw noThread();
    const action = state === 'resolved' ? 'resolve-thread' : 'reopen-thread';
    await appendAudit(transaction, { actor: by, action, workspace, details: { scenario, thread } }, at);
    await announce(transaction, { workspace, kind: 'comment', scenario, version: changed.version }, { by });
  });
}
