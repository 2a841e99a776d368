import { at, byteAt } from '../../engine/at.ts';
import { planEvaluation } from '../../engine/evaluation-plan.ts';
import { listAt } from '../../engine/int-lists.ts';
import type { Levels } from '../../engine/levels.ts';
import { AVERAGE } from '../../engine/member.ts';
import type { Quantities } from '../../scenario/quantities.ts';
import type { OptionRuns } from '../option-runs.ts';
import { eventOf } from '../probability/event-ids.ts';
import type { EventProbabilities } from '../probability/event-probabilities.ts';
import { threatGraphEvents } from '../probability/threat-graph-events.ts';
import type { Amount } from './amount.ts';
import { chanceOfThreat, failureAt, lackAt } from './conventions.ts';
import { meanValues } from './draw-values.ts';
import type { HarmModel, ModelNode } from './harm-model.ts';
import { type QuantifiedControl, type QuantifiedOption, startOf, switchOf } from './option-outcomes.ts';
import type { Supplied, SuppliedControl } from './supplied.ts';
import { type SwitchedStrategy, switchedFailures } from './switched-failures.ts';

const attacker = 'attacker';

/** What an option of a scenario is turned into numbers with. `role` decides whether money counts. */
export type ScenarioNumbers = {
  readonly quantities: Quantities;
  readonly supplied: Supplied;
  readonly moneyCounts: boolean;
  /** Controls of all options, by id. */
  readonly known: ReadonlyMap<string, { readonly control: string; readonly asset: string; readonly label: string }>;
};

/**
 * An option of a scenario as one model over its threat graph, with a switch for every control. Levels become chances by the conventions unless the
 * author supplied better; failures and ordinary use run through the year, attackers come in campaigns.
 */
export function scenarioOption(runs: OptionRuns, numbers: ScenarioNumbers): QuantifiedOption {
  const own = new Set(runs.controls.keys());
  const named = (id: string): readonly QuantifiedControl[] => {
    const place = numbers.known.get(id);
    return place === undefined ? [] : [quantifiedControl({ id, ...place }, numbers)];
  };
  const all = [...numbers.known.keys()].sort();
  return {
    id: runs.option.id,
    label: runs.option.label,
    controls: all.filter((id) => own.has(id)).flatMap(named),
    candidates: all.filter((id) => !own.has(id) && runs.controlIndex(id) !== undefined).flatMap(named),
    openDuties: openDuties(runs, numbers),
    model: modelOf(runs, numbers),
  };
}

function quantifiedControl(
  {
    id,
    control,
    asset,
    label,
  }: { readonly id: string; readonly control: string; readonly asset: string; readonly label: string },
  { supplied }: ScenarioNumbers,
): QuantifiedControl {
  const own = suppliedFor(supplied, { control, asset });
  return { id, label, grade: own?.grade ?? 'D', isRequiredByLaw: own?.requiredBy !== undefined };
}

/** What was supplied for a control at an asset: that of the very asset before that of all. */
function suppliedFor(
  { controls }: Supplied,
  { control, asset }: { readonly control: string; readonly asset: string },
): SuppliedControl | undefined {
  const own = controls.filter((one) => one.control === control);
  return own.find((one) => one.at === asset) ?? own.find((one) => one.at === undefined);
}

function openDuties(runs: OptionRuns, { supplied }: ScenarioNumbers): readonly string[] {
  return supplied.controls
    .filter(({ requiredBy }) => requiredBy !== undefined)
    .filter(({ control, at: asset }) => {
      const there = [...runs.controls.keys()];
      return !there.some((id) => (asset === undefined ? id.startsWith(`${control}@`) : id === `${control}@${asset}`));
    })
    .map(({ control, at: asset, requiredBy }) => `${control}${asset === undefined ? '' : `@${asset}`} (${requiredBy})`);
}

