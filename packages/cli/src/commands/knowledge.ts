import { didYouMean, Failure, type Knowledge } from '@nemecys/core';
import { describeEntry } from '../describe-entry.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { type Entry, type EntryKind, entriesOf, entryKinds, kindNamed, searchEntries } from '../knowledge-entry.ts';
import { loadKnowledge } from '../load-knowledge.ts';
import { wrap } from '../printer.ts';
import { type Session, writeJson } from '../session.ts';

type Options = { readonly knowledge?: string };

const usage =
  'Say "nemecys knowledge" for an overview, or "search WORDS", "show ID" or "list KIND" after it.\n' +
  `Kinds: ${entryKinds.join(', ')}.`;

/** Browses the knowledge: what it is, entries by kind or by words, one entry with its provenance. */
export async function knowledge(words: readonly string[], options: Options, session: Session): Promise<ExitCode> {
  const loaded = await loadKnowledge(options.knowledge, session);
  const [act, ...rest] = words;
  if (act === undefined) overview(loaded, session);
  else if (act === 'list') list(loaded, rest, session);
  else if (act === 'show') show(loaded, rest, session);
  else search(loaded, act === 'search' ? rest : words, session);
  return exitCode.done;
}

function overview(knowledge: Knowledge, session: Session): void {
  const { id, title, version, hash } = knowledge;
  const entries = entriesOf(knowledge);
  const counts = Object.fromEntries(entryKinds.map((kind) => [kind, entries.filter((e) => e.kind === kind).length]));
  const told = entries.filter(({ provenance }) => provenance !== undefined);
  const reviewed = told.filter(({ provenance }) => provenance?.review.status === 'clinical').length;
  if (session.json) {
    writeJson(session, { id, title, version, hash, counts, withProvenance: told.length, clinicallyReviewed: reviewed });
    return;
  }
  const { line, paint } = session.out;
  line(`${paint.strong(title)} (${id}), version ${version}`);
  line(paint.faint(`content ${hash}`));
  line();
  for (const kind of entryKinds) line(`  ${String(counts[kind]).padStart(4)} ${kind}`);
  line();
  line(`${reviewed} of the ${told.length} entries that make a claim were reviewed by a clinician.`);
  line();
  line(usage);
}

function list(knowledge: Knowledge, words: readonly string[], session: Session): void {
  const [word, ...more] = words;
  if (word === undefined) throw new Failure('input', `List what? Kinds: ${entryKinds.join(', ')}.`);
  const kind = kindNamed(word);
  if (kind === undefined) {
    throw new Failure('input', `There is no kind "${word}". Kinds: ${entryKinds.join(', ')}.`);
  }
  const entries = searchEntries(
    entriesOf(knowledge).filter((entry) => entry.kind === kind),
    more,
  );
  if (session.json) writeJson(session, entries);
  else printList(entries, session);
}

function search(knowledge: Knowledge, words: readonly string[], session: Session): void {
  if (words.length === 0) throw new Failure('input', `Search for what?\n${usage}`);
  const entries = searchEntries(entriesOf(knowledge), words);
  if (session.json) {
    writeJson(session, entries);
    return;
  }
  if (entries.length > 0) {
    printList(entries, session);
    return;
  }
  const names = entriesOf(knowledge).map(({ id }) => id);
  const near = didYouMean(words.join('-'), names);
  session.out.line(`Nothing in the knowledge holds "${words.join(' ')}"${near === '' ? '.' : `: ${near}`}`);
}

function printList(entries: readonly Entry[], { out: { line, paint } }: Session): void {
  const width = Math.min(36, Math.max(0, ...entries.map(({ id }) => id.length)));
  let kind: EntryKind | undefined;
  for (const entry of [...entries].sort((a, b) => entryKinds.indexOf(a.kind) - entryKinds.indexOf(b.kind))) {
    if (entry.kind !== kind) line(paint.strong(entry.kind));
    kind = entry.kind;
    line(`  ${paint.cyan(entry.id.padEnd(width))}  ${entry.label}`);
  }
}

function show(knowledge: Knowledge, words: readonly string[], session: Session): void {
  const [id] = words;
  if (id === undefined) throw new Failure('input', 'Show what? Name an id: "nemecys knowledge list threats" has some.');
  const entries = entriesOf(knowledge);
  const found = entries.filter((entry) => entry.id === id);
  if (found.length === 0) {
    const near = didYouMean(
      id,
      entries.map((entry) => entry.id),
    );
    throw new Failure('input', `Nothing in the knowledge has the id "${id}"${near === '' ? '.' : `: ${near}`}`);
  }
  if (session.json) {
    const details = (entry: Entry) => Object.fromEntries(describeEntry(entry, knowledge));
    writeJson(
      session,
      found.map((entry) => ({ ...entry, details: details(entry) })),
    );
  } else for (const entry of found) printEntry(entry, knowledge, session);
}

function printEntry(entry: Entry, knowledge: Knowledge, { out: { line, paint, columns } }: Session): void {
  line(`${paint.strong(entry.label)}`);
  line(`${paint.cyan(entry.id)} ${paint.faint(`(${entry.kind})`)}`);
  if (entry.about !== '') for (const text of wrap(entry.about, Math.min(columns, 100) - 2)) line(`  ${text}`);
  for (const [heading, lines] of describeEntry(entry, knowledge)) {
    const [only, ...others] = lines;
    if (others.length === 0) line(`  ${paint.faint(`${heading}:`)} ${only}`);
    else {
      line(`  ${paint.faint(`${heading}:`)}`);
      for (const text of lines) line(`    ${text}`);
    }
  }
  line();
}
