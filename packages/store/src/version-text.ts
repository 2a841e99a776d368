import { Failure } from '@nemecys/core';
import type { Database } from './open-store.ts';
import type { ScenarioKey } from './scenario-key.ts';

/** The text of a version. Throws a Failure (not-found) when the scenario has none of that number. */
export async function versionText(db: Database, { workspace, scenario }: ScenarioKey, number: number): Promise<string> {
  const found = await db
    .selectFrom('version')
    .select('text')
    .where('workspace', '=', workspace)
    .where('scenario', '=', scenario)
    .where('number', '=', number)
    .executeTakeFirst();
  if (found === undefined) throw new Failure('not-found', `"${scenario}" has no version ${number}.`);
  return found.text;
}
