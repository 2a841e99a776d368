import { expect, test } from 'vitest';
import { Failure } from '../failure.ts';
import { run } from './engine-run.fixture.ts';
import { compatible, strict } from './quirks.ts';
import { compareRiskVectors, riskOf, riskVector } from './risk-matrix.ts';
import { classes, pattern, qualities, smallKnowledge, system, threat } from './small-knowledge.fixture.ts';

const parts = {
  classes: classes('thing'),
  attributes: qualities('thing', 'care'),
  consequences: qualities('thing', 'loss harm'),
  trustTemplates: [{ class: 'thing', attribute: 'care', level: 1 }],
  patterns: [pattern('one', { key: { a: 'thing' } })],
  threats: [
    threat('t', 'one', { lack: ['care@a'], effects: ['loss@a'] }),
    threat('u', 'one', { after: ['loss@a'], effects: ['harm@a'], frequency: 3 }),
  ],
};
const impacts = (levels: Readonly<Record<string, number>>) => ({
  impacts: Object.entries(levels).map(([consequence, level]) => ({ asset: 'x', consequence, level })),
});

test('R1 the risk of a consequence is read from the matrix by its impact and likelihood', () => {
  const result = run(smallKnowledge(parts), system('x:thing', [], impacts({ loss: 3, harm: 5 })));
  expect([result.risk('loss@x'), result.risk('harm@x')]).toEqual([3, 3]);
});

test('R2 the risk of a threat is the highest it can bring about, or that of what it leads to', () => {
  const own = run(smallKnowledge(parts), system('x:thing', [], impacts({ loss: 2, harm: 5 })));
  expect([own.threatRisk('t@a=x'), own.threatRisk('u@a=x')]).toEqual([3, 3]);
  const low = run(smallKnowledge(parts), system('x:thing', [], impacts({ loss: 2 })));
  expect([low.threatRisk('t@a=x'), low.threatRisk('u@a=x')]).toEqual([1, 0]);
});

test('R3 the risk of the system is that of its worst consequence', () => {
  const result = run(smallKnowledge(parts), system('x:thing', [], impacts({ loss: 1, harm: 4 })));
  expect(result.assessment.risk).toBe(3);
});

test('R4 risk vectors are compared from the highest level down', () => {
  const result = run(smallKnowledge(parts), system('x:thing', [], impacts({ harm: 5 })));
  expect(riskVector(result.assessment.levels.risk, 5)).toEqual([1, 0, 0, 1, 0]);
  expect(riskVector(result.assessment.levels.risk, 5, (c) => c === 0)).toEqual([1, 0, 0, 0, 0]);
  expect(compareRiskVectors([9, 0, 1], [0, 9, 0])).toBeGreaterThan(0);
  expect(compareRiskVectors([1, 2, 1], [1, 2, 1])).toBe(0);
});

test('R5 a matrix that lacks a combination is refused; quirk Q8 takes the lowest risk', () => {
  const { scales } = smallKnowledge(parts);
  const short = { ...scales, riskMatrix: scales.riskMatrix.slice(0, 4) };
  expect(() => riskOf(short, strict)).toThrow(Failure);
  expect([...riskOf(short, compatible)].slice(30, 36)).toEqual([0, 0, 0, 0, 0, 0]);
});
