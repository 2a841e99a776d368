import { at } from '../engine/at.ts';
import type { Edits } from '../engine/levels.ts';
import type { OptionRuns } from './option-runs.ts';

/** A level somebody assumed, and where it stands in each option: instances to move together. */
export type AssumedLevel = {
  readonly id: string;
  readonly kind: 'trust' | 'impact' | 'strength';
  readonly label: string;
  /** The template of a class of assets, or a statement of the scenario. */
  readonly basis: 'template' | 'stated';
};

/** Groups of trust levels of one option that rest on one assumption, by id of the assumption. */
export function assumedTrust(
  runs: OptionRuns,
): ReadonlyMap<string, AssumedLevel & { readonly attributes: readonly number[] }> {
  const { graph } = runs.levels;
  const { knowledge, top } = graph.tables;
  const { say } = runs;
  const found = new Map<string, AssumedLevel & { attributes: number[] }>();
  for (let a = 0; a < graph.attributes.count; a += 1) {
    const stated = at(graph.start.trustStated, a) === 1;
    // The top level of an attribute that nobody spoke of is no assumption about it but the lack of a way in.
    if (!stated && at(graph.start.trust, a) === top) continue;
    const { id, label } = at(knowledge.attributes, at(graph.attributes.concept, a));
    const asset = at(graph.attributes.asset, a);
    const kind = at(knowledge.classes, at(graph.assets.class, asset));
    const group = stated ? `${id}@${at(graph.assets.id, asset)}` : `${id} of ${kind.id}`;
    const entry = found.get(group) ?? {
      id: group,
      kind: 'trust' as const,
      label: stated
        ? say('assumed.stated', { attribute: label, asset: at(graph.assets.label, asset) })
        : say('assumed.template', { attribute: label, class: kind.label }),
      basis: stated ? ('stated' as const) : ('template' as const),
      attributes: [],
    };
    entry.attributes.push(a);
    found.set(group, entry);
  }
  return found;
}

/** The edits that move a group of trust levels by one step, kept on the scale. */
export function movedTrust(
  { levels }: OptionRuns,
  attributes: readonly number[],
  step: 1 | -1,
): NonNullable<Edits['trust']> {
  const { start, tables } = levels.graph;
  return attributes.map((attribute) => ({
    attribute,
    level: Math.max(0, Math.min(tables.top, at(start.trust, attribute) + step)),
  }));
}
