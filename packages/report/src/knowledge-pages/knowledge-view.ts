import { type Knowledge, type KnowledgeNames, type ProofSource, type ThreatChains, threatChains } from '@nemecys/core';
import { anchor } from '../markup/anchor.ts';
import { type Content, el } from '../markup/element.ts';

/** What the pages are made of. */
export type KnowledgePagesInput = {
  readonly knowledge: Knowledge;
  /** Proofs of threats and checks by id, as they were written; compiled knowledge does not hold them. */
  readonly proofs: Readonly<Record<string, ProofSource>>;
  /** Names of the ids that entries refer to, from files the user has. */
  readonly names?: KnowledgeNames | undefined;
};

/** The kinds of entries that have a place on a page. */
export type EntryKind = 'class' | 'threat' | 'check' | 'control' | 'consequence' | 'attribute' | 'fact';

/** The knowledge with the questions that pages ask of it. */
export type KnowledgeView = KnowledgePagesInput & {
  readonly chains: ThreatChains;
  /** The page an entry stands on, without its ending. */
  readonly pageOf: (kind: EntryKind, id: string) => string | undefined;
  readonly label: (kind: EntryKind, id: string) => string;
  /** A link to an entry by its label; its id alone where no page has it. */
  readonly link: (kind: EntryKind, id: string) => Content;
  readonly relation: (id: string) => string;
  /** The title of the package that brought or replaced an entry, where that is not the base. */
  readonly packageOf: (entry: string) => string | undefined;
  readonly level: (scale: 'trust' | 'likelihood' | 'impact' | 'cost' | 'performance', level: number) => string;
};

/** The place of an entry on its page. */
export function placeOf(kind: EntryKind, id: string): string {
  return anchor(kind, id);
}

/** The name of the page of a family of threats. */
export function familyPage(family: string): string {
  const name = family.toLowerCase().replace(/[^a-z0-9]+/gu, '-');
  return `threats-${name === '' ? 'other' : name}`;
}

/** Prepares the knowledge for pages. */
export function knowledgeView(input: KnowledgePagesInput): KnowledgeView {
  const { knowledge } = input;
  const labels = new Map<string, string>();
  const pages = new Map<string, string>();
  const add = (kind: EntryKind, page: string, entries: readonly { readonly id: string; readonly label: string }[]) => {
    for (const { id, label } of entries) {
      labels.set(`${kind} ${id}`, label);
      pages.set(`${kind} ${id}`, page);
    }
  };
  const visible = <T extends { readonly visible?: boolean }>(entries: readonly T[]): readonly T[] =>
    entries.filter(({ visible: shown = true }) => shown);
  add('class', 'classes', visible(knowledge.classes));
  add('control', 'controls', visible(knowledge.controls));
  add('attribute', 'attributes', visible(knowledge.attributes));
  for (const one of visible(knowledge.consequences)) {
    add('consequence', one.harm === undefined ? 'consequences' : 'harms', [one]);
  }
  add(
    'fact',
    'questions',
    knowledge.facts.map(({ id, ask }) => ({ id, label: ask })),
  );
  for (const one of knowledge.threats) {
    if (one.check !== undefined) add('check', 'checks', [one]);
    else add('threat', one.triggered ? 'side-effects' : familyPage(one.category), [one]);
  }
  for (const { id, label } of knowledge.classes) labels.set(`class ${id}`, label);
  const relations = new Map(knowledge.relations.map(({ id, label }) => [id, label]));
  const owners = new Map(
    (knowledge.packages ?? []).flatMap(({ title, adds, overrides }) =>
      [...adds, ...overrides.map(({ entry }) => entry)].map((entry) => [entry, title] as const),
    ),
  );
  const label = (kind: EntryKind, id: string): string => labels.get(`${kind} ${id}`) ?? id;
  const pageOf = (kind: EntryKind, id: string): string | undefined => pages.get(`${kind} ${id}`);
  return {
    ...input,
    chains: threatChains(knowledge),
    pageOf,
    label,
    link: (kind, id) => {
      const page = pageOf(kind, id);
      return page === undefined
        ? label(kind, id)
        : el('a', { href: `${page}.html#${placeOf(kind, id)}` }, label(kind, id));
    },
    relation: (id) => relations.get(id) ?? id,
    packageOf: (entry) => owners.get(entry),
    level: (scale, level) => knowledge.scales[scale][level]?.label ?? String(level),
  };
}
