import type { Knowledge, Provenance } from '@nemecys/core';
import type { Entry } from './knowledge-entry.ts';

/** A heading with its lines, as `knowledge show` prints them. */
export type Section = readonly [heading: string, lines: readonly string[]];

/** All that the knowledge says of an entry, in sections; empty ones are left out. */
export function describeEntry(entry: Entry, knowledge: Knowledge): readonly Section[] {
  return [...ofKind(entry, knowledge), ...provenanceSections(entry.provenance)].filter(([, lines]) => lines.length > 0);
}

function ofKind({ kind, id }: Entry, knowledge: Knowledge): readonly Section[] {
  switch (kind) {
    case 'classes':
      return ofClass(id, knowledge);
    case 'relations':
      return ofRelation(id, knowledge);
    case 'attributes':
      return ofAttribute(id, knowledge);
    case 'consequences':
      return ofConsequence(id, knowledge);
    case 'controls':
      return ofControl(id, knowledge);
    case 'strategies':
      return ofStrategy(id, knowledge);
    case 'threats':
    case 'checks':
      return ofThreat(id, knowledge);
    case 'facts':
      return ofFact(id, knowledge);
    case 'indicators':
      return ofIndicator(id, knowledge);
  }
}

const found = <T extends { readonly id: string }>(entries: readonly T[], id: string): readonly T[] =>
  entries.filter((entry) => entry.id === id);

function ofClass(id: string, { classes, trustTemplates, impactTemplates, scales, facts, controls }: Knowledge) {
  const step = (scale: 'trust' | 'impact', level: number) => scales[scale][level]?.label ?? String(level);
  return found(classes, id).flatMap((entry): readonly Section[] => [
    ['Kind of', entry.kindOf],
    ['Kinds', classes.filter(({ kindOf }) => kindOf.includes(id)).map((other) => other.id)],
    ['Can be placed in a scenario', [entry.assertable ? 'yes' : 'no, it is a heading or made by construction']],
    [
      'Trusted by default',
      trustTemplates.filter((entry) => entry.class === id).map((t) => `${t.attribute}: ${step('trust', t.level)}`),
    ],
    [
      'Impact by default',
      impactTemplates.filter((entry) => entry.class === id).map((t) => `${t.consequence}: ${step('impact', t.level)}`),
    ],
    ['Controls said for this class', controls.filter(({ at }) => at.includes(id)).map((other) => other.id)],
    [
      'Facts asked of this class',
      facts.filter(({ at }) => at.includes(id)).map((other) => `${other.id}: ${other.ask}`),
    ],
  ]);
}

function ofRelation(id: string, { relations }: Knowledge) {
  return found(relations, id).flatMap((entry): readonly Section[] => [
    ['From', entry.from],
    ['To', entry.to],
    ['Kind of', entry.kindOf],
    ['Can be stated in a scenario', [entry.assertable ? 'yes' : 'no, it is inferred']],
  ]);
}

function ofAttribute(id: string, { attributes, undermining, threats, trustTemplates, scales }: Knowledge) {
  return found(attributes, id).flatMap((entry): readonly Section[] => [
    ['At', entry.at],
    ['Guards against', entry.origin === undefined ? [] : [entry.origin]],
    [
      'Trusted by default',
      trustTemplates
        .filter(({ attribute }) => attribute === id)
        .map((t) => `${t.class}: ${scales.trust[t.level]?.label ?? t.level}`),
    ],
    ['Undermined by', undermining.filter(({ attribute }) => attribute === id).map(({ consequence }) => consequence)],
    [
      'Its lack lets happen',
      threats.filter((t) => t.entryPoints.some(({ attribute }) => attribute === id)).map((t) => `${t.id}: ${t.label}`),
    ],
  ]);
}

function ofConsequence(id: string, { consequences, undermining, threats, impactTemplates, scales }: Knowledge) {
  return found(consequences, id).flatMap((entry): readonly Section[] => [
    ['At', entry.at],
    ['Harm to', entry.harm === undefined ? [] : [entry.harm]],
    ['Severity (1 to 5)', entry.severity === undefined ? [] : [String(entry.severity)]],
    [
      'Impact by default',
      impactTemplates
        .filter(({ consequence }) => consequence === id)
        .map((t) => `${t.class}: ${scales.impact[t.level]?.label ?? t.level}`),
    ],
    ['Undermines', undermining.filter(({ consequence }) => consequence === id).map(({ attribute }) => attribute)],
    [
      'Caused by',
      threats.filter((t) => t.effects.some(({ consequence }) => consequence === id)).map((t) => `${t.id}: ${t.label}`),
    ],
    [
      'Leads to',
      threats
        .filter((t) => t.conditions.some(({ consequence }) => consequence === id))
        .map((t) => `${t.id}: ${t.label}`),
    ],
  ]);
}