/** The model with every control of every option switched by a parameter, as far as it can stand in this one. */
function modelOf(runs: OptionRuns, { quantities, supplied, moneyCounts, known }: ScenarioNumbers): HarmModel {
  const all = [...known.keys()].flatMap((id) => runs.controlIndex(id) ?? []);
  const levels = runs.levelsUnder({ controls: all.map((control) => ({ control, on: true })) });
  const onOf = (control: number): string => switchOf(runs.controlId(control));
  const switched = { levels, supplied, onOf, startedBy: (control: number) => startOf(runs.controlId(control)) };
  const nodes = nodesOf(switched);
  const { graph } = levels;
  const hazards = runs.targets.flatMap((target) => {
    const id = runs.harmId(target);
    const own = supplied.harms.get(id);
    const node = eventOf.consequence(graph, target.consequence);
    return own === undefined ? [] : [{ id, label: runs.harmLabel(target), node, ...own }];
  });
  const lost = (id: string): string => `benefit ${id} lost`;
  const counted = runs.benefits.filter(({ id }) => supplied.benefits.has(id));
  const benefits = counted.flatMap(({ id, what, eroding }) => {
    const own = supplied.benefits.get(id);
    if (own === undefined) return [];
    const losses = eroding.length === 0 ? [] : [{ node: lost(id), hours: own.hours, fallback: own.fallback }];
    return [{ id, what, perPatientYear: own.perPatientYear, losses }];
  });
  const lostNodes = counted.map(
    ({ id, eroding }): ModelNode => ({
      ...{ id: lost(id), gate: 'any', base: 1 },
      inputs: eroding.map((c) => eventOf.consequence(graph, c)),
    }),
  );
  const losses = runs.allConsequences().flatMap(({ id, index, kind }) => {
    const own = supplied.losses.get(id);
    if (own === undefined) return [];
    const isBreach = own.breach === null || own.breach === 'very-high';
    const sort = kind !== 'privacy' ? ('operation' as const) : isBreach ? ('breach' as const) : ('privacy' as const);
    return [{ kind: sort, label: id, node: eventOf.consequence(graph, index), perEvent: own.perEvent }];
  });
  return {
    parameters: supplied.parameters,
    ...{ years: quantities.years, patients: quantities.patients },
    nodes: [...nodes, ...lostNodes],
    sources: [{ node: eventOf.source(attacker), label: 'Attackers', perYear: supplied.campaigns }],
    runsInYear: true,
    ...{ hazards, weights: supplied.weights, benefits, losses },
    demands: demandsOf(switched),
    money: moneyCounts ? supplied.money : null,
  };
}

/** The threat graph with every control on, and the switch of each control by index; members share that of their population. */
type Switched = {
  readonly levels: Levels;
  readonly supplied: Supplied;
  readonly onOf: (control: number) => string;
  readonly startedBy: (control: number) => string;
};

function demandsOf({ levels, supplied, startedBy }: Switched): HarmModel['demands'] {
  const { graph } = levels;
  const found: HarmModel['demands'][number][] = [];
  for (let c = 0; c < graph.controls.count; c += 1) {
    if (byteAt(levels.control, c) === 0 || byteAt(graph.controls.member, c) !== AVERAGE) continue;
    const control = at(graph.tables.knowledge.controls, at(graph.controls.concept, c)).id;
    const own = suppliedFor(supplied, { control, asset: at(graph.assets.id, at(graph.controls.asset, c)) });
    if (own === undefined) continue;
    const on = startedBy(c);
    found.push({
      control: on,
      delay: { product: [own.delay, on] },
      dropOut: { product: [own.dropOut, on] },
      staffHours: { product: [own.staffHours, on] },
      cost: { product: [own.cost, on] },
    });
  }
  return found.sort((a, b) => (a.control < b.control ? -1 : 1));
}

