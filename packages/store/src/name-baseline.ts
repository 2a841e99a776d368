import { announce } from './announce.ts';
import { appendAudit } from './append-audit.ts';
import type { PersonDoing } from './doing.ts';
import { madeBefore } from './made-before.ts';
import type { Database } from './open-store.ts';
import type { ScenarioKey } from './scenario-key.ts';
import { versionText } from './version-text.ts';

/** A name for one version, for good. */
export type NewBaseline = ScenarioKey & { readonly name: string; readonly version: number };

/**
 * Names a version as a baseline; once, when the same person names it again. A name is given to one version (Failure
 * conflict), which exists (not-found).
 */
export async function nameBaseline(
  db: Database,
  { workspace, scenario, name, version }: NewBaseline,
  { by, at }: PersonDoing,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await versionText(transaction, { workspace, scenario }, version);
    const made = await transaction
      .insertInto('baseline')
      .values({ workspace, scenario, name, version, author: by, created_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (made.numInsertedOrUpdatedRows !== 1n) {
      const named = await transaction
        .selectFrom('baseline')
        .select(['version', 'author'])
        .where('workspace', '=', workspace)
        .where('scenario', '=', scenario)
        .where('name', '=', name)
        .executeTakeFirst();
      const isTheSame = named?.version === version && named.author === by;
      madeBefore(isTheSame, `There is a baseline "${name}" already, and baselines stay. Choose another name.`);
      return;
    }
    const details = { scenario, version, name };
    await appendAudit(transaction, { actor: by, action: 'name-baseline', workspace, details }, at);
    await announce(transaction, { workspace, kind: 'baseline', scenario, version }, { by });
  });
}
