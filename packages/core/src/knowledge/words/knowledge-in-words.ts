import type { Knowledge } from '../knowledge.ts';
import type { ScaleStep, Scales } from '../scales.ts';
import type { KnowledgeWords } from './knowledge-words.ts';
import { namesakeOf } from './word-texts.ts';

/**
 * A knowledge base with the words of another language, for readers: ids, levels and rules are the same, and what has no
 * word there keeps its own. It keeps its hash too, so it is not for what is written down.
 */
export function knowledgeInWords(knowledge: Knowledge, words: KnowledgeWords): Knowledge {
  const called = <C extends { readonly id: string; readonly label: string }>(
    concepts: readonly C[],
    by: Readonly<Record<string, string>>,
  ) => concepts.map((concept) => ({ ...concept, label: by[concept.id] ?? concept.label }));
  return {
    ...knowledge,
    classes: knowledge.classes.map((one) => ({ ...one, ...words.classes[one.id] })),
    relations: called(knowledge.relations, words.relations),
    roles: called(knowledge.roles, words.roles),
    attributes: called(knowledge.attributes, words.attributes),
    consequences: called(knowledge.consequences, words.consequences),
    controls: called(knowledge.controls, words.controls),
    strategies: knowledge.strategies.map((one) => {
      const named = words.strategies[one.id] ?? words.controls[namesakeOf(one, knowledge) ?? ''];
      return { ...one, label: named ?? one.label };
    }),
    facts: knowledge.facts.map((one) => ({ ...one, ask: words.facts[one.id] ?? one.ask })),
    threats: knowledge.threats.map((one) => {
      const { advice, ...said } = { ...words.checks[one.id], ...words.threats[one.id] };
      return {
        ...{ ...one, ...said },
        ...(one.check !== undefined && advice !== undefined && { check: { ...one.check, advice } }),
      };
    }),
    scales: scalesInWords(knowledge.scales, words),
  };
}

/** The scales in the words of another language. */
function scalesInWords(scales: Scales, words: KnowledgeWords): Scales {
  const said = (name: keyof KnowledgeWords['scales']): readonly ScaleStep[] =>
    scales[name].map((step) => ({ ...step, ...words.scales[name]?.[step.id] }));
  return {
    likelihood: said('likelihood'),
    trust: said('trust'),
    impact: said('impact'),
    risk: said('risk'),
    population: said('population'),
    cost: said('cost'),
    performance: said('performance'),
    riskMatrix: scales.riskMatrix,
  };
}
