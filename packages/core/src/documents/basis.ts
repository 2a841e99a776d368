import { at } from '../engine/at.ts';
import type { Provenance } from '../knowledge/provenance.ts';
import type { KnowledgeEntry } from './assessment.ts';
import { consequenceOf, type Evaluated } from './evaluated.ts';
import type { HarmFacts } from './harms.ts';
import { ruleOf } from './threats.ts';

/**
 * The knowledge entries that the harms rest on, by kind and id: their severities, the threats and the assumed levels on
 * their likeliest ways, and the controls that act or are advised against them.
 */
export function basisOf(evaluated: Evaluated, facts: readonly HarmFacts[]): readonly KnowledgeEntry[] {
  const { graph, names, targets } = evaluated;
  const { knowledge } = graph.tables;
  const entries = new Map<string, { entry: Omit<KnowledgeEntry, 'harms'>; harms: Set<string> }>();
  const note = (
    kind: KnowledgeEntry['kind'],
    concept: { readonly id: string; readonly label: string; readonly provenance?: Provenance | undefined },
    harm: string,
  ): void => {
    if (concept.provenance === undefined) return;
    const key = `${kind} ${concept.id}`;
    const known = entries.get(key) ?? {
      entry: { kind, id: concept.id, label: concept.label, provenance: concept.provenance },
      harms: new Set<string>(),
    };
    known.harms.add(harm);
    entries.set(key, known);
  };
  for (const [position, { consequence }] of targets.entries()) {
    const harm = names.quality('consequence', consequence);
    const { way, advice, measures } = at(facts, position);
    note('severity', consequenceOf(graph, consequence), harm);
    for (const { kind, index } of way?.steps ?? []) {
      if (kind === 'threat') note('threat', ruleOf(evaluated, index), harm);
      if (kind === 'attribute') note('template', templateOf(evaluated, index), harm);
    }
    const strategies = [...advice.map(({ strategy }) => strategy), ...measures.map(({ strategy }) => strategy)];
    for (const strategy of new Set(strategies)) {
      const rule = at(knowledge.strategies, at(graph.strategies.rule, strategy));
      for (const { control } of rule.mandatory) {
        const concept = knowledge.controls.find(({ id }) => id === control);
        if (concept !== undefined) note('control', concept, harm);
      }
    }
  }
  return [...entries.values()]
    .map(({ entry, harms }) => ({ ...entry, harms: [...harms].sort() }))
    .sort((a, b) => (`${a.kind} ${a.id}` < `${b.kind} ${b.id}` ? -1 : 1));
}

/** The template that an assumed level comes from: that of the nearest class that has one, under the attribute's name. */
function templateOf(
  { graph }: Evaluated,
  attribute: number,
): { readonly id: string; readonly label: string; readonly provenance?: Provenance | undefined } {
  const { knowledge } = graph.tables;
  const concept = at(knowledge.attributes, at(graph.attributes.concept, attribute));
  const seen = new Set<string>();
  const open = [at(knowledge.classes, at(graph.assets.class, at(graph.attributes.asset, attribute))).id];
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const template = knowledge.trustTemplates.find((one) => one.class === id && one.attribute === concept.id);
    const assetClass = knowledge.classes.find((one) => one.id === id);
    if (template !== undefined) {
      const label = `${concept.label} of ${assetClass?.label ?? id}`;
      return { id: `${concept.id}@${id}`, label, provenance: template.provenance };
    }
    open.push(...(assetClass?.kindOf ?? []));
  }
  return { id: concept.id, label: concept.label };
}
