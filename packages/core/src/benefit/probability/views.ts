import { type BoundsOptions, bounds } from './bounds.ts';
import { type EventGraph, withProbability } from './event-graph.ts';
import { numberAt } from './number-at.ts';

/** A leaf that starts campaigns, and how many a year. */
export type CampaignSource = { readonly node: number; readonly perYear: number };

/** What holds for every node given one campaign of each source. */
export type CampaignBounds = {
  readonly source: CampaignSource;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
};

/** Bounds for one campaign of each source in turn: that source happens, the other sources do not. */
export function campaignBounds(
  graph: EventGraph,
  sources: readonly CampaignSource[],
  options: BoundsOptions = {},
): readonly CampaignBounds[] {
  return sources.map((source) => {
    const { lower, upper } = bounds(oneCampaign(graph, sources, source), options);
    return { source, lower, upper };
  });
}

/** The graph of one campaign, for any evaluator. */
export function oneCampaign(
  graph: EventGraph,
  sources: readonly CampaignSource[],
  { node }: CampaignSource,
): EventGraph {
  const probability = graph.probability.slice();
  for (const other of sources) probability[other.node] = 0;
  probability[node] = 1;
  return withProbability(graph, probability);
}

/** An interval of a probability or of a number a year. */
export type Interval = { readonly lower: number; readonly upper: number };

/** How exploitable a node is: its probability given one campaign of the source that is most likely to reach it. */
export function exploitability(campaigns: readonly CampaignBounds[], node: number): Interval {
  return {
    lower: campaigns.reduce((most, { lower }) => Math.max(most, numberAt(lower, node)), 0),
    upper: campaigns.reduce((most, { upper }) => Math.max(most, numberAt(upper, node)), 0),
  };
}

/** How often a year campaigns bring a node about. */
export function frequency(campaigns: readonly CampaignBounds[], node: number): Interval {
  return {
    lower: campaigns.reduce((sum, { source, lower }) => sum + source.perYear * numberAt(lower, node), 0),
    upper: campaigns.reduce((sum, { source, upper }) => sum + source.perYear * numberAt(upper, node), 0),
  };
}

/** P1: the probability of at least one such event within some years, campaigns coming independently at a steady rate. */
export function withinYears({ lower, upper }: Interval, years: number): Interval {
  return { lower: -Math.expm1(-lower * years), upper: -Math.expm1(-upper * years) };
}
