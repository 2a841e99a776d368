import { bounds } from '../probability/bounds.ts';
import { type EventGraph, withProbability } from '../probability/event-graph.ts';
import { numberAt } from '../probability/number-at.ts';
import { type CampaignSource, campaignBounds, type Interval } from '../probability/views.ts';

/** Two views of every event from one run, by node number. */
export type CampaignViews = {
  /** Given one campaign of the source that most likely brings it about: what the campaign adds. */
  readonly exploitability: (node: number) => Interval;
  /** Events a year: of a year without campaigns, and what each campaign adds to it. */
  readonly perYear: (node: number) => Interval;
};

/**
 * Bounds for campaigns of each source in turn. Where events also happen without any campaign (`runsInYear`), a campaign
 * counts for P(with it) − P(without it), which lies between L − U and U − L of the two, and never below 0, as a campaign
 * prevents nothing.
 */
export function campaignViews(
  graph: EventGraph,
  sources: readonly CampaignSource[],
  runsInYear: boolean,
): CampaignViews {
  const options = { tolerance: 1e-12 };
  const campaigns = campaignBounds(graph, sources, options);
  if (!runsInYear) {
    const own = (node: number) =>
      campaigns.map(({ source, lower, upper }) => ({
        source,
        lower: numberAt(lower, node),
        upper: numberAt(upper, node),
      }));
    return viewsOf(own, () => ({ lower: 0, upper: 0 }));
  }
  const quiet = graph.probability.slice();
  for (const { node } of sources) quiet[node] = 0;
  const year = bounds(withProbability(graph, quiet), options);
  const added = (node: number) =>
    campaigns.map(({ source, lower, upper }) => ({
      source,
      lower: Math.max(0, numberAt(lower, node) - numberAt(year.upper, node)),
      upper: Math.max(0, numberAt(upper, node) - numberAt(year.lower, node)),
    }));
  return viewsOf(added, (node) => ({ lower: numberAt(year.lower, node), upper: numberAt(year.upper, node) }));
}

type Added = Interval & { readonly source: CampaignSource };

function viewsOf(added: (node: number) => readonly Added[], year: (node: number) => Interval): CampaignViews {
  return {
    exploitability: (node) => ({
      lower: added(node).reduce((most, { lower }) => Math.max(most, lower), 0),
      upper: added(node).reduce((most, { upper }) => Math.max(most, upper), 0),
    }),
    perYear: (node) =>
      added(node).reduce(
        (sum, { source, lower, upper }) => ({
          lower: sum.lower + source.perYear * lower,
          upper: sum.upper + source.perYear * upper,
        }),
        year(node),
      ),
  };
}
