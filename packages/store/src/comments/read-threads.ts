import type { Database } from '../open-store.ts';
import { type Page, type Paged, paged } from '../page.ts';
import type { ScenarioKey } from '../scenario-key.ts';
import type { Subject } from './subject.ts';

/** A comment, as everybody of the workspace reads it. */
export type ListedComment = { readonly id: string; readonly by: string; readonly at: string; readonly text: string };

/** A thread with its comments in their order. */
export type ListedThread = {
  readonly id: string;
  readonly version: number;
  readonly subject: Subject;
  readonly resolved: { readonly by: string; readonly at: string } | null;
  readonly comments: readonly ListedComment[];
};

/** The threads of a scenario, the one with the newest comment first; a page goes on behind the id of a thread. */
export async function listThreads(
  db: Database,
  { workspace, scenario }: ScenarioKey,
  page: Page,
): Promise<Paged<ListedThread>> {
  const newest = db
    .selectFrom('comment')
    .innerJoin('thread as of', 'of.id', 'comment.thread')
    .select(({ fn }) => ['of.id as of', fn.max('comment.number').as('newest')])
    .where('of.workspace', '=', workspace)
    .where('of.scenario', '=', scenario)
    .groupBy('of.id');
  const threads = await db
    .selectFrom('thread')
    .innerJoin(newest.as('last'), 'last.of', 'thread.id')
    .leftJoin('person', 'person.id', 'thread.resolved_by')
    .select(['thread.id', 'thread.version', 'thread.subject_kind', 'thread.subject', 'thread.resolved_at'])
    .select('person.name as resolver')
    .$if(page.after !== undefined, (query) =>
      query.where('last.newest', '<', ({ selectFrom }) =>
        selectFrom(newest.as('before'))
          .select('before.newest')
          .where('before.of', '=', page.after ?? ''),
      ),
    )
    .orderBy('last.newest', 'desc')
    .limit(page.limit + 1)
    .execute();
  const shown = paged(threads, page);
  const comments = await commentsOf(
    db,
    shown.entries.map(({ id }) => id),
  );
  const entries = shown.entries.map(
    ({ id, version, subject_kind: kind, subject, resolved_at: resolvedAt, resolver }) => ({
      ...{ id, version, subject: { kind, id: subject } },
      resolved: resolvedAt === null ? null : { by: resolver ?? '', at: resolvedAt.toISOString() },
      comments: comments.get(id) ?? [],
    }),
  );
  return { entries, more: shown.more };
}

/** What is written in some threads, each in its order. */
async function commentsOf(db: Database, threads: readonly string[]): Promise<ReadonlyMap<string, ListedComment[]>> {
  const found = new Map<string, ListedComment[]>(threads.map((thread) => [thread, []]));
  if (threads.length === 0) return found;
  const rows = await db
    .selectFrom('comment')
    .innerJoin('person', 'person.id', 'comment.author')
    .select(['comment.id', 'comment.thread', 'comment.text', 'comment.created_at', 'person.name as by'])
    .where('comment.thread', 'in', threads)
    .orderBy('comment.number')
    .execute();
  for (const { id, thread, by, text, created_at } of rows) {
    found.get(thread)?.push({ id, by, text, at: created_at.toISOString() });
  }
  return found;
}
