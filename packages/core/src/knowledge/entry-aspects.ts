import type { Knowledge } from './knowledge.ts';
import type { MatchingPattern } from './pattern.ts';
import type { Provenance, Reference } from './provenance.ts';

/** The kinds of entries that two knowledge bases are compared by, in the order they are told. */
export const aspectKinds = [
  'class',
  'relation',
  'attribute',
  'consequence',
  'control',
  'strategy',
  'threat',
  'check',
  'fact',
  'construction',
] as const;
export type AspectKind = (typeof aspectKinds)[number];

/** Something an entry says, in words: one text, or a list whose order means nothing. */
export type Aspect = { readonly name: string; readonly is: string | readonly string[] };

/** An entry with all that it says itself; what others say of it is theirs. */
export type EntryAspects = {
  readonly kind: AspectKind;
  readonly id: string;
  readonly label: string;
  readonly aspects: readonly Aspect[];
};

/** Every entry of a knowledge base in words. */
export function entryAspects(knowledge: Knowledge): readonly EntryAspects[] {
  const patterns = new Map(knowledge.patterns.map((pattern) => [pattern.id, pattern]));
  const word = (scale: 'trust' | 'impact' | 'likelihood' | 'cost' | 'performance', level: number): string =>
    knowledge.scales[scale][level]?.id ?? String(level);
  const controlsAt = (list: readonly { readonly control: string; readonly role: string }[]): readonly string[] =>
    list.map(({ control, role }) => `${control} at the ${role}`);
  const modes = ({ current, future }: { readonly current: boolean; readonly future: boolean }): readonly string[] => [
    ...(current ? ['the present'] : []),
    ...(future ? ['the future'] : []),
  ];

  return [
    ...knowledge.classes.map(({ id, label, about, kindOf, assertable }) =>
      entry('class', id, label, [
        text('text', about),
        list('kind of', kindOf),
        text('can be placed in a scenario', yesNo(assertable)),
        list(
          'trusted by default',
          knowledge.trustTemplates
            .filter((one) => one.class === id)
            .map(({ attribute, level }) => `${attribute} ${word('trust', level)}`),
        ),
        list(
          'grounds for trust',
          knowledge.trustTemplates
            .filter((one) => one.class === id)
            .map(({ attribute, provenance }) =>
              ofProvenance(provenance).reduce(
                (said, { name, is }) => `${said}; ${name} ${[is].flat().join(', ')}`,
                attribute,
              ),
            ),
        ),
        list(
          'impact by default',
          knowledge.impactTemplates
            .filter((one) => one.class === id)
            .map(({ consequence, level }) => `${consequence} ${word('impact', level)}`),
        ),
      ]),
    ),
    ...knowledge.relations.map(({ id, label, about, kindOf, from, to, assertable }) =>
      entry('relation', id, label, [
        text('text', about),
        list('kind of', kindOf),
        list('from', from),
        list('to', to),
        text('can be stated', yesNo(assertable)),
      ]),
    ),
    ...knowledge.attributes.map(({ id, label, about, at, origin }) =>
      entry('attribute', id, label, [text('text', about), list('at', at), text('guards against', origin ?? '')]),
    ),
    ...knowledge.consequences.map(({ id, label, about, at, harm, severity, provenance }) =>
      entry('consequence', id, label, [
        text('text', about),
        list('at', at),
        text('harm to', harm ?? ''),
        text('severity', severity === undefined ? '' : String(severity)),
        list(
          'undermines',
          knowledge.undermining.filter(({ consequence }) => consequence === id).map(({ attribute }) => attribute),
        ),
        ...ofProvenance(provenance),
      ]),
    ),
    ...knowledge.controls.map(({ id, label, about, at, cost, performance, provider, references, provenance }) =>
      entry('control', id, label, [
        text('text', about),
        list('at', at),
        text('cost', word('cost', cost)),
        text('effect on performance', word('performance', performance)),
        list('provided by', provider),
        list('references', references.map(referenceText)),
        ...ofProvenance(provenance),
      ]),
    ),
    ...knowledge.strategies.map((one) =>
      entry('strategy', one.id, one.label, [
        text('text', one.about),
        list('needs', controlsAt(one.mandatory)),
        list('may include', controlsAt(one.optional)),
        list('blocks', one.blocks),
        list('triggers', one.triggers),
        text('enforces trust', word('trust', one.blockingEffect)),
        list('counts in', modes(one.modes)),
      ]),
    ),
    ...knowledge.threats.map((one) =>
      entry(one.check === undefined ? 'threat' : 'check', one.id, one.label, [
        text('text', one.description),
        text('family', one.category),
        text('kind', one.secondary ? 'secondary' : one.normalOperation ? 'normal operation' : 'primary'),
        text('started by', one.origin ?? ''),
        list('pattern', patternText(patterns.get(one.pattern))),
        list('causes', [
          ...one.entryPoints.map(({ role, attribute }) => `${role} lacks ${attribute}`),
          ...one.conditions.map(({ role, consequence }) => `${role} suffers ${consequence}`),
        ]),
        list(
          'effects',
          one.effects.map(({ role, consequence }) => `${role} suffers ${consequence}`),
        ),
        text('shown at', one.threatens),
        text('at most', one.frequency === null ? '' : word('likelihood', one.frequency)),
        text('side effect', yesNo(one.triggered)),
        list('counts in', modes(one.modes)),
        text('advice', one.check === undefined ? '' : `${one.check.severity}: ${one.check.advice}`),
        list('references', one.references.map(referenceText)),
        ...ofProvenance(one.provenance),
      ]),
    ),
    ...knowledge.facts.map(({ id, ask, at, yes, no, provenance }) => {
      const effect = ({ trust, controls }: typeof yes): readonly string[] => [
        ...Object.entries(trust).map(([attribute, level]) => `${attribute} is ${word('trust', level)}`),
        ...controls.map((control) => `${control} is in place`),
      ];
      return entry('fact', id, ask, [
        list('asked of', at),
        list('yes means', effect(yes)),
        list('no means', effect(no)),
        ...ofProvenance(provenance),
      ]);
    }),
    ...knowledge.constructions.map(({ id, label, pattern, priority, iterate, maxPasses, nodes, links }) =>
      entry('construction', id, label, [
        list('pattern', patternText(patterns.get(pattern))),
        text('order', `${priority}${iterate ? `, repeated up to ${maxPasses || 'any number of'} times` : ''}`),
        list(
          'adds',
          nodes.map((node) => `${node.role}: ${node.class}, one for each ${node.namedBy.join(' and ')}`),
        ),
        list(
          'links',
          links.map(({ from, relation, to }) => `${from} ${relation} ${to}`),
        ),
      ]),
    ),
  ];
}

