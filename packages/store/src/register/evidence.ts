import { Failure } from '@nemecys/core';
import { appendAudit } from '../append-audit.ts';
import type { PersonDoing } from '../doing.ts';
import type { Database } from '../open-store.ts';
import type { ScenarioKey } from '../scenario-key.ts';

/** A file of evidence, by the hash of its bytes. */
export type EvidenceKey = ScenarioKey & { readonly sha256: string };

/** A file of evidence as it comes in. */
export type NewEvidence = EvidenceKey & { readonly name: string; readonly content: Uint8Array };

/** A file of evidence in the list of its scenario. */
export type ListedEvidence = { readonly sha256: string; readonly name: string; readonly size: number };

/** Keeps a file for good; the same bytes are kept once, under the name they first had. */
export async function keepEvidence(
  db: Database,
  { workspace, scenario, sha256, name, content }: NewEvidence,
  { by, at }: PersonDoing,
): Promise<ListedEvidence> {
  return db.transaction().execute(async (transaction) => {
    const there = await transaction
      .selectFrom('scenario')
      .select('id')
      .where('workspace', '=', workspace)
      .where('id', '=', scenario)
      .executeTakeFirst();
    if (there === undefined) throw new Failure('not-found', `There is no scenario "${scenario}" in this workspace.`);
    const size = content.byteLength;
    const made = await transaction
      .insertInto('evidence_file')
      .values({
        ...{ workspace, scenario, sha256, name, size, author: by, created_at: at },
        content: Buffer.from(content),
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (made.numInsertedOrUpdatedRows !== 1n) return readListed(transaction, { workspace, scenario, sha256 });
    const details = { scenario, sha256, name, size };
    await appendAudit(transaction, { actor: by, action: 'attach-evidence', workspace, details }, at);
    return { sha256, name, size };
  });
}

/** The files of a scenario, by hash. */
export async function listEvidence(
  db: Database,
  { workspace, scenario }: ScenarioKey,
): Promise<readonly ListedEvidence[]> {
  return db
    .selectFrom('evidence_file')
    .select(['sha256', 'name', 'size'])
    .where('workspace', '=', workspace)
    .where('scenario', '=', scenario)
    .orderBy('sha256')
    .execute();
}

/** Whether a file is attached. */
export async function hasEvidence(db: Database, key: EvidenceKey): Promise<boolean> {
  return (await listEvidence(db, key)).some(({ sha256 }) => sha256 === key.sha256);
}

async function readListed(db: Database, key: EvidenceKey): Promise<ListedEvidence> {
  const found = (await listEvidence(db, key)).find(({ sha256 }) => sha256 === key.sha256);
  if (found === undefined) throw missing();
  return found;
}

/** A file with its bytes. Throws a Failure (not-found) when there is none. */
export async function readEvidence(
  db: Database,
  { workspace, scenario, sha256 }: EvidenceKey,
): Promise<{ readonly name: string; readonly content: Uint8Array }> {
  const found = await db
    .selectFrom('evidence_file')
    .select(['name', 'content'])
    .where('workspace', '=', workspace)
    .where('scenario', '=', scenario)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  if (found === undefined) throw missing();
  return found;
}

function missing(): Failure {
  return new Failure('not-found', 'No file with this hash is attached to this scenario.');
}
