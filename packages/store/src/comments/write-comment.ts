import { Failure } from '@nemecys/core';
import { announce } from '../announce.ts';
import { appendAudit } from '../append-audit.ts';
import type { PersonDoing } from '../doing.ts';
import { idIsTaken, madeBefore } from '../made-before.ts';
import type { Database } from '../open-store.ts';
import type { ScenarioKey } from '../scenario-key.ts';
import { sha256 } from '../sha256.ts';
import { versionText } from '../version-text.ts';
import type { Subject } from './subject.ts';

/** A thread that somebody begins with its first comment, while they look at a version. */
export type NewThread = ScenarioKey & {
  readonly id: string;
  readonly comment: string;
  readonly version: number;
  readonly subject: Subject;
  readonly text: string;
};

/** A comment in a thread that is there. */
export type NewComment = ScenarioKey & { readonly id: string; readonly thread: string; readonly text: string };

/**
 * Begins a thread; once, when the same person begins the same again. Throws a Failure: not-found when there is no such
 * version, conflict when the id is of another one.
 */
export async function beginThread(db: Database, begun: NewThread, { by, at }: PersonDoing): Promise<void> {
  const { id, comment, workspace, scenario, version, subject, text } = begun;
  await db.transaction().execute(async (transaction) => {
    await versionText(transaction, { workspace, scenario }, version);
    const made = await transaction
      .insertInto('thread')
      .values({
        ...{ id, workspace, scenario, version, subject_kind: subject.kind, subject: subject.id },
        ...{ resolved_by: null, resolved_at: null },
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    if (made.numInsertedOrUpdatedRows !== 1n) {
      const there = await transaction
        .selectFrom('comment')
        .innerJoin('thread', 'thread.id', 'comment.thread')
        .select(['thread.workspace', 'thread.scenario', 'thread.version', 'comment.author', 'comment.text'])
        .select(['thread.subject_kind as kind', 'thread.subject'])
        .where('thread.id', '=', id)
        .orderBy('comment.number')
        .executeTakeFirst();
      const asked = { workspace, scenario, version, author: by, text, kind: subject.kind, subject: subject.id };
      madeBefore(saysAll(there, asked), idIsTaken);
      return;
    }
    await keep(transaction, { id: comment, thread: id, text }, { by, at });
    const details = { ...about({ scenario, thread: id, text }), version, kind: subject.kind, subject: subject.id };
    await appendAudit(transaction, { actor: by, action: 'begin-thread', workspace, details }, at);
    await announce(transaction, { workspace, kind: 'comment', scenario, version }, { by });
  });
}

/**
 * Adds a comment to a thread, which is open again by it; once, when the same person writes the same again. Throws a
 * Failure: not-found when there is no such thread, conflict when the id is of another comment.
 */
export async function writeComment(db: Database, written: NewComment, { by, at }: PersonDoing): Promise<void> {
  const { id, thread, workspace, scenario, text } = written;
  await db.transaction().execute(async (transaction) => {
    const found = await transaction
      .selectFrom('thread')
      .select('version')
      .where('workspace', '=', workspace)
      .where('scenario', '=', scenario)
      .where('id', '=', thread)
      .forUpdate()
      .executeTakeFirst();
    if (found === undefined) throw noThread();
    // Looked up while the thread is held: of two that are sent at once the second one finds the first.
    const there = await transaction
      .selectFrom('comment')
      .select(['thread', 'author', 'text'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (there !== undefined) return madeBefore(saysAll(there, { thread, author: by, text }), idIsTaken);
    await transaction
      .updateTable('thread')
      .set({ resolved_by: null, resolved_at: null })
      .where('id', '=', thread)
      .execute();
    await keep(transaction, { id, thread, text }, { by, at });
    const details = about({ scenario, thread, text });
    await appendAudit(transaction, { actor: by, action: 'write-comment', workspace, details }, at);
    await announce(transaction, { workspace, kind: 'comment', scenario, version: found.version }, { by });
  });
}

/** Whether what is there says everything that was asked for. */
function saysAll<Asked extends object>(there: Asked | undefined, asked: Asked): boolean {
  return there !== undefined && Object.entries(asked).every(([name, value]) => there[name as keyof Asked] === value);
}

/** What the trail says of a comment: enough to see that it was not exchanged, and not the words themselves. */
function about({
  scenario,
  thread,
  text,
}: {
  readonly scenario: string;
  readonly thread: string;
  readonly text: string;
}) {
  return { scenario, thread, textSha256: sha256(text) };
}

type Kept = { readonly id: string; readonly thread: string; readonly text: string };

async function keep(transaction: Database, { id, thread, text }: Kept, { by, at }: PersonDoing): Promise<void> {
  await transaction.insertInto('comment').values({ id, thread, text, author: by, created_at: at }).execute();
}

/** There is no thread of that id in the scenario. */
export function noThread(): Failure {
  return new Failure('not-found', 'There is no such thread in this scenario.');
}
