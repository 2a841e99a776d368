import { describe, expect, test } from 'vitest';
import { at } from '../../packages/core/src/engine/at.ts';
import { createEvaluator } from '../../packages/core/src/engine/evaluate.ts';
import { whatIfFrom } from '../../packages/core/src/engine/explain/what-if.ts';
import { prepareKnowledge } from '../../packages/core/src/engine/knowledge-tables.ts';
import type { Levels } from '../../packages/core/src/engine/levels.ts';
import { stepBudget } from '../../packages/core/src/engine/treat/demand.ts';
import { findTreatments } from '../../packages/core/src/engine/treat/find-treatments.ts';
import { goalOf, reaches } from '../../packages/core/src/engine/treat/goal.ts';
import { assessModel } from '../../packages/core/src/formats/spyderisk/assess-model.ts';
import { readModel } from '../../packages/core/src/formats/spyderisk/model/read-model.ts';
import { proposableStrategies } from '../../packages/core/src/formats/spyderisk/proposable-strategies.ts';
import { type ConformanceCase, conformanceCases, corpusKnowledge, corpusText } from './corpus.fixture.ts';

const clinical = conformanceCases().filter(({ system }) => /clinical-network|patient-monitoring/u.test(system));

const patientHarms = new Set([
  'AbsenceOfDiagnosis',
  'AbsenceOfTreatment',
  'DelayedDiagnosis',
  'DelayedTreatment',
  'InappropriateTreatment',
  'Misdiagnosis',
]);

async function levelsOf({ system, domain, mode }: ConformanceCase): Promise<Levels> {
  const { knowledge } = await corpusKnowledge(domain);
  const { model } = await readModel([corpusText(system)], system, knowledge);
  return assessModel(prepareKnowledge(knowledge), model, { mode: mode === 'CURRENT' ? 'current' : 'future' }).levels;
}

describe.skipIf(clinical.length === 0)('in models of Spyderisk', () => {
  test.each(clinical)('every patient harm above medium risk is treated with proof: $system, $mode', async (one) => {
    const base = await levelsOf(one);
    const { graph } = base;
    const conceptOf = (c: number): string =>
      at(graph.tables.knowledge.consequences, at(graph.consequences.concept, c)).id;
    const targets = Array.from(base.consequence.keys())
      .filter((c) => at(graph.consequences.member, c) === 0 && patientHarms.has(conceptOf(c)))
      .map((consequence) => ({ consequence, criterion: 2 }));
    const harmful = targets.filter(({ consequence }) => at(base.risk, consequence) > 2);
    expect(harmful.length).toBeGreaterThan(0);
    const evaluator = createEvaluator(graph, base);
    const afresh = (controls: readonly number[]): Levels =>
      evaluator.evaluate({ controls: controls.map((control) => ({ control, on: true })) });
    const kinds: string[] = [];
    for (const wanted of [...harmful.map((target) => [target]), harmful]) {
      const goals = wanted.map((target) => goalOf(base, target));
      const { sets, proof } = findTreatments({
        base,
        whatIf: whatIfFrom(base, () => evaluator),
        targets,
        goals,
        count: 10,
        continueWhile: stepBudget(200_000),
      });
      kinds.push(proof.kind);
      for (const { controls } of sets) {
        expect(reaches(afresh(controls), goals)).toBe(true);
        for (const control of controls) {
          expect(reaches(afresh(controls.filter((other) => other !== control)), goals)).toBe(false);
        }
      }
      expect(sets.length > 0).toBe(proof.kind === 'minimal');
    }
    expect(kinds).toContain('minimal');
    expect(kinds).not.toContain('gap');
  });

  test.each(clinical.filter(({ mode }) => mode === 'CURRENT'))(
    'in current mode only run-time strategies are proposed: $system',
    async (one) => {
      const base = await levelsOf(one);
      const { strategies, tables } = base.graph;
      const idOf = (s: number): string => at(tables.knowledge.strategies, at(strategies.rule, s)).id;
      const all = Array.from(strategies.rule.keys());
      const proposed = new Set(all.filter(proposableStrategies(base)).map(idOf));
      expect(proposed.size).toBeGreaterThan(0);
      expect([...proposed].filter((id) => !id.includes('-Runtime') && !id.includes('-Implementation'))).toEqual([]);
      expect(all.every(proposableStrategies({ ...base, mode: 'future' }))).toBe(true);
    },
  );
});
