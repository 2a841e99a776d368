import type { SystemAssessment } from '../../../engine/assess-system.ts';
import { at, byteAt, intAt } from '../../../engine/at.ts';
import { listAt } from '../../../engine/int-lists.ts';
import { AVERAGE, MAX, MIN } from '../../../engine/member.ts';
import type { Instances } from '../../../engine/threat-graph.ts';
import type { ScaleStep } from '../../../knowledge/scales.ts';
import type { ExportNames } from './export-names.ts';
import { type Say, truth } from './quad-terms.ts';

/** Controls, consequences and attributes at assets with their levels, and which consequence undermines which attribute. */
export function sayQualitySets(assessment: SystemAssessment, names: ExportNames, say: Say): void {
  sayControls(assessment, names, say);
  sayConsequences(assessment, names, say);
  sayAttributes(assessment, names, say);
  sayImpacts(assessment, names, say);
}

type Kind = {
  readonly type: string;
  readonly concept: string;
  readonly names: readonly string[];
  readonly conceptIds: readonly string[];
};

function step(scale: readonly ScaleStep[], level: number): string {
  return `domain#${at(scale, level).id}`;
}

/** What all three kinds have: a type, a place, a concept and, in a population, the other members. */
function sayInstance(instances: Instances, index: number, kind: Kind, names: ExportNames, say: Say): void {
  const iri = at(kind.names, index);
  say(iri, 'rdf#type', kind.type);
  say(iri, 'core#locatedAt', at(names.asset, intAt(instances.asset, index)));
  say(iri, kind.concept, `domain#${at(kind.conceptIds, index)}`);
  if (byteAt(instances.triplet, index) === 0 || byteAt(instances.member, index) !== AVERAGE) return;
  const least = at(kind.names, index + MIN);
  const most = at(kind.names, index + MAX);
  say(iri, 'core#hasMin', least);
  say(iri, 'core#hasMax', most);
  say(least, 'core#minOf', iri);
  say(most, 'core#maxOf', iri);
}

/** The name of each instance's concept, which is that of the member where the knowledge base names members. */
function conceptIds(
  { count, concept, member }: Instances,
  concepts: readonly {
    readonly id: string;
    readonly variants?: { readonly min: string; readonly max: string } | undefined;
  }[],
): string[] {
  return Array.from({ length: count }, (_, i) => {
    const { id, variants } = at(concepts, intAt(concept, i));
    const which = byteAt(member, i);
    return which === AVERAGE ? id : ((which === MIN ? variants?.min : variants?.max) ?? id);
  });
}

function sayControls({ graph, levels }: SystemAssessment, names: ExportNames, say: Say): void {
  const { knowledge } = graph.tables;
  const kind: Kind = {
    type: 'core#ControlSet',
    concept: 'core#hasControl',
    names: names.control,
    conceptIds: conceptIds(graph.controls, knowledge.controls),
  };
  for (let c = 0; c < graph.controls.count; c += 1) {
    sayInstance(graph.controls, c, kind, names, say);
    say(at(names.control, c), 'core#hasCoverageLevel', step(knowledge.scales.trust, byteAt(graph.start.coverage, c)));
    if (byteAt(levels.control, c) === 1) say(at(names.control, c), 'core#isProposed', truth(true));
  }
}

function sayConsequences({ graph, levels, attribution }: SystemAssessment, names: ExportNames, say: Say): void {
  const { knowledge } = graph.tables;
  const { scales } = knowledge;
  const kind: Kind = {
    type: 'core#MisbehaviourSet',
    concept: 'core#hasMisbehaviour',
    names: names.consequence,
    conceptIds: conceptIds(graph.consequences, knowledge.consequences),
  };
  for (let c = 0; c < graph.consequences.count; c += 1) {
    const iri = at(names.consequence, c);
    sayInstance(graph.consequences, c, kind, names, say);
    // Spyderisk leaves the default here. Readers that merge the graphs would then take either: it or what is stated.
    say(iri, 'core#hasImpactLevel', step(scales.impact, byteAt(levels.impact, c)));
    say(iri, 'core#hasPrior', step(scales.likelihood, byteAt(levels.consequence, c)));
    say(iri, 'core#hasRisk', step(scales.risk, byteAt(levels.risk, c)));
    if (byteAt(levels.consequence, c) > 0)
      for (const t of listAt(attribution.causedBy, c)) say(iri, 'core#causedBy', at(names.threat, t));
    if (byteAt(attribution.normalOperationEffect, c) === 1) say(iri, 'core#isNormalOpEffect', truth(true));
    if (byteAt(attribution.externalConsequence, c) === 1) say(iri, 'core#isExternalCause', truth(true));
  }
}

function sayAttributes({ graph, levels, attribution }: SystemAssessment, names: ExportNames, say: Say): void {
  const { knowledge } = graph.tables;
  const { trust } = knowledge.scales;
  const kind: Kind = {
    type: 'core#TrustworthinessAttributeSet',
    concept: 'core#hasTrustworthinessAttribute',
    names: names.attribute,
    conceptIds: conceptIds(graph.attributes, knowledge.attributes),
  };
  for (let a = 0; a < graph.attributes.count; a += 1) {
    const iri = at(names.attribute, a);
    sayInstance(graph.attributes, a, kind, names, say);
    say(iri, 'core#hasAssertedLevel', step(trust, byteAt(levels.assumed, a)));
    say(iri, 'core#hasInferredLevel', step(trust, byteAt(levels.trust, a)));
    if (byteAt(attribution.externalAttribute, a) === 1) say(iri, 'core#isExternalCause', truth(true));
  }
}

function sayImpacts({ graph }: SystemAssessment, names: ExportNames, say: Say): void {
  const { consequences, attributes, undermines, tables } = graph;
  const consequenceNames = conceptIds(consequences, tables.knowledge.consequences);
  const attributeNames = conceptIds(attributes, tables.knowledge.attributes);
  for (let c = 0; c < consequences.count; c += 1) {
    const asset = at(names.assetId, intAt(consequences.asset, c));
    for (const a of listAt(undermines, c)) {
      const iri = `system#TWIS-${asset}-${at(attributeNames, a)}-${at(consequenceNames, c)}`;
      say(iri, 'rdf#type', 'core#TrustworthinessImpactSet');
      say(iri, 'core#affectedBy', at(names.consequence, c));
      say(iri, 'core#affects', at(names.attribute, a));
    }
  }
}
