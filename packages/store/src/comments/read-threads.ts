import type { Database } from '../open-store.ts';
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

/** The threads of a scenario, the one with the newest comment first. */
export async function listThreads(
  db: Database,
  { workspace, scenario }: ScenarioKey,
): Promise<readonly ListedThread[]> {
  const threads = await db
    .selectFrom('thread')
    .leftJoin('person', 'person.id', 'thread.resolved_by')
    .select(['thread.id', 'thread.version', 'thread.subject_kind', 'thread.subject', 'thread.resolved_at'])
    .select('person.name as resolver')
    .where('workspace', '=', workspace)
    .where('scenario', '=', scenario)
    .execute();
  const comments = await db
    .selectFrom('comment')
    .innerJoin('thread', 'thread.id', 'comment.thread')
    .innerJoin('person', 'person.id', 'comment.author')
    .select(['comment.id', 'comment.thread', 'comment.number', 'comment.text', 'comment.created_at'])
    .select('person.name as by')
    .where('thread.workspace', '=', workspace)
    .where('thread.scenario', '=', scenario)
    .orderBy('comment.number')
    .execute();
  const newest = new Map(comments.map(({ thread, number }) => [thread, number]));
  return threads
    .toSorted((a, b) => (newest.get(b.id) ?? 0) - (newest.get(a.id) ?? 0))
    .map(({ id, version, subject_kind: kind, subject, resolved_at: resolvedAt, resolver }) => ({
      ...{ id, version, subject: { kind, id: subject } },
      resolved: resolvedAt === null ? null : { by: resolver ?? '', at: resolvedAt.toISOString() },
      comments: comments
        .filter(({ thread }) => thread === id)
        .map(({ id: comment, by, text, created_at }) => ({ id: comment, by, text, at: created_at.toISOString() })),
    }));
}
