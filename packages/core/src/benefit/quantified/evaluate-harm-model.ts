import { severities } from '../../quantity/severity.ts';
import { withProbability } from '../probability/event-graph.ts';
import { type EventModel, eventModel } from '../probability/event-model.ts';
import { type Interval, withinYears } from '../probability/views.ts';
import { type Amount, amountOf, type Values } from './amount.ts';
import { type CampaignViews, campaignViews } from './campaign-views.ts';
import type { HarmModel, Hazard, ModelNode } from './harm-model.ts';
import { type SampledChance, sampledChances } from './sampled-chance.ts';
import { simplifyNodes } from './simplify-nodes.ts';

/** A hazardous situation in numbers; intervals hold within the model for the values of the parameters. */
export type HazardOutcome = {
  readonly id: string;
  /** Given one campaign of the source that most likely reaches it. */
  readonly exploitability: Interval;
  /** Events a year. */
  readonly perYear: Interval;
  /** P1: at least one within the horizon. */
  readonly withinHorizon: Interval;
  /** Harms a year by severity, in the order of `severities`. */
  readonly harms: readonly Interval[];
  readonly qaly: Interval;
};

/** What an option comes to in a year, for one set of values. Losses are positive numbers. */
export type Outcome = {
  readonly hazards: readonly HazardOutcome[];
  /** Q: QALY lost by harms. */
  readonly harm: Interval;
  /** B0·A·(1 − d), by benefit and in all. */
  readonly delivered: Interval;
  readonly availability: readonly Interval[];
  /** d */
  readonly dropOut: number;
  /** D: QALY lost by delay. */
  readonly delay: number;
  /** HN = delivered − Q − D. */
  readonly healthNet: Interval;
  readonly staffHours: number;
  readonly cost: number;
  /** Money lost by events. */
  readonly loss: Interval;
  /** Breaches of very severe or unrated privacy a year. */
  readonly breaches: Interval;
  /** What is spent, and lost at the upper bound, in QALY by κ, as negative numbers; 0 where money does not count. */
  readonly moneyInQaly: { readonly spent: number; readonly lost: number };
  /** NHB = HN − (C + W + Loss)/κ; the same as HN where money does not count. */
  readonly netBenefit: Interval;
};

const hoursInYear = 8766;

/** A model laid out once, to be evaluated for many values. It must have no error of `checkHarmModel`. */
export class HarmEvaluator {
  readonly model: HarmModel;
  readonly #events: EventModel;
  /** Chances that differ, each by one node that has it, and by node number which it is. */
  readonly #chances: ModelNode[] = [];
  readonly #chanceOf: Int32Array;
  readonly #standsFor: (id: string) => string | null;

  constructor(model: HarmModel) {
    this.model = model;
    const { nodes, standsFor } = simplifyNodes(model.nodes, wantedNodes(model));
    this.#standsFor = standsFor;
    this.#events = eventModel(nodes.map(({ id, gate, inputs }) => ({ id, gate, inputs: [...inputs], probability: 0 })));
    const places = new Map<string, number>();
    this.#chanceOf = new Int32Array(nodes.length);
    for (const node of nodes) {
      const key = JSON.stringify([node.base, node.prevented ?? []]);
      const place = places.get(key) ?? this.#chances.push(node) - 1;
      places.set(key, place);
      this.#chanceOf[this.#events.numberOf.get(node.id) ?? 0] = place;
    }
  }

  /** How many events matter to hazards, losses and benefits. */
  get size(): number {
    return this.#chanceOf.length;
  }

