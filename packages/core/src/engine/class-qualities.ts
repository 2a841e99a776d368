import type { Knowledge } from '../knowledge/knowledge.ts';
import { at } from './at.ts';
import type { ConceptIndex } from './concept-index.ts';
import { type Hierarchy, nearest } from './hierarchy.ts';

/** A consequence, attribute or control that assets of a class have, with the level its template gives it. */
export type ClassQuality = {
  readonly concept: number;
  /** Impact, trust or coverage. */
  readonly level: number;
  /** The members of a population do not follow from the average. */
  readonly independent: boolean;
  /** A population has a least and a most likely member of it. */
  readonly hasVariants: boolean;
};

/** What the assets of one class have, concepts ascending. */
export type ClassQualities = {
  readonly consequences: readonly ClassQuality[];
  readonly attributes: readonly ClassQuality[];
  readonly controls: readonly ClassQuality[];
};

type Template = { readonly level: number; readonly independent: boolean; readonly assertable: boolean };

/** For each class the qualities located there or above it, with the level of the nearest template (rules W1 and W2). */
export function classQualities(
  knowledge: Knowledge,
  index: ConceptIndex,
  classes: Hierarchy,
): readonly ClassQualities[] {
  const populations = knowledge.features.populations;
  const topTrust = knowledge.scales.trust.length - 1;
  const impact = templates(
    classes,
    index.consequence,
    knowledge.impactTemplates.map((t) => ({ ...t, concept: t.consequence, independent: false, assertable: true })),
  );
  const trust = templates(
    classes,
    index.attribute,
    knowledge.trustTemplates.map((t) => ({ ...t, concept: t.attribute, assertable: true })),
  );
  const coverage = templates(
    classes,
    index.control,
    knowledge.controlTemplates.map((t) => ({ ...t, concept: t.control, level: t.coverage })),
  );

  const qualitiesOf = (
    assetClass: number,
    concepts: readonly { readonly at: readonly string[]; readonly variants?: unknown }[],
    levels: readonly ReadonlyMap<number, Template>[],
    fallback: Template,
  ): ClassQuality[] =>
    concepts.flatMap((concept, i) => {
      const here = concept.at.some((id) => {
        const located = classes.index.get(id);
        return located !== undefined && classes.isA[assetClass * classes.count + located] === 1;
      });
      const template = here ? (nearest(classes, assetClass, at(levels, i)) ?? fallback) : fallback;
      if (!here || !template.assertable) return [];
      return {
        concept: i,
        level: template.level,
        independent: template.independent,
        hasVariants: populations && concept.variants !== undefined,
      };
    });

  return classes.ids.map((_, assetClass) => ({
    consequences: qualitiesOf(assetClass, knowledge.consequences, impact, template(0, true)),
    attributes: qualitiesOf(assetClass, knowledge.attributes, trust, template(topTrust, true)),
    controls: qualitiesOf(assetClass, knowledge.controls, coverage, template(topTrust, false)),
  }));
}

function template(level: number, assertable: boolean): Template {
  return { level, independent: false, assertable };
}

function templates(
  classes: Hierarchy,
  concepts: ReadonlyMap<string, number>,
  list: readonly (Template & { readonly class: string; readonly concept: string })[],
): readonly ReadonlyMap<number, Template>[] {
  const byConcept = Array.from(concepts, () => new Map<number, Template>());
  for (const entry of list) {
    const assetClass = classes.index.get(entry.class);
    const concept = concepts.get(entry.concept);
    if (assetClass !== undefined && concept !== undefined) byConcept[concept]?.set(assetClass, entry);
  }
  return byConcept;
}
