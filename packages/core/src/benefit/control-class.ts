import { at } from '../engine/at.ts';
import { compareRiskVectors } from '../engine/risk-matrix.ts';
import type { EvidenceGrade } from '../knowledge/provenance.ts';
import { compareCounts } from './care-burden.ts';
import type { OptionRuns } from './option-runs.ts';
import { type DecisionRole, type HarmState, isInside, type OptionState } from './option-state.ts';

/** What a control is worth in an option. */
export type ControlClass =
  | 'required'
  | 'recommended'
  | 'judgement'
  | 'back-stop'
  | 'disproportionate'
  | 'harmful'
  | 'unknown';

/** A control of an option with its class and the facts behind it. */
export type ClassedControl = {
  readonly id: string;
  readonly index: number;
  readonly class: ControlClass;
  /** Harms that become likelier, and those that become less likely, without it, by id. */
  readonly worsens: readonly string[];
  readonly eases: readonly string[];
  /** Benefits that are eroded less without it, by id. */
  readonly frees: readonly string[];
  /** Another control with whose failure this one matters. */
  readonly standsBehind: string | null;
  readonly because: 'gate' | 'evidence' | 'no-effect' | 'effect';
};

const grades: readonly EvidenceGrade[] = ['published', 'standard', 'incident', 'expert', 'assumption'];

/** How controls are classed: who decides, and the weakest evidence that counts. */
export type ClassingRules = { readonly role: DecisionRole; readonly minimumGrade: EvidenceGrade };

/**
 * Classes every control of an option by taking it away, alone and with each other control failed. The tests are made in
 * the order required, unknown, harmful, recommended, back-stop, disproportionate, judgement. A control without which the
 * model shows no difference at all, and which asks for nothing, is unknown.
 */
export function classControls(runs: OptionRuns, state: OptionState, rules: ClassingRules): readonly ClassedControl[] {
  const inside = isInside(state);
  const together = failuresTogether(runs);
  return [...runs.controls].map(([id, index]) => classed(runs, state, { id, index, inside, together, ...rules }));
}

type Asked = ClassingRules & {
  readonly id: string;
  readonly index: number;
  readonly inside: boolean;
  readonly together: FailuresTogether;
};

function classed(
  runs: OptionRuns,
  state: OptionState,
  { id, index, inside, together, role, minimumGrade }: Asked,
): ClassedControl {
  const off = { controls: [{ control: index, on: false }] };
  const { harms, erosion } = runs.under(off);
  const levels = (harm: HarmState): number => harms.get(harm.id) ?? 0;
  const worsens = state.harms.filter((harm) => levels(harm) > harm.level).map((harm) => harm.id);
  const eases = state.harms.filter((harm) => levels(harm) < harm.level).map((harm) => harm.id);
  const frees = state.benefits
    .filter((benefit, place) => at(erosion, place) < benefit.level)
    .map((benefit) => benefit.id);
  const facts = { id, index, worsens, eases, frees, standsBehind: null };
  const without = {
    harms: state.harms.map((harm) => ({ ...harm, level: levels(harm) })),
    benefits: state.benefits.map((benefit, place) => ({
      ...benefit,
      delivered: runs.delivered(benefit.strength, at(erosion, place)),
    })),
  };
  if (inside && !isInside(without)) return { ...facts, class: 'required', because: 'gate' };
  if (!isGoodEnough(runs, index, minimumGrade)) return { ...facts, class: 'unknown', because: 'evidence' };
  if (patientRisk(runs, without.harms) < 0) return { ...facts, class: 'harmful', because: 'effect' };
  if (worsens.length > 0) {
    const judgement = frees.length > 0;
    return { ...facts, class: judgement ? 'judgement' : 'recommended', because: 'effect' };
  }
  const behind = standsBehind(runs, id, together);
  if (behind !== null) return { ...facts, standsBehind: behind, class: 'back-stop', because: 'effect' };
  const asks = eases.length > 0 || frees.length > 0 || isLighterWithout(runs, state, { off, role });
  return { ...facts, class: asks ? 'disproportionate' : 'unknown', because: asks ? 'effect' : 'no-effect' };
}

function isGoodEnough({ levels }: OptionRuns, index: number, minimum: EvidenceGrade): boolean {
  const { graph } = levels;
  const { provenance } = at(graph.tables.knowledge.controls, at(graph.controls.concept, index));
  return provenance !== undefined && grades.indexOf(provenance.grade) <= grades.indexOf(minimum);
}

/** Compares the risk of the patient harms with that of the option as it is; negative when it is less. */
function patientRisk({ levels }: OptionRuns, harms: readonly HarmState[]): number {
  const { riskMatrix, risk } = levels.graph.tables.knowledge.scales;
  const vector = (riskAt: (harm: HarmState) => number): readonly number[] => {
    const counts = risk.map(() => 0);
    for (const harm of harms.filter(({ kind }) => kind === 'patient')) {
      counts[riskAt(harm)] = at(counts, riskAt(harm)) + 1;
    }
    return counts;
  };
  return compareRiskVectors(
    vector(({ impact, level }) => riskMatrix[impact]?.[level] ?? 0),
    vector((harm) => harm.risk),
  );
}

/** Levels of all harms with one control failed (the same twice), or with two. */
type FailuresTogether = (first: number, second: number) => readonly number[];

/** What is asked again and again: pairs in both orders, each from an evaluation of its own with the first one failed. */
function failuresTogether(runs: OptionRuns): FailuresTogether {
  const withFailed = new Map<number, (further: number) => readonly number[]>();
  const known = new Map<string, readonly number[]>();
  return (first, second) => {
    const key = first < second ? `${first} ${second}` : `${second} ${first}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const from = withFailed.get(first) ?? runs.afterFailureOf(first);
    withFailed.set(first, from);
    const levels = from(second);
    known.set(key, levels);
    return levels;
  };
}

/** The first control, by id, with whose failure the absence of this one makes a harm likelier. */
function standsBehind(runs: OptionRuns, id: string, together: FailuresTogether): string | null {
  const index = runs.controls.get(id) ?? -1;
  for (const [other, control] of runs.controls) {
    if (other === id) continue;
    const alone = together(control, control);
    if (together(control, index).some((level, place) => level > at(alone, place))) return other;
  }
  return null;
}

/** Is the work easier, or (not for a manufacturer) the option cheaper without the control? */
function isLighterWithout(
  runs: OptionRuns,
  { burden }: OptionState,
  { off, role }: { readonly off: Parameters<OptionRuns['burden']>[0]; readonly role: DecisionRole },
): boolean {
  const without = runs.burden(off);
  return (
    compareCounts(without.sideEffects, burden.sideEffects) < 0 ||
    compareCounts(without.performance, burden.performance) < 0 ||
    (role !== 'manufacturer' && compareCounts(without.cost, burden.cost) < 0)
  );
}