/** The events of the threat graph with amounts for their chances. */
function nodesOf(switched: Switched): readonly ModelNode[] {
  const { levels, supplied } = switched;
  const { graph } = levels;
  const { knowledge } = graph.tables;
  const lack: Amount[] = Array.from({ length: graph.attributes.count }, (_, a) => lackAt(byteAt(levels.assumed, a)));
  const strategies = Array.from({ length: graph.strategies.count }, (_, s) => switchedStrategy(switched, s));
  const threat: Amount[] = Array.from({ length: graph.threats.count }, (_, t) => {
    const { id, frequency, triggered } = at(knowledge.threats, at(graph.threats.rule, t));
    const chance = supplied.threats.get(id) ?? chanceOfThreat(frequency);
    const starting = Array.from(listAt(graph.threats.triggeredBy, t)).filter(
      (s) => byteAt(levels.strategyEnabled, s) === 1,
    );
    return triggered ? { product: [chance, { most: starting.map((s) => at(strategies, s).starts) }] } : chance;
  });
  const bases = new Map<string, Amount>();
  for (const [a, amount] of lack.entries()) bases.set(eventOf.lack(graph, a), amount);
  for (const [t, amount] of threat.entries()) bases.set(eventOf.threat(graph, t), amount);
  const failures = switchedFailures(levels, strategies, meanValues(supplied.parameters));
  const isAttackers = (origin: string | undefined): string | undefined => (origin === attacker ? attacker : undefined);
  const probabilities: EventProbabilities = {
    // Chances follow below as amounts: here they only have to be above nothing.
    attribute: () => 1,
    threat: () => 1,
    failure: () => 1,
    attributeSource: (a) => isAttackers(at(knowledge.attributes, at(graph.attributes.concept, a)).origin),
    threatSource: (t) => isAttackers(at(knowledge.threats, at(graph.threats.rule, t)).origin),
  };
  const events = threatGraphEvents(levels, probabilities, { nodes: [], of: failures.of }).nodes;
  const nodes = events.map(({ id, gate, probability, inputs }): ModelNode => {
    const own = bases.get(id);
    // A threat that does not take part, and gates between events, keep the certainty they were made with.
    const isGate = own === undefined || (gate === 'any' && probability === 0);
    return { id, gate, base: isGate ? probability : own, inputs };
  });
  const hasSource = nodes.some(({ id }) => id === eventOf.source(attacker));
  const source: ModelNode = { id: eventOf.source(attacker), gate: 'leaf', base: 1, inputs: [] };
  return [...nodes, ...failures.nodes, ...(hasSource ? [] : [source])];
}

/** A strategy stops what all its controls stop together; where nothing was supplied for them, what its level stands for. */
function switchedStrategy(
  { levels, supplied, onOf, startedBy }: Switched,
  s: number,
): SwitchedStrategy & { readonly starts: Amount } {
  const { graph, strategyCoverage } = levels;
  const { blockingEffect } = at(graph.tables.knowledge.strategies, at(graph.strategies.rule, s));
  const mandatory = Array.from(listAt(graph.strategies.mandatory, s));
  const own = mandatory
    .map((c) =>
      suppliedFor(supplied, {
        control: at(graph.tables.knowledge.controls, at(graph.controls.concept, c)).id,
        asset: at(graph.assets.id, at(graph.controls.asset, c)),
      }),
    )
    .filter((one) => one !== undefined);
  const standard = failureAt(Math.min(blockingEffect, byteAt(strategyCoverage, s)));
  const effects = own.flatMap(({ effect }) => (effect === null ? [] : [effect]));
  const followed = own.map((one) => one.followed).filter((one) => one !== 1);
  const stopped: Amount = effects.length > 0 ? { product: effects } : { less: standard };
  const failure: Amount = { less: { product: [stopped, ...followed] } };
  return {
    ...{ failure, on: { product: [...new Set(mandatory.map(onOf))] } },
    starts: { product: [...new Set(mandatory.map(startedBy))] },
  };
}

/** Threats that stand for flaws known to be exploited, and whether something holds each of them. */
export function exploitedThreats(
  runs: OptionRuns,
  { threats }: Quantities,
): readonly { readonly node: string; readonly label: string; readonly isCompensated: boolean }[] {
  const wanted = new Set(threats.filter((one) => one['known-exploited']).map(({ threat }) => threat));
  if (wanted.size === 0) return [];
  const levels = runs.levelsUnder({});
  const { graph } = levels;
  const plan = planEvaluation(graph, levels.mode);
  const found = [];
  for (let t = 0; t < graph.threats.count; t += 1) {
    const { id, label } = at(graph.tables.knowledge.threats, at(graph.threats.rule, t));
    if (!wanted.has(id) || byteAt(levels.considered, t) === 0 || byteAt(graph.threats.member, t) !== AVERAGE) continue;
    const isCompensated = Array.from(listAt(plan.heldBy, t)).some((s) => byteAt(levels.strategyEnabled, s) === 1);
    found.push({ node: eventOf.threat(graph, t), label, isCompensated });
  }
  return found;
}
