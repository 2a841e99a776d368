import { expect, test } from 'vitest';
import { OptionRuns } from '../../packages/core/src/benefit/option-runs.ts';
import { bounds } from '../../packages/core/src/benefit/probability/bounds.ts';
import { eventOf } from '../../packages/core/src/benefit/probability/event-ids.ts';
import { eventModel } from '../../packages/core/src/benefit/probability/event-model.ts';
import { threatGraphEvents } from '../../packages/core/src/benefit/probability/threat-graph-events.ts';
import { amountOf } from '../../packages/core/src/benefit/quantified/amount.ts';
import { chanceOfThreat, failureAt, lackAt } from '../../packages/core/src/benefit/quantified/conventions.ts';
import { meanValues } from '../../packages/core/src/benefit/quantified/draw-values.ts';
import { HarmEvaluator } from '../../packages/core/src/benefit/quantified/evaluate-harm-model.ts';
import { switches } from '../../packages/core/src/benefit/quantified/option-outcomes.ts';
import { scenarioOption } from '../../packages/core/src/benefit/quantified/scenario-option.ts';
import { suppliedBy } from '../../packages/core/src/benefit/quantified/supplied.ts';
import { at } from '../../packages/core/src/engine/at.ts';
import { countedQuantities } from '../../packages/core/src/scenario/counted-quantities.ts';
import { exampleInput, knowledge } from '../evidence/weigh-example.fixture.ts';

const { scenario, compiled, tables } = await exampleInput('insulin-pump-phone/proportionate.yaml');
const written = countedQuantities(scenario.quantities);
if (written === undefined) throw new Error('The example has numbers.');
// Without numbers for controls, what levels stand for can be read off the threat graph by itself.
const quantities = { ...written, controls: [] };
const runs = new OptionRuns(
  { id: 'proportionate', label: 'proportionate', kind: 'variant', scenario, compiled },
  tables,
  { mode: 'future', rules: 'strict', benefitMatrix: knowledge.scales.riskMatrix },
);
const supplied = suppliedBy(quantities);
const mean = meanValues(supplied.parameters);
const known = new Map(
  [...runs.controls.keys()].map((id) => [
    id,
    { control: id.split('@')[0] ?? '', asset: id.split('@')[1] ?? '', label: id },
  ]),
);
const option = scenarioOption(runs, { quantities, supplied, moneyCounts: false, known });
const evaluator = new HarmEvaluator(option.model);

/** Upper bounds of the hazards with an attacker about, from a graph built anew with some controls off. */
function builtAnew(off: readonly string[]): ReadonlyMap<string, number> {
  const edits = off.map((id) => ({ control: runs.controlIndex(id) ?? -1, on: false }));
  const levels = runs.levelsUnder({ controls: edits });
  const { graph } = levels;
  const { threats, strategies } = graph.tables.knowledge;
  const { nodes } = threatGraphEvents(levels, {
    attribute: (a) => amountOf(lackAt(at(levels.assumed, a)), mean),
    threat: (t) => amountOf(chanceOfThreat(at(threats, at(graph.threats.rule, t)).frequency), mean),
    failure: (s) => {
      const { blockingEffect } = at(strategies, at(graph.strategies.rule, s));
      return amountOf(failureAt(Math.min(blockingEffect, at(levels.strategyCoverage, s))), mean);
    },
  });
  const model = eventModel(nodes);
  const { upper } = bounds(model.graph, { tolerance: 1e-12 });
  return new Map(
    runs.targets.map((target) => {
      const number = model.numberOf.get(eventOf.consequence(graph, target.consequence)) ?? -1;
      return [runs.harmId(target), upper[number] ?? Number.NaN];
    }),
  );
}

/** The same by switches: a source that comes once a year for certain, and no year without it. */
function bySwitches(off: readonly string[]): ReadonlyMap<string, number> {
  const model = {
    ...option.model,
    runsInYear: false,
    sources: option.model.sources.map((one) => ({ ...one, perYear: 1 })),
  };
  const values = new Map([...mean, ...switches(option, { without: off })]);
  const { hazards } = new HarmEvaluator(model).evaluate(values);
  return new Map(hazards.map(({ id, perYear }) => [id, perYear.upper]));
}

function expectEqual(off: readonly string[]): void {
  const anew = builtAnew(off);
  for (const [harm, chance] of bySwitches(off)) {
    const other = anew.get(harm) ?? Number.NaN;
    expect(Math.abs(chance - other), `${harm} without ${off.join(', ')}: ${chance} against ${other}`).toBeLessThan(
      1e-9 + other * 1e-6,
    );
  }
}

test('the example has controls that share strategies, so that the order of failures matters', () => {
  expect(option.controls.length).toBeGreaterThan(30);
  expect(evaluator.size).toBeGreaterThan(100);
});

test('switching a control off gives the numbers of the graph built without it, for every control', () => {
  expectEqual([]);
  for (const { id } of option.controls) expectEqual([id]);
});

test('so does switching off several at once, and all', () => {
  const ids = option.controls.map(({ id }) => id);
  for (let start = 0; start < ids.length; start += 3) expectEqual(ids.filter((_, place) => place % 5 === start % 5));
  expectEqual(ids);
});
