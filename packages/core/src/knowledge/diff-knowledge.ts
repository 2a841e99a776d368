import { type Aspect, type AspectKind, aspectKinds, type EntryAspects, entryAspects } from './entry-aspects.ts';
import type { Knowledge } from './knowledge.ts';

/** An entry that is only on one side. */
export type LoneEntry = { readonly kind: AspectKind; readonly id: string; readonly label: string };

/** An entry on both sides that says something else now, each change as a sentence. `was` is its former id. */
export type ChangedEntry = LoneEntry & { readonly was?: string; readonly changes: readonly string[] };

/** What became of a knowledge base, entry by entry, ordered by kind and id. */
export type KnowledgeDiff = {
  readonly added: readonly LoneEntry[];
  readonly removed: readonly LoneEntry[];
  /** Entries under a new id, with whatever else changed in them. */
  readonly renamed: readonly (ChangedEntry & { readonly was: string })[];
  readonly changed: readonly ChangedEntry[];
  /** Changes of the scales and the risk matrix, which touch every result. */
  readonly scales: readonly string[];
};

/**
 * Compares two knowledge bases by what they say. A rename that the later one states is followed, also in what other
 * entries say; all other differences of ids are an entry removed and one added.
 */
export function diffKnowledge(before: Knowledge, after: Knowledge): KnowledgeDiff {
  const present = new Map((after.renamed ?? []).map(({ kind, from, to }) => [`${kind} ${from}`, to]));
  const old = new Map(entryAspects(before).map((entry) => [`${entry.kind} ${entry.id}`, entry]));
  const now = entryAspects(after);
  const follow = renameFollower(after);
  const formerly = new Map<string, EntryAspects>();
  for (const [key, entry] of old) {
    const to = present.get(key);
    if (to !== undefined) formerly.set(`${entry.kind} ${to}`, entry);
  }
  const added: LoneEntry[] = [];
  const renamed: (ChangedEntry & { was: string })[] = [];
  const changed: ChangedEntry[] = [];
  for (const entry of now) {
    const key = `${entry.kind} ${entry.id}`;
    const same = old.get(key);
    const former = same ?? formerly.get(key);
    if (former === undefined) {
      added.push(lone(entry));
      continue;
    }
    old.delete(`${former.kind} ${former.id}`);
    const changes = changesOf(former.aspects, entry.aspects, follow);
    if (same === undefined) renamed.push({ ...lone(entry), was: former.id, changes });
    else if (changes.length > 0) changed.push({ ...lone(entry), changes });
  }
  const removed = [...old.values()].map(lone);
  return {
    added: added.sort(byKindAndId),
    removed: removed.sort(byKindAndId),
    renamed: renamed.sort(byKindAndId),
    changed: changed.sort(byKindAndId),
    scales: scaleChanges(before, after),
  };
}

function lone({ kind, id, label }: EntryAspects): LoneEntry {
  return { kind, id, label };
}

/** A sentence for each aspect that differs. */
function changesOf(
  before: readonly Aspect[],
  after: readonly Aspect[],
  follow: (text: string) => string,
): readonly string[] {
  const names = [...new Set([...before, ...after].map(({ name }) => name))];
  return names.flatMap((name) => {
    const was = before.find((one) => one.name === name)?.is ?? '';
    const is = after.find((one) => one.name === name)?.is ?? '';
    if (typeof was === 'string' && typeof is === 'string') {
      if (was === is || follow(was) === is) return [];
      if (was === '') return [`${name}: now "${is}"`];
      return [is === '' ? `${name}: no longer "${was}"` : `${name}: "${is}" instead of "${was}"`];
    }
    const earlier = new Set(
      [was]
        .flat()
        .filter((item) => item !== '')
        .map(follow),
    );
    const later = new Set([is].flat().filter((item) => item !== ''));
    const gone = [...earlier].filter((item) => !later.has(item));
    const come = [...later].filter((item) => !earlier.has(item));
    const parts = [
      ...(come.length === 0 ? [] : [`now also ${come.map(quoted).join(', ')}`]),
      ...(gone.length === 0 ? [] : [`no longer ${gone.map(quoted).join(', ')}`]),
    ];
    return parts.length === 0 ? [] : [`${name}: ${parts.join('; ')}`];
  });
}

function quoted(text: string): string {
  return `"${text}"`;
}

/** Puts present ids in the place of former ones, word by word. */
function renameFollower({ renamed = [] }: Knowledge): (text: string) => string {
  const present = new Map(renamed.map(({ from, to }) => [from, to]));
  if (present.size === 0) return (text) => text;
  return (text) =>
    text
      .split(/([\s:,]+)/u)
      .map((word) => present.get(word) ?? word)
      .join('');
}

function scaleChanges({ scales: before }: Knowledge, { scales: after }: Knowledge): readonly string[] {
  const names = Object.keys(after) as (keyof Knowledge['scales'])[];
  return names.flatMap((name) => {
    if (JSON.stringify(before[name]) === JSON.stringify(after[name])) return [];
    return [name === 'riskMatrix' ? 'the risk matrix differs' : `the steps of the scale of ${name} differ`];
  });
}

function byKindAndId(a: LoneEntry, b: LoneEntry): number {
  const kinds = aspectKinds.indexOf(a.kind) - aspectKinds.indexOf(b.kind);
  return kinds !== 0 ? kinds : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
