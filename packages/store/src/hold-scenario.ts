import { Failure } from '@nemecys/core';
import type { Database } from './open-store.ts';
import type { ScenarioKey } from './scenario-key.ts';

/** Until the transaction ends nobody else who holds the scenario goes on. Throws a Failure (not-found) without one. */
export async function holdScenario(transaction: Database, { workspace, scenario }: ScenarioKey): Promise<void> {
  const found = await transaction
    .selectFrom('scenario')
    .select('id')
    .where('workspace', '=', workspace)
    .where('id', '=', scenario)
    .forUpdate()
    .executeTakeFirst();
  if (found === undefined) throw new Failure('not-found', `There is no scenario "${scenario}" in this workspace.`);
}
