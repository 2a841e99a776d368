import { Failure, type Knowledge } from '@nemecys/core';
import { type ChangedEntry, diffKnowledge, type KnowledgeDiff, type LoneEntry } from '@nemecys/core/knowledge-source';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { loadKnowledge } from '../load-knowledge.ts';
import { type Session, writeJson } from '../session.ts';

/** Says what became of a knowledge base: packages in folders, compiled files, or "-" and its version for the bundled one. */
export async function diffKnowledgeFiles(before: string, after: string, session: Session): Promise<ExitCode> {
  const old = await knowledgeNamed(before, session);
  const now = await knowledgeNamed(after, session);
  const diff = diffKnowledge(old, now);
  if (session.json) {
    const named = ({ id, title, version, hash }: Knowledge) => ({ id, title, version, hash });
    writeJson(session, { format: 'nemecys-knowledge-diff/1', before: named(old), after: named(now), ...diff });
  } else tell(diff, { old, now, session });
  return exitCode.done;
}

async function knowledgeNamed(name: string, session: Session): Promise<Knowledge> {
  if (name === '-') return loadKnowledge(undefined, session);
  if (!/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(name)) return loadKnowledge(name, session);
  const bundled = await loadKnowledge(undefined, session);
  if (bundled.version === name) return bundled;
  throw new Failure(
    'not-found',
    `Only version ${bundled.version} comes with this installation. Name the compiled file of version ${name}, or its folder.`,
  );
}

type Sides = { readonly old: Knowledge; readonly now: Knowledge; readonly session: Session };

function tell(diff: KnowledgeDiff, { old, now, session: { out } }: Sides): void {
  const { line, paint } = out;
  line(`${old.title} ${old.version} ${paint.faint(old.hash.slice(0, 12))}`);
  line(`→ ${now.title} ${now.version} ${paint.faint(now.hash.slice(0, 12))}`);
  for (const change of diff.scales) line(`${paint.yellow('!')} ${change}`);
  const head = (words: string, count: number): void => {
    line();
    line(paint.strong(`${words} (${count})`));
  };
  const one = ({ kind, id, label }: LoneEntry): string => `${kind} ${paint.cyan(id)}  ${label}`;
  const changes = (entry: ChangedEntry): void => {
    for (const text of entry.changes) line(`      ${text}`);
  };
  if (diff.added.length > 0) head('Added', diff.added.length);
  for (const entry of diff.added) line(`  ${paint.green('+')} ${one(entry)}`);
  if (diff.removed.length > 0) head('Removed', diff.removed.length);
  for (const entry of diff.removed) line(`  ${paint.red('-')} ${one(entry)}`);
  if (diff.renamed.length > 0) head('Renamed', diff.renamed.length);
  for (const entry of diff.renamed) {
    line(`  ${paint.yellow('~')} ${entry.kind} ${entry.was} → ${paint.cyan(entry.id)}  ${entry.label}`);
    changes(entry);
  }
  if (diff.changed.length > 0) head('Changed', diff.changed.length);
  for (const entry of diff.changed) {
    line(`  ${paint.yellow('~')} ${one(entry)}`);
    changes(entry);
  }
  const { added, removed, renamed, changed, scales } = diff;
  if (added.length + removed.length + renamed.length + changed.length + scales.length > 0) return;
  line();
  line(old.hash === now.hash ? 'They are the same.' : 'Every entry says the same.');
}
