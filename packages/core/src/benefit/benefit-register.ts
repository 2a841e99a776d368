import { at } from '../engine/at.ts';
import { AVERAGE } from '../engine/member.ts';
import type { ThreatGraph } from '../engine/threat-graph.ts';
import type { Scenario } from '../scenario/scenario.ts';

const strengths = ['very-low', 'low', 'medium', 'high', 'very-high'] as const;
const needed: ReadonlySet<string> = new Set(['availability', 'timeliness', 'integrity']);

/** A benefit with the consequences that erode it. */
export type RegisteredBenefit = {
  readonly id: string;
  readonly what: string;
  /** 1 to 5; null where nobody has said. */
  readonly strength: number | null;
  /** Ids of the functions it needs, and of the data and devices that these need. */
  readonly functions: readonly string[];
  readonly assets: readonly string[];
  /** Losses of availability, timeliness or integrity of those assets, by index in the graph. */
  readonly eroding: readonly number[];
};

/** The benefits of a scenario, by id, with what each depends on in the model. */
export function benefitRegister({ benefits, functions }: Scenario, graph: ThreatGraph): readonly RegisteredBenefit[] {
  return benefits
    .map(({ id, what, strength, needs }) => {
      const used = functions.filter((item) => needs.includes(item.id));
      const assets = [...new Set(used.flatMap((item) => [...item.uses, ...item.at, ...item.by]))]
        .filter((asset) => graph.assets.index.has(asset))
        .sort();
      return {
        id,
        what,
        strength: strength === undefined || strength === 'unknown' ? null : strengths.indexOf(strength) + 1,
        functions: [...needs].sort(),
        assets,
        eroding: assets.flatMap((asset) => lossesAt(graph, asset)),
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function lossesAt(graph: ThreatGraph, assetId: string): readonly number[] {
  const { consequences, attributes, undermines, tables } = graph;
  const asset = graph.assets.index.get(assetId) ?? -1;
  const found: number[] = [];
  for (let c = at(consequences.starts, asset); c < at(consequences.starts, asset + 1); c += 1) {
    if (at(consequences.member, c) !== AVERAGE) continue;
    for (let i = at(undermines.starts, c); i < at(undermines.starts, c + 1); i += 1) {
      const attribute = at(tables.knowledge.attributes, at(attributes.concept, at(undermines.values, i)));
      if (!needed.has(attribute.id)) continue;
      found.push(c);
      break;
    }
  }
  return found;
}

/**
 * What is left of a benefit: its strength less the level that the risk matrix gives for the strength and the likelihood
 * of erosion. It subtracts ordinal levels, which is a convention of ours that nobody has validated.
 */
export function deliveredBenefit(
  strength: number,
  erosion: number,
  riskMatrix: readonly (readonly number[])[],
): number {
  const row = riskMatrix[Math.min(strength, riskMatrix.length - 1)] ?? [];
  return Math.max(0, strength - (row[Math.min(erosion, row.length - 1)] ?? 0));
}
