import { Failure } from '@nemecys/core';
import type { Database } from './open-store.ts';
import { type Page, type Paged, paged } from './page.ts';
import type { ScenarioKey } from './scenario-key.ts';

/** A scenario in the list of its workspace. */
export type ListedScenario = {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly savedAt: string;
  readonly author: string | null;
};

/** A version in the history of its scenario; `baselines` are the names it has. */
export type ListedVersion = {
  readonly number: number;
  readonly message: string;
  readonly author: string | null;
  readonly savedAt: string;
  readonly baselines: readonly string[];
};

/** The scenarios of a workspace, by title and id; a page goes on behind the id of a scenario. */
export async function listScenarios(db: Database, workspace: string, page: Page): Promise<Paged<ListedScenario>> {
  const rows = await db
    .selectFrom('scenario')
    .innerJoin('version', (join) =>
      join
        .onRef('version.workspace', '=', 'scenario.workspace')
        .onRef('version.scenario', '=', 'scenario.id')
        .onRef('version.number', '=', 'scenario.head'),
    )
    .leftJoin('person', 'person.id', 'version.author')
    .select(['scenario.id', 'scenario.title', 'version.number', 'version.created_at', 'person.name as author'])
    .where('scenario.workspace', '=', workspace)
    .$if(page.after !== undefined, (query) =>
      query.where(({ eb, refTuple, selectFrom }) =>
        eb(
          refTuple('scenario.title', 'scenario.id'),
          '>',
          selectFrom('scenario as last')
            .select(['last.title', 'last.id'])
            .where('last.workspace', '=', workspace)
            .where('last.id', '=', page.after ?? '')
            .$asTuple('title', 'id'),
        ),
      ),
    )
    .orderBy('scenario.title')
    .orderBy('scenario.id')
    .limit(page.limit + 1)
    .execute();
  const entries = rows.map(({ id, title, number, created_at, author }) => {
    return { id, title, version: number, savedAt: created_at.toISOString(), author };
  });
  return paged(entries, page);
}

/** The text of a version, the newest unless one is named. Throws a Failure when there is none. */
export async function readVersion(
  db: Database,
  { workspace, scenario }: ScenarioKey,
  number?: number,
): Promise<{ readonly version: number; readonly title: string; readonly text: string }> {
  const found = await db
    .selectFrom('version')
    .innerJoin('scenario', (join) =>
      join.onRef('scenario.workspace', '=', 'version.workspace').onRef('scenario.id', '=', 'version.scenario'),
    )
    .select(['version.number', 'version.text', 'scenario.title'])
    .where('version.workspace', '=', workspace)
    .where('version.scenario', '=', scenario)
    .where((of) => of('version.number', '=', number === undefined ? of.ref('scenario.head') : of.val(number)))
    .executeTakeFirst();
  if (found !== undefined) return { version: found.number, title: found.title, text: found.text };
  const what = number === undefined ? `scenario "${scenario}"` : `version ${number} of "${scenario}"`;
  throw new Failure('not-found', `There is no ${what} in this workspace.`);
}

/** The versions of a scenario, newest first; a page goes on behind a number. None when there is no such scenario. */
export async function listVersions(
  db: Database,
  { workspace, scenario }: ScenarioKey,
  page: Page,
): Promise<Paged<ListedVersion>> {
  const versions = await db
    .selectFrom('version')
    .leftJoin('person', 'person.id', 'version.author')
    .select(['version.number', 'version.message', 'version.created_at', 'person.name as author'])
    .where('workspace', '=', workspace)
    .where('scenario', '=', scenario)
    .$if(page.after !== undefined, (query) => query.where('number', '<', Number(page.after)))
    .orderBy('number', 'desc')
    .limit(page.limit + 1)
    .execute();
  const baselines = await db
    .selectFrom('baseline')
    .select(['name', 'version'])
    .where('workspace', '=', workspace)
    .where('scenario', '=', scenario)
    .orderBy('name')
    .execute();
  const entries = versions.map(({ number, message, author, created_at }) => ({
    number,
    message,
    author,
    savedAt: created_at.toISOString(),
    baselines: baselines.filter(({ version }) => version === number).map(({ name }) => name),
  }));
  return paged(entries, page);
}
