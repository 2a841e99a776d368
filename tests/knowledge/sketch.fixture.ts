import { expect } from 'vitest';
import { assessSystem } from '../../packages/core/src/engine/assess-system.ts';
import { at } from '../../packages/core/src/engine/at.ts';
import { prepareKnowledge } from '../../packages/core/src/engine/knowledge-tables.ts';
import type { System } from '../../packages/core/src/engine/system.ts';
import { splitLink } from '../../packages/core/src/knowledge/source/pattern-source.ts';
import { compiled } from './proof-run.ts';

const tables = prepareKnowledge(compiled);
const likelihoods = compiled.scales.likelihood.map(({ id }) => id);

/** A system in a few words, with the levels of the class templates: no step of a chain is taken as given. */
export type Sketch = {
  readonly assets: Readonly<Record<string, string>>;
  readonly links: readonly string[];
  readonly trust?: Readonly<Record<string, number>>;
  readonly controls?: readonly string[];
};

/** The likelihood of a consequence, e.g. `misdiagnosis@ill`; with a population, of its likeliest member. */
export function likelihood(sketch: Sketch, key: string): number {
  const part = (text: string): readonly [string, string] => [
    text.slice(0, text.indexOf('@')),
    text.slice(text.indexOf('@') + 1),
  ];
  const system: System = {
    assets: Object.entries(sketch.assets).map(([id, text]) => {
      const [asset = '', population = 'one'] = text.split(' ');
      const level = compiled.scales.population.findIndex((step) => step.id === population);
      return { id, class: asset, label: id, population: level };
    }),
    links: sketch.links.map(splitLink),
    trust: Object.entries(sketch.trust ?? {}).map(([text, level]) => {
      const [attribute, asset] = part(text);
      return { attribute, asset, level };
    }),
    controls: (sketch.controls ?? []).map((text) => {
      const [control, asset] = part(text);
      return { control, asset, state: 'in-place' };
    }),
    impacts: [],
  };
  const { graph, levels } = assessSystem(tables, system, { mode: 'future' });
  expect(graph.unusedSettings).toEqual([]);
  const [consequence, asset] = part(key);
  const concept = tables.index.consequence.get(consequence);
  const place = graph.assets.index.get(asset);
  const found = [...graph.consequences.asset.keys()].filter(
    (c) => at(graph.consequences.asset, c) === place && at(graph.consequences.concept, c) === concept,
  );
  expect(found, `${key} exists`).not.toEqual([]);
  return Math.max(...found.map((c) => at(levels.consequence, c)));
}

/** The position of a word on the scale of likelihood. */
export const level = (word: string): number => likelihoods.indexOf(word);
