import type { Knowledge } from '../knowledge/knowledge.ts';
import { assessSystem, type SystemAssessment } from './assess-system.ts';
import { at, byteAt } from './at.ts';
import { attributeCauses } from './attribute-causes.ts';
import { attributeId, consequenceId, controlId, strategyId, threatId } from './derived-ids.ts';
import { evaluate } from './evaluate.ts';
import { listAt } from './int-lists.ts';
import type { Edits, Mode } from './levels.ts';
import { type Naming, ownNaming } from './naming.ts';
import { type Quirks, strict } from './quirks.ts';
import type { System } from './system.ts';

/** A result by ids, for tests to read. */
export type Run = {
  readonly assessment: SystemAssessment;
  readonly assets: readonly string[];
  readonly links: readonly string[];
  readonly threats: readonly string[];
  /** Likelihood of a threat, null where it is not considered; undefined where there is none such. */
  threat(id: string): number | null | undefined;
  consequence(id: string): number | undefined;
  trust(id: string): number | undefined;
  assumed(id: string): number | undefined;
  impact(id: string): number | undefined;
  risk(id: string): number | undefined;
  /** Whether a strategy is enabled, and its coverage. */
  strategy(id: string): { readonly enabled: boolean; readonly coverage: number } | undefined;
  /** Direct causes of a threat, or of a consequence. */
  causesOf(id: string): readonly string[];
  effectsOf(threat: string): readonly string[];
  isRoot(threat: string): boolean;
  isInitial(threat: string): boolean;
  threatRisk(threat: string): number | undefined;
  /** The run again with edits by id. */
  edited(edits: (find: Finder) => Edits): Run;
};

/** Positions of things by their id. */
export type Finder = {
  readonly [Kind in 'control' | 'attribute' | 'consequence' | 'threat' | 'strategy']: (id: string) => number;
};

type Options = { readonly mode?: Mode; readonly quirks?: Partial<Quirks>; readonly naming?: Naming };

/** Runs the engine; strict and in future mode unless told otherwise. */
export function run(
  knowledge: Knowledge,
  system: System,
  { mode = 'future', quirks = {}, naming = ownNaming }: Options = {},
): Run {
  return readable(assessSystem(knowledge, system, { mode, quirks: { ...strict, ...quirks }, naming }));
}

/** Makes an assessment readable by ids. */
export function readable(assessment: SystemAssessment): Run {
  const { graph, levels, attribution } = assessment;
  const ids = (count: number, name: (index: number) => string): string[] =>
    Array.from({ length: count }, (_, i) => name(i));
  const consequences = ids(graph.consequences.count, (i) => consequenceId(graph, i));
  const attributes = ids(graph.attributes.count, (i) => attributeId(graph, i));
  const controls = ids(graph.controls.count, (i) => controlId(graph, i));
  const threats = ids(graph.threats.count, (i) => threatId(graph, i));
  const strategies = ids(graph.strategies.count, (i) => strategyId(graph, i));
  const byteOf = (list: readonly string[], table: Uint8Array, id: string): number | undefined =>
    table[list.indexOf(id)];
  const names = (list: readonly string[], indices: Iterable<number>): string[] =>
    Array.from(indices, (i) => at(list, i)).sort();
  const found = (list: readonly string[], id: string): number => {
    const index = list.indexOf(id);
    if (index < 0) throw new Error(`There is no ${id} among ${list.join(' ')}`);
    return index;
  };
  return {
    assessment,
    assets: graph.assets.id,
    links: ids(graph.links.count, (i) => {
      const relation = at(graph.tables.knowledge.relations, at(graph.links.relation, i)).id;
      return `${at(graph.assets.id, at(graph.links.from, i))} ${relation} ${at(graph.assets.id, at(graph.links.to, i))}`;
    }),
    threats,
    threat: (id) => {
      const index = threats.indexOf(id);
      if (index < 0) return undefined;
      return levels.considered[index] === 1 ? byteAt(levels.threat, index) : null;
    },
    consequence: (id) => byteOf(consequences, levels.consequence, id),
    trust: (id) => byteOf(attributes, levels.trust, id),
    assumed: (id) => byteOf(attributes, levels.assumed, id),
    impact: (id) => byteOf(consequences, levels.impact, id),
    risk: (id) => byteOf(consequences, levels.risk, id),
    strategy: (id) => {
      const index = strategies.indexOf(id);
      if (index < 0) return undefined;
      return { enabled: levels.strategyEnabled[index] === 1, coverage: byteAt(levels.strategyCoverage, index) };
    },
    causesOf: (id) => {
      const consequence = consequences.indexOf(id);
      if (consequence >= 0) return names(threats, listAt(attribution.causedBy, consequence));
      const threat = found(threats, id);
      return [
        ...names(attributes, listAt(attribution.attributeCauses, threat)),
        ...names(consequences, listAt(attribution.conditionCauses, threat)),
      ].sort();
    },
    effectsOf: (id) => names(consequences, listAt(attribution.directEffects, found(threats, id))),
    isRoot: (id) => attribution.rootCause[found(threats, id)] === 1,
    isInitial: (id) => attribution.initialCause[found(threats, id)] === 1,
    threatRisk: (id) => byteOf(threats, attribution.threatRisk, id),
    edited: (edits) => {
      const finder: Finder = {
        control: (id) => found(controls, id),
        attribute: (id) => found(attributes, id),
        consequence: (id) => found(consequences, id),
        threat: (id) => found(threats, id),
        strategy: (id) => found(strategies, id),
      };
      const changed = evaluate(graph, { mode: levels.mode, quirks: levels.quirks, edits: edits(finder) });
      return readable({ ...assessment, levels: changed, attribution: attributeCauses(changed) });
    },
  };
}