function entry(kind: AspectKind, id: string, label: string, aspects: readonly Aspect[]): EntryAspects {
  return { kind, id, label, aspects: [text('name', label), ...aspects] };
}

function text(name: string, is: string): Aspect {
  return { name, is };
}

function list(name: string, is: readonly string[]): Aspect {
  return { name, is };
}

function yesNo(value: boolean): string {
  return value ? 'yes' : 'no';
}

function referenceText({ scheme, id }: Reference): string {
  return `${scheme} ${id}`;
}

function ofProvenance(provenance: Provenance | undefined): readonly Aspect[] {
  if (provenance === undefined) return [];
  const { source, grade, author, review } = provenance;
  return [
    list(
      'source',
      source.map(({ ref, clause }) => (clause === undefined ? ref : `${ref}, ${clause}`)),
    ),
    text('grade', grade),
    text('author', author),
    text('review', [review.status, review.by, review.date].filter((part) => part !== undefined).join(', ')),
  ];
}

/** The demands of a pattern as sentences, whatever the pattern is called. */
function patternText(pattern: MatchingPattern | undefined): readonly string[] {
  if (pattern === undefined) return [];
  const nodes = (kind: string, list: MatchingPattern['key']): readonly string[] =>
    list.map((node) => `${node.role} is ${kind}: ${node.class}`);
  const links = (kind: string, list: MatchingPattern['links']): readonly string[] =>
    list.map(({ from, relation, to }) => `${kind}${from} ${relation} ${to}`);
  return [
    ...nodes('key', pattern.key),
    ...nodes('root', pattern.root),
    ...nodes('necessary', pattern.necessary),
    ...nodes('sufficient', pattern.sufficient),
    ...nodes('optional', pattern.optional),
    ...nodes('prohibited', pattern.prohibited),
    ...links('', pattern.rootLinks),
    ...links('', pattern.links),
    ...links('not ', pattern.prohibitedLinks),
    ...pattern.distinct.map((group) => `${group.map(({ role }) => role).join(', ')} differ`),
  ];
}
