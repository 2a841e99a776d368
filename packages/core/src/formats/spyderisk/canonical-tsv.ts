import type { SystemAssessment } from '../../engine/assess-system.ts';
import { at } from '../../engine/at.ts';
import { attributeId, consequenceId, strategyId, threatId } from '../../engine/derived-ids.ts';
import { type IntLists, listAt } from '../../engine/int-lists.ts';
import type { ScaleStep } from '../../knowledge/scales.ts';
import { compareBytes } from './compare-bytes.ts';
import { recordedCauses } from './recorded-causes.ts';

/**
 * The results of a model as rows separated by tabs, one for each asset (A), consequence (MS), threat (T), attribute (TW)
 * and strategy (CSG), sorted by bytes, each ended by a line feed. Two results are the same exactly when these texts are.
 */
export function writeCanonicalTsv(assessment: SystemAssessment): string {
  return tsvOf(canonicalRows(assessment));
}

/** The cells of these rows, in no order: the kind of row, the IRI, then the columns of the kind. */
export function canonicalRows(assessment: SystemAssessment): readonly (readonly string[])[] {
  const { graph } = assessment;
  // Each name stands in many lists; building one takes longer than looking it up.
  const names: Names = {
    consequence: Array.from({ length: graph.consequences.count }, (_, c) => consequenceId(graph, c)),
    threat: Array.from({ length: graph.threats.count }, (_, t) => threatId(graph, t)),
    attribute: Array.from({ length: graph.attributes.count }, (_, a) => attributeId(graph, a)),
  };
  return [
    ...assetRows(assessment),
    ...consequenceRows(assessment, names),
    ...threatRows(assessment, names),
    ...attributeRows(assessment, names),
    ...strategyRows(assessment),
  ];
}

/** Rows as the text of a canonical file. */
function tsvOf(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) => `${row.join('\t')}\n`)
    .sort(compareBytes)
    .join('');
}

/** A list as one cell: each element once, sorted by bytes. */
export function listCell(elements: Iterable<string>): string {
  return `[${[...new Set(elements)].sort(compareBytes).join(',')}]`;
}

type Rows = string[][];
type Names = Readonly<Record<'consequence' | 'threat' | 'attribute', readonly string[]>>;

function step(scale: readonly ScaleStep[], level: number): string {
  return `domain#${at(scale, level).id}`;
}

function truth(value: number | undefined): string {
  return value === 1 ? 'true' : 'false';
}

function assetRows({ graph }: SystemAssessment): Rows {
  const { classes, scales } = graph.tables.knowledge;
  return graph.assets.id.map((id, a) => [
    'A',
    `system#${id}`,
    `domain#${at(classes, at(graph.assets.class, a)).id}`,
    step(scales.population, at(graph.assets.population, a)),
  ]);
}

function consequenceRows({ graph, levels, attribution }: SystemAssessment, names: Names): Rows {
  const { scales } = graph.tables.knowledge;
  return Array.from({ length: graph.consequences.count }, (_, c) => [
    'MS',
    at(names.consequence, c),
    step(scales.likelihood, at(levels.consequence, c)),
    step(scales.risk, at(levels.risk, c)),
    levels.consequence[c] === 0 ? '[]' : listCell(named(attribution.causedBy, c, names.threat)),
    truth(attribution.normalOperationEffect[c]),
  ]);
}

function threatRows(assessment: SystemAssessment, names: Names): Rows {
  const { graph, levels, attribution } = assessment;
  const { scales } = graph.tables.knowledge;
  const causes = (threat: number): string[] => {
    const { attributes, consequences } = recordedCauses(assessment, threat);
    return [...attributes.map((a) => at(names.attribute, a)), ...consequences.map((c) => at(names.consequence, c))];
  };
  return Array.from({ length: graph.threats.count }, (_, t) => {
    const considered = levels.considered[t] === 1;
    return [
      'T',
      at(names.threat, t),
      considered ? step(scales.likelihood, at(levels.threat, t)) : 'null',
      considered ? step(scales.risk, at(attribution.threatRisk, t)) : 'null',
      truth(attribution.rootCause[t]),
      truth(attribution.initialCause[t]),
      listCell(causes(t)),
      listCell(named(attribution.directEffects, t, names.consequence)),
    ];
  });
}

function attributeRows({ graph, levels, attribution }: SystemAssessment, names: Names): Rows {
  const { trust } = graph.tables.knowledge.scales;
  return Array.from({ length: graph.attributes.count }, (_, a) => [
    'TW',
    at(names.attribute, a),
    step(trust, at(levels.assumed, a)),
    step(trust, at(levels.trust, a)),
    truth(attribution.externalAttribute[a]),
  ]);
}

function strategyRows({ graph, levels }: SystemAssessment): Rows {
  const { trust } = graph.tables.knowledge.scales;
  return Array.from({ length: graph.strategies.count }, (_, s) => [
    'CSG',
    strategyId(graph, s),
    truth(levels.strategyEnabled[s]),
    step(trust, at(levels.strategyCoverage, s)),
  ]);
}

function named(lists: IntLists, index: number, names: readonly string[]): string[] {
  return Array.from(listAt(lists, index), (element) => at(names, element));
}
