import type { Knowledge, Provenance } from '@nemecys/core';

/** The kinds of entries that can be listed, each with the word for one of them; both can be typed. */
const kindWords = {
  classes: 'class',
  relations: 'relation',
  attributes: 'attribute',
  consequences: 'consequence',
  controls: 'control',
  strategies: 'strategy',
  threats: 'threat',
  checks: 'check',
  facts: 'fact',
  indicators: 'indicator',
} as const;
export type EntryKind = keyof typeof kindWords;

/** The kinds in the order in which they are shown. */
export const entryKinds = Object.keys(kindWords) as readonly EntryKind[];

/** The kind that a word names, in the singular or plural. */
export function kindNamed(word: string): EntryKind | undefined {
  return entryKinds.find((kind) => kind === word || kindWords[kind] === word);
}

/** One entry of the knowledge, as a list shows it. */
export type Entry = {
  readonly kind: EntryKind;
  readonly id: string;
  readonly label: string;
  readonly about: string;
  readonly provenance: Provenance | undefined;
};

type Listed = {
  readonly id: string;
  readonly label?: string;
  readonly about?: string;
  readonly description?: string;
  readonly ask?: string;
  readonly visible?: boolean | undefined;
  readonly provenance?: Provenance | undefined;
};

/** Every entry that means something to a reader, sorted by kind and id. */
export function entriesOf(knowledge: Knowledge): readonly Entry[] {
  const list = (kind: EntryKind, entries: readonly Listed[]): readonly Entry[] =>
    entries
      .filter(({ visible = true }) => visible)
      .map(({ id, label, about, description, ask, provenance }) => ({
        kind,
        id,
        label: label ?? ask ?? id,
        about: about ?? description ?? '',
        provenance,
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  return [
    ...list('classes', knowledge.classes),
    ...list('relations', knowledge.relations),
    ...list('attributes', knowledge.attributes),
    ...list('consequences', knowledge.consequences),
    ...list('controls', knowledge.controls),
    ...list('strategies', knowledge.strategies),
    ...list(
      'threats',
      knowledge.threats.filter((threat) => threat.check === undefined),
    ),
    ...list(
      'checks',
      knowledge.threats.filter((threat) => threat.check !== undefined),
    ),
    ...list('facts', knowledge.facts),
    ...list('indicators', knowledge.indicators),
  ];
}

/** Entries that hold all the words in their id, label or text, those with a word in the id or label first. */
export function searchEntries(entries: readonly Entry[], words: readonly string[]): readonly Entry[] {
  const wanted = words.map((word) => word.toLowerCase());
  const names = (entry: Entry) => `${entry.id} ${entry.label}`.toLowerCase();
  const inName = (entry: Entry) => wanted.filter((word) => names(entry).includes(word)).length;
  return entries
    .filter((entry) => wanted.every((word) => `${names(entry)} ${entry.about.toLowerCase()}`.includes(word)))
    .sort((a, b) => inName(b) - inName(a));
}
