import type { z } from 'zod';
import { Knowledge } from '../knowledge/knowledge.ts';
import type { System, SystemAsset, SystemLink } from './system.ts';

type Input = z.input<typeof Knowledge>;
type Part<Key extends keyof Input> = NonNullable<Input[Key]>[number & keyof NonNullable<Input[Key]>];
type NodeMap = Readonly<Record<string, string>>;

const steps = (words: string): { id: string; label: string }[] => words.split(' ').map((id) => ({ id, label: id }));

/** The scales of SPEC.md: six levels of likelihood, trust and impact, five of risk and population. */
export const sixLevels: Input['scales'] = {
  likelihood: steps('negligible very-low low medium high very-high'),
  trust: steps('very-low low medium high very-high safe'),
  impact: steps('negligible very-low low medium high very-high'),
  risk: steps('very-low low medium high very-high'),
  population: steps('one few some many very-many'),
  cost: steps('low high'),
  performance: steps('low high'),
  riskMatrix: ['000000', '000011', '000112', '001233', '012344', '012344'].map((row) => [...row].map(Number)),
};

const nothing = {
  classes: [],
  relations: [],
  roles: [],
  patterns: [],
  constructions: [],
  attributes: [],
  consequences: [],
  undermining: [],
  inhibition: [],
  trustTemplates: [],
  impactTemplates: [],
  controls: [],
  controlTemplates: [],
  strategies: [],
  threats: [],
  facts: [],
  indicators: [],
} satisfies Partial<Input>;

/** A knowledge base of the parts given and nothing else. Roles that patterns use and nobody defines play any class. */
export function smallKnowledge(parts: Partial<Input>): Knowledge {
  const known = new Set((parts.roles ?? []).map(({ id }) => id));
  const every = (parts.classes ?? []).map(({ id }) => id);
  const used = (parts.patterns ?? []).flatMap((pattern) =>
    [pattern.key, pattern.root, pattern.necessary, pattern.sufficient, pattern.optional, pattern.prohibited].flatMap(
      (nodes) => (nodes ?? []).map(({ role }) => role),
    ),
  );
  const missing = [...new Set(used)].filter((role) => !known.has(role));
  return Knowledge.parse({
    format: 'nemecys-knowledge/1',
    id: 'small',
    title: 'Small',
    version: '1',
    hash: '',
    features: { mixedCauses: true, populations: true },
    scales: sixLevels,
    ...nothing,
    ...parts,
    roles: [...(parts.roles ?? []), ...missing.map((id) => ({ id, label: id, at: every }))],
  });
}

/** Classes by name; `kind<parent` says what a class is a kind of. */
export function classes(words: string): Part<'classes'>[] {
  return words.split(' ').map((word) => {
    const [id = '', ...kindOf] = word.split('<');
    return { id, label: id, kindOf };
  });
}

/** Relations by name; `kind<parent` says what a relation is a kind of. */
export function relations(words: string): Part<'relations'>[] {
  return words.split(' ').map((word) => {
    const [id = '', ...kindOf] = word.split('<');
    return { id, label: id, kindOf, from: [], to: [] };
  });
}

type PatternWords = {
  readonly key?: NodeMap;
  readonly root?: NodeMap;
  readonly rootLinks?: readonly string[];
  readonly necessary?: NodeMap;
  readonly sufficient?: NodeMap;
  readonly optional?: NodeMap;
  readonly prohibited?: NodeMap;
  readonly links?: readonly string[];
  readonly without?: readonly string[];
  readonly distinct?: readonly (readonly string[])[];
};

/** A pattern: roles with their class, links as `role relation role`. */
export function pattern(id: string, words: PatternWords): Part<'patterns'> {
  const nodes = (map: NodeMap = {}) => Object.entries(map).map(([role, assetClass]) => ({ role, class: assetClass }));
  const all: NodeMap = { ...words.key, ...words.root, ...words.necessary, ...words.sufficient, ...words.optional };
  return {
    id,
    key: nodes(words.key),
    root: nodes(words.root),
    rootLinks: links(words.rootLinks),
    necessary: nodes(words.necessary),
    sufficient: nodes(words.sufficient),
    optional: nodes(words.optional),
    prohibited: nodes(words.prohibited),
    links: links(words.links),
    prohibitedLinks: links(words.without),
    distinct: (words.distinct ?? []).map((group) => group.map((role) => ({ role, class: all[role] ?? '' }))),
  };
}

/** Links as `role relation role`. */
export function links(words: readonly string[] = []): { from: string; relation: string; to: string }[] {
  return words.map((word) => {
    const [from = '', relation = '', to = ''] = word.split(' ');
    return { from, relation, to };
  });
}

type ThreatWords = {
  readonly lack?: readonly string[];
  readonly after?: readonly string[];
  readonly effects?: readonly string[];
} & Partial<Omit<Part<'threats'>, 'entryPoints' | 'conditions' | 'effects'>>;

const split = (word: string): [string, string] => {
  const [concept = '', role = ''] = word.split('@');
  return [concept, role];
};

/** A threat: `attribute@role` that may lack, `consequence@role` it follows from, `consequence@role` it has. */
export function threat(id: string, inPattern: string, { lack, after, effects, ...more }: ThreatWords): Part<'threats'> {
  const consequences = (list: readonly string[] = []) =>
    list.map(split).map(([consequence, role]) => ({ consequence, role }));
  return {
    id,
    label: id,
    pattern: inPattern,
    threatens: 'role',
    entryPoints: (lack ?? []).map(split).map(([attribute, role]) => ({ attribute, role })),
    conditions: consequences(after),
    effects: consequences(effects),
    frequency: 5,
    secondary: after !== undefined,
    normalOperation: false,
    modes: { current: true, future: true },
    variants: variants(id),
    ...more,
  };
}

type StrategyWords = {
  readonly needs?: readonly string[];
  readonly optional?: readonly string[];
} & Partial<Omit<Part<'strategies'>, 'mandatory' | 'optional'>>;

/** A strategy that needs `control@role` and blocks fully unless said otherwise. */
export function strategy(id: string, { needs, optional, ...more }: StrategyWords): Part<'strategies'> {
  const controls = (list: readonly string[] = []) => list.map(split).map(([control, role]) => ({ control, role }));
  return {
    id,
    label: id,
    mandatory: controls(needs),
    optional: controls(optional),
    blockingEffect: 5,
    modes: { current: true, future: true },
    ...more,
  };
}

/** Attributes, consequences or controls at a class, with variants for populations. */
export function qualities(
  at: string,
  words: string,
): { id: string; label: string; at: string[]; variants: Variants }[] {
  return words.split(' ').map((id) => ({ id, label: id, at: [at], variants: variants(id) }));
}

type Variants = { readonly min: string; readonly max: string };

function variants(id: string): Variants {
  return { min: `${id}.min`, max: `${id}.max` };
}

/** A system: assets as `id:class` or `id:class*population`, links as `id relation id`. */
export function system(assets: string, linkWords: readonly string[] = [], more: Partial<System> = {}): System {
  return {
    assets: assetsOf(assets),
    links: links(linkWords) satisfies SystemLink[],
    controls: [],
    trust: [],
    impacts: [],
    ...more,
  };
}

function assetsOf(words: string): SystemAsset[] {
  return words.split(' ').map((word) => {
    const [id = '', rest = ''] = word.split(':');
    const [assetClass = '', population = '0'] = rest.split('*');
    return { id, class: assetClass, label: id, population: Number(population) };
  });
}
