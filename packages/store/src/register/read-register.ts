import { emptyRegister, Failure, RecordRegister } from '@nemecys/core';
import type { Database } from '../open-store.ts';
import type { ScenarioKey } from '../scenario-key.ts';

/** A version of the register of a scenario; number 0 is the empty one before the first. */
export type ReadRegister = { readonly version: number; readonly register: RecordRegister };

/** A version in the history of a register. */
export type ListedRegister = {
  readonly number: number;
  readonly message: string;
  readonly author: string | null;
  readonly savedAt: string;
};

/** A version of the register of a scenario, the newest unless one is named. Throws a Failure (not-found). */
export async function readRegister(
  db: Database,
  { workspace, scenario }: ScenarioKey,
  number?: number,
): Promise<ReadRegister> {
  if (number === 0) return { version: 0, register: emptyRegister };
  const found = await db
    .selectFrom('register_version')
    .select(['number', 'text'])
    .where('workspace', '=', workspace)
    .where('scenario', '=', scenario)
    .$if(number !== undefined, (query) => query.where('number', '=', number ?? 0))
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (found !== undefined) return { version: found.number, register: RecordRegister.parse(JSON.parse(found.text)) };
  if (number === undefined) return { version: 0, register: emptyRegister };
  throw new Failure('not-found', `The register of "${scenario}" has no version ${number}.`);
}

/** Every version of the register of a scenario, newest first. */
export async function listRegisters(
  db: Database,
  { workspace, scenario }: ScenarioKey,
): Promise<readonly ListedRegister[]> {
  const rows = await db
    .selectFrom('register_version')
    .leftJoin('person', 'person.id', 'register_version.author')
    .select(['number', 'message', 'register_version.created_at', 'person.name as author'])
    .where('workspace', '=', workspace)
    .where('scenario', '=', scenario)
    .orderBy('number', 'desc')
    .execute();
  return rows.map(({ number, message, author, created_at }) => {
    return { number, message, author, savedAt: created_at.toISOString() };
  });
}
