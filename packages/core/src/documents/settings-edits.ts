import { at } from '../engine/at.ts';
import type { Edits } from '../engine/levels.ts';
import { levelOfMember, memberLevels } from '../engine/member-levels.ts';
import type { Instances, ThreatGraph } from '../engine/threat-graph.ts';
import type { SystemEdit } from '../scenario/compile/question.ts';

/**
 * The settings of an edit as changes to an evaluation of the same graph. What they name and the graph lacks is left out:
 * it could not matter. The levels of the members of a population follow from the average, as in a statement.
 */
export function editsOf(graph: ThreatGraph, edit: SystemEdit): Edits {
  const { knowledge } = graph.tables;
  const controls = edit.controls.flatMap(({ asset, control, state }) => {
    const index = instanceAt(graph, graph.controls, asset, graph.tables.index.control.get(control));
    return index < 0 ? [] : [{ control: index, on: state === 'in-place' }];
  });
  const trust = edit.trust.flatMap(({ asset, attribute, level }) => {
    const index = instanceAt(graph, graph.attributes, asset, graph.tables.index.attribute.get(attribute));
    if (index < 0) return [];
    if (at(graph.attributes.triplet, index) === 0) return [{ attribute: index, level }];
    const owner = at(graph.attributes.asset, index);
    const quality = at(graph.tables.qualities, at(graph.assets.class, owner)).attributes.find(
      ({ concept }) => concept === at(graph.attributes.concept, index),
    );
    const template = { level, independent: quality?.independent ?? false };
    const population = at(graph.assets.population, owner);
    const levels = memberLevels({ average: level }, template, population, knowledge.scales.trust.length);
    return [0, 1, 2].map((member) => ({ attribute: index + member, level: levelOfMember(levels, member) }));
  });
  return { controls, trust };
}

/** The average instance of a concept at an asset, or -1. */
function instanceAt(graph: ThreatGraph, instances: Instances, assetId: string, concept: number | undefined): number {
  const asset = graph.assets.index.get(assetId);
  if (asset === undefined || concept === undefined) return -1;
  for (let i = at(instances.starts, asset); i < at(instances.starts, asset + 1); i += 1) {
    if (at(instances.concept, i) === concept) return i;
  }
  return -1;
}
