import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileScenario, type Knowledge, optionWithControls, readScenario, searchedOptions } from '@nemecys/core';
import { expect, test } from 'vitest';
import { OptionRuns } from '../../packages/core/src/benefit/option-runs.ts';
import { meanValues } from '../../packages/core/src/benefit/quantified/draw-values.ts';
import { OptionOutcomes } from '../../packages/core/src/benefit/quantified/option-outcomes.ts';
import { scenarioOption } from '../../packages/core/src/benefit/quantified/scenario-option.ts';
import { suppliedBy } from '../../packages/core/src/benefit/quantified/supplied.ts';
import { prepareKnowledge } from '../../packages/core/src/engine/knowledge-tables.ts';
import { drawFrom } from '../../packages/core/src/engine/plain/random-knowledge.fixture.ts';
import { countedQuantities } from '../../packages/core/src/scenario/counted-quantities.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const knowledge = JSON.parse(readFileSync(join(root, 'packages/knowledge/dist/knowledge.json'), 'utf8')) as Knowledge;

test('the best portfolio in numbers is worth what its option is worth, and no other set of its controls is worth more', async () => {
  const folder = join(root, 'examples', 'insulin-pump-phone');
  const read = await readScenario('scenario.yaml', (path) => ({ bytes: readFileSync(join(folder, path)) }));
  const { scenario } = read;
  const quantities = countedQuantities(scenario?.quantities);
  if (scenario === undefined || quantities === undefined) throw new Error('The example has no numbers.');
  const base = { scenario, compiled: compileScenario(scenario, knowledge, read.places) };
  const mode = base.compiled.mode;
  const found = searchedOptions({ ...base, knowledge, mode, count: 1, numbers: { role: 'manufacturer' } });
  if (found.kind !== 'searched' || found.search.numbers === null) throw new Error('nothing was searched');
  const { best, bound, end, gap } = found.search.numbers;
  if (best === null || bound === null) throw new Error('nothing was found');
  expect(end).toBe('proved');
  expect(gap).toBeLessThan(1e-6);
  const places = best.controls.map(({ id }) => id);
  const supplied = suppliedBy(quantities);
  const tables = prepareKnowledge(knowledge);
  const worthOf = (ids: readonly string[]): number => {
    const controls = ids.map((id) => ({ control: id.split('@')[0] ?? '', asset: id.split('@')[1] ?? '' }));
    const option = optionWithControls(base, controls, { id: 'tried', label: 'tried', kind: 'control-set' });
    const runs = new OptionRuns(option, tables, {
      ...{ mode, rules: 'strict' as const, benefitMatrix: knowledge.scales.riskMatrix },
    });
    const known = new Map(
      [...runs.controls.keys()].map((id) => {
        const [control = '', asset = ''] = id.split('@', 2);
        return [id, { control, asset, label: id }] as const;
      }),
    );
    const quantified = scenarioOption(runs, { quantities, supplied, moneyCounts: false, known });
    return new OptionOutcomes(quantified, { draws: [], mean: meanValues(supplied.parameters) }).atMean().healthNet
      .lower;
  };
  expect(worthOf(places)).toBeCloseTo(best.worth, 6);
  expect(places.length).toBeGreaterThan(2);
  const draw = drawFrom(1);
  for (const ids of [[], ...Array.from({ length: 12 }, () => draw.some(places, 0.6))]) {
    expect(worthOf(ids)).toBeLessThanOrEqual(bound + 1e-9);
  }
});