  evaluate(values: Values): Outcome {
    const { model } = this;
    const { numberOf } = this.#events;
    const graph = this.graphAt(values);
    const sources = model.sources.flatMap(({ node, perYear }) => {
      const number = numberOf.get(node);
      return number === undefined ? [] : [{ node: number, perYear: amountOf(perYear, values) }];
    });
    const views: CampaignViews = campaignViews(graph, sources, model.runsInYear);
    const nothing = { lower: 0, upper: 0 };
    const seen = (node: string, view: (number: number) => Interval): Interval => {
      const number = numberOf.get(this.#standsFor(node) ?? '');
      return number === undefined ? nothing : view(number);
    };
    const perYear = (node: string): Interval => seen(node, views.perYear);
    const hazards = model.hazards.map((hazard) =>
      hazardOutcome(hazard, {
        model,
        values,
        perYear: perYear(hazard.node),
        exploitability: seen(hazard.node, views.exploitability),
      }),
    );
    const harm = sumOf(hazards.map(({ qaly }) => qaly));
    const dropOut = 1 - model.demands.reduce((left, demand) => left * (1 - amountOf(demand.dropOut, values)), 1);
    const availability = model.benefits.map(({ losses }) => {
      const lost = sumOf(
        losses.map(({ node, hours, fallback }) =>
          scaled(perYear(node), (amountOf(hours, values) / hoursInYear) * (1 - amountOf(fallback, values))),
        ),
      );
      return { lower: Math.max(0, 1 - lost.upper), upper: Math.max(0, 1 - lost.lower) };
    });
    const delivered = sumOf(
      model.benefits.map(({ perPatientYear }, place) =>
        scaled(
          availability[place] ?? { lower: 0, upper: 0 },
          amountOf(perPatientYear, values) * model.patients * (1 - dropOut),
        ),
      ),
    );
    const total = (amount: (demand: HarmModel['demands'][number]) => Amount): number =>
      model.demands.reduce((sum, demand) => sum + amountOf(amount(demand), values), 0);
    const delay = total((demand) => demand.delay);
    const staffHours = total((demand) => demand.staffHours);
    const cost = total((demand) => demand.cost);
    const loss = sumOf(model.losses.map(({ node, perEvent }) => scaled(perYear(node), amountOf(perEvent, values))));
    const healthNet = { lower: delivered.lower - harm.upper - delay, upper: delivered.upper - harm.lower - delay };
    const { money } = model;
    const own = money === null ? 0 : cost + staffHours * amountOf(money.staffHour, values);
    const kappa = money === null ? Number.POSITIVE_INFINITY : amountOf(money.perQaly, values);
    const breaches = sumOf(model.losses.filter(({ kind }) => kind === 'breach').map(({ node }) => perYear(node)));
    const moneyInQaly = { spent: -own / kappa, lost: -loss.upper / kappa };
    const netBenefit = {
      lower: healthNet.lower - (own + loss.upper) / kappa,
      upper: healthNet.upper - (own + loss.lower) / kappa,
    };
    return {
      ...{ hazards, harm, delivered, availability, dropOut, delay, healthNet },
      ...{ staffHours, cost, loss, breaches, moneyInQaly, netBenefit },
    };
  }

  /** By hazard: the chance that one campaign adds, exact in a small model and sampled in others. */
  sampled(values: Values, seed: number): readonly SampledChance[] {
    const { numberOf } = this.#events;
    const sources = this.model.sources.flatMap(({ node, perYear }) => {
      const number = numberOf.get(node);
      return number === undefined ? [] : [{ node: number, perYear: amountOf(perYear, values) }];
    });
    const { runsInYear } = this.model;
    const chance = sampledChances({ graph: this.graphAt(values), sources, runsInYear, seed });
    return this.model.hazards.map(({ node }) => {
      const number = numberOf.get(this.#standsFor(node) ?? '');
      return number === undefined ? { kind: 'exact', value: 0 } : chance(number);
    });
  }

  /** The events with their probabilities for some values, every source happening. */
  graphAt(values: Values): EventModel['graph'] {
    const chances = this.#chances.map((node) => probabilityOf(node, values));
    const probability = Float64Array.from(this.#chanceOf, (chance) => chances[chance] ?? 0);
    return withProbability(this.#events.graph, probability);
  }
}

/** A base probability less what prevents it: of one group the strongest alone counts, groups are independent. */
function probabilityOf({ base, prevented = [] }: ModelNode, values: Values): number {
  const strongest = new Map<string, number>();
  for (const { group, by } of prevented) {
    strongest.set(group, Math.max(strongest.get(group) ?? 0, Math.min(1, amountOf(by, values))));
  }
  let p = Math.min(1, Math.max(0, amountOf(base, values)));
  for (const effect of strongest.values()) p *= 1 - effect;
  return p;
}

type Given = {
  readonly model: HarmModel;
  readonly values: Values;
  readonly perYear: Interval;
  readonly exploitability: Interval;
};

function hazardOutcome(hazard: Hazard, { model, values, perYear, exploitability }: Given): HazardOutcome {
  const exposed = amountOf(hazard.exposed, values);
  const harms = severities.map((severity) => scaled(perYear, exposed * amountOf(hazard.p2[severity] ?? 0, values)));
  const qaly = sumOf(
    severities.map((severity, k) =>
      scaled(harms[k] ?? { lower: 0, upper: 0 }, amountOf(model.weights[severity], values)),
    ),
  );
  const withinHorizon = withinYears(perYear, model.years);
  return { id: hazard.id, exploitability, perYear, withinHorizon, harms, qaly };
}

/** The events that hazards, losses, benefits and sources stand on. */
function wantedNodes({ hazards, losses, benefits, sources }: HarmModel): readonly string[] {
  return [
    ...hazards.map(({ node }) => node),
    ...losses.map(({ node }) => node),
    ...benefits.flatMap((benefit) => benefit.losses.map(({ node }) => node)),
    ...sources.map(({ node }) => node),
  ];
}

function sumOf(intervals: readonly Interval[]): Interval {
  return intervals.reduce((sum, { lower, upper }) => ({ lower: sum.lower + lower, upper: sum.upper + upper }), {
    lower: 0,
    upper: 0,
  });
}

function scaled({ lower, upper }: Interval, by: number): Interval {
  return { lower: lower * by, upper: upper * by };
}
