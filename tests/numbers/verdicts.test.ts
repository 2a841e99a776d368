import { expect, test } from 'vitest';
import { OptionRuns } from '../../packages/core/src/benefit/option-runs.ts';
import { quantify } from '../../packages/core/src/benefit/quantified/quantify.ts';
import { judgeOptions } from '../../packages/core/src/benefit/verdict.ts';
import { countedQuantities } from '../../packages/core/src/scenario/counted-quantities.ts';
import { exampleInput, knowledge } from '../evidence/weigh-example.fixture.ts';

const written = { over: 'over-protected', proportionate: 'proportionate', under: 'under-protected' };

test.each([
  ['insulin-pump-phone', 'manufacturer'],
  ['infusion-ward', 'operator'],
] as const)(
  'in numbers the variants of %s get the verdicts they were written for, which levels give too',
  async (example, role) => {
    const runs: OptionRuns[] = [];
    for (const id of Object.keys(written)) {
      const { scenario, compiled, tables } = await exampleInput(`${example}/${id}.yaml`);
      const rules = { mode: 'future', rules: 'strict', benefitMatrix: knowledge.scales.riskMatrix } as const;
      runs.push(new OptionRuns({ id, label: id, kind: 'variant', scenario, compiled }, tables, rules));
    }
    const quantities = countedQuantities((await exampleInput(`${example}/scenario.yaml`)).scenario.quantities);
    if (quantities === undefined) throw new Error('The example has numbers.');
    const levels = judgeOptions(
      runs.map((one) => one.state()),
      role,
    );
    const byLevels = new Map(levels.map(({ option, verdict }) => [option, verdict]));
    const found = quantify({ runs, quantities, role, byLevels, provisional: true, seed: 1, draws: 20 });
    expect(Object.fromEntries(found.options.map(({ id, verdict }) => [id, verdict]))).toEqual(written);
    expect(Object.fromEntries(byLevels)).toEqual(written);
    expect(found.disagreements).toEqual([]);
  },
  300_000,
);
