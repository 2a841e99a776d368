import { z } from 'zod';
import { type EventGraph, withProbability } from '../probability/event-graph.ts';
import { exactProbability } from '../probability/exact.ts';
import { numberAt } from '../probability/number-at.ts';
import { type CampaignSource, oneCampaign } from '../probability/views.ts';
import { wilsonInterval } from '../probability/wilson-interval.ts';
import { countWorlds } from '../probability/worlds.ts';

/**
 * The chance that a campaign adds to an event: exact where the model is small, else a share of sampled worlds with its 95 %
 * confidence interval. It holds for one set of values, and is an estimate where the bounds beside it are guaranteed.
 */
export const SampledChance = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('exact'), value: z.number() }).readonly(),
  z
    .object({
      ...{ kind: z.literal('sampled'), mean: z.number(), low: z.number(), high: z.number() },
      ...{ worlds: z.int(), seed: z.int() },
    })
    .readonly(),
]);
export type SampledChance = z.infer<typeof SampledChance>;

/** Models of at most so many events are tried exactly, with at most so many nodes of a diagram. */
const small = { events: 60, diagram: 20_000 };
const blocks = 16;

/** How a campaign of one source changes a graph, and which worlds are drawn. */
export type SampleInput = {
  readonly graph: EventGraph;
  readonly sources: readonly CampaignSource[];
  readonly runsInYear: boolean;
  readonly seed: number;
};

/**
 * The chance that one campaign of the source that most likely brings a node about adds it, by node number. With and
 * without the campaign the worlds are the same, and a campaign prevents nothing: so the difference of the counts is the
 * number of worlds in which it makes the event happen.
 */
export function sampledChances({ graph, sources, runsInYear, seed }: SampleInput): (node: number) => SampledChance {
  const quiet = graph.probability.slice();
  if (runsInYear) for (const { node } of sources) quiet[node] = 0;
  else quiet.fill(0);
  const without = withProbability(graph, quiet);
  const campaigns = sources.map((source) => oneCampaign(graph, sources, source));
  const exact = graph.count > small.events ? null : allExact([without, ...campaigns]);
  if (exact !== null) {
    const [base, ...others] = exact;
    const of = (values: Float64Array | undefined, node: number): number =>
      values === undefined ? 0 : numberAt(values, node);
    return (node) => ({ kind: 'exact', value: Math.max(0, ...others.map((one) => of(one, node) - of(base, node))) });
  }
  const quietly = countWorlds(without, { seed, blocks });
  const counts = campaigns.map((one) => countWorlds(one, { seed, blocks }));
  return (node) => {
    const added =
      Math.max(0, ...counts.map(({ happened }) => numberAt(happened, node))) - numberAt(quietly.happened, node);
    const { mean, low, high } = wilsonInterval(Math.max(0, added) / quietly.worlds, quietly.worlds);
    return { kind: 'sampled', mean, low, high, worlds: quietly.worlds, seed };
  };
}

function allExact(graphs: readonly EventGraph[]): readonly Float64Array[] | null {
  const found = graphs.map((graph) => exactProbability(graph, { limit: small.diagram }));
  const known = found.flatMap((one) => (one.kind === 'exact' ? [one.probability] : []));
  return known.length === graphs.length ? known : null;
}