function ofControl(id: string, { controls, strategies, scales }: Knowledge) {
  return found(controls, id).flatMap((entry): readonly Section[] => [
    ['At', entry.at],
    ['Provided by', entry.provider],
    ['Cost', [scales.cost[entry.cost]?.label ?? String(entry.cost)]],
    ['Effect on performance', [scales.performance[entry.performance]?.label ?? String(entry.performance)]],
    [
      'Strategies',
      strategies
        .filter((s) => [...s.mandatory, ...s.optional].some(({ control }) => control === id))
        .map((s) => `${s.id}: blocks ${s.blocks.join(', ') || 'nothing'}${triggered(s.triggers)}`),
    ],
    ['References', entry.references.map(referenceText)],
  ]);
}

const triggered = (threats: readonly string[]) => (threats.length === 0 ? '' : `; may start ${threats.join(', ')}`);

function ofStrategy(id: string, { strategies, scales }: Knowledge) {
  return found(strategies, id).flatMap((entry): readonly Section[] => [
    ['Needs', entry.mandatory.map(({ control, role }) => `${control} at the ${role}`)],
    ['May include', entry.optional.map(({ control, role }) => `${control} at the ${role}`)],
    ['Enforces trust', [scales.trust[entry.blockingEffect]?.label ?? String(entry.blockingEffect)]],
    ['Blocks', entry.blocks],
    ['May start', entry.triggers],
  ]);
}

function ofThreat(id: string, { threats, patterns, strategies, scales }: Knowledge) {
  return found(threats, id).flatMap((entry): readonly Section[] => {
    const pattern = patterns.find((other) => other.id === entry.pattern);
    const nodes = [...(pattern?.key ?? []), ...(pattern?.root ?? [])];
    const ceiling = entry.frequency === null ? undefined : scales.likelihood[entry.frequency]?.label;
    return [
      ['Started by', entry.origin === undefined ? [] : [entry.origin]],
      ['Found where there is', nodes.map((node) => `${node.role}: ${node.class}`)],
      ['and', [...(pattern?.rootLinks ?? []), ...(pattern?.links ?? [])].map((l) => `${l.from} ${l.relation} ${l.to}`)],
      [
        'Needs',
        [
          ...entry.entryPoints.map(({ attribute, role }) => `${role} lacks ${attribute}`),
          ...entry.conditions.map(({ consequence, role }) => `${role} suffers ${consequence}`),
        ],
      ],
      ['Leads to', entry.effects.map(({ consequence, role }) => `${role} suffers ${consequence}`)],
      ['At most', ceiling === undefined ? [] : [ceiling]],
      ['Held down by', strategies.filter((s) => s.blocks.includes(id)).map((s) => s.id)],
      [
        'Side effect of',
        strategies
          .filter((s) => s.triggers.includes(id))
          .map((s) => `${s.id}${entry.triggered ? '' : ' (also without)'}`),
      ],
      ['Advice', entry.check === undefined ? [] : [`${entry.check.severity}: ${entry.check.advice}`]],
      ['References', entry.references.map(referenceText)],
    ];
  });
}

function ofFact(id: string, { facts, scales }: Knowledge) {
  const effect = ({ trust, controls }: Knowledge['facts'][number]['yes']) => [
    ...Object.entries(trust).map(([attribute, level]) => `${attribute} is ${scales.trust[level]?.label ?? level}`),
    ...controls.map((control) => `${control} is in place`),
  ];
  return found(facts, id).flatMap((entry): readonly Section[] => [
    ['Asked of', entry.at],
    ['Yes means', effect(entry.yes)],
    ['No means', effect(entry.no)],
  ]);
}

function ofIndicator(id: string, { indicators, scales }: Knowledge) {
  return found(indicators, id).flatMap((entry): readonly Section[] => [
    ['Observed at', entry.at],
    ['Lowers', entry.lowers],
    ['Takes away', entry.removes],
    ['For flaws with', entry.kind === 'flaw' ? flawTraits(entry.when) : []],
    [
      'Leaves',
      entry.kind === 'measure'
        ? entry.steps.map(({ from, level }) => {
            const left =
              level === undefined ? 'nothing of the controls' : (scales.trust[level]?.label ?? String(level));
            return `from ${from} ${entry.unit} on: ${left}`;
          })
        : [entry.kind === 'flaw' ? 'what the ease of use of the flaw leaves' : 'what the evidence states'],
    ],
  ]);
}

const flawTraits = (when: Readonly<Record<string, string | readonly string[] | undefined>>): readonly string[] =>
  Object.entries(when).flatMap(([trait, values]) =>
    values === undefined ? [] : [`${trait}: ${[values].flat().join(' or ')}`],
  );

const referenceText = ({ scheme, id, verified }: Knowledge['threats'][number]['references'][number]) =>
  `${scheme} ${id}${verified ? '' : ' (not verified)'}`;

function provenanceSections(provenance: Provenance | undefined): readonly Section[] {
  if (provenance === undefined) return [];
  const { source, grade, author, review } = provenance;
  const reviewed = [review.status, review.by, review.date].filter((part) => part !== undefined).join(', ');
  return [
    ['Source', source.map(({ ref, clause }) => (clause === undefined ? ref : `${ref}, ${clause}`))],
    ['Evidence', [grade]],
    ['Author', [author]],
    ['Review', [review.status === 'none' ? 'none yet' : reviewed]],
  ];
}
