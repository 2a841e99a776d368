import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Knowledge } from '@nemecys/core';
import { expect, test } from 'vitest';
import { decideText } from './decide-text.ts';

const file = fileURLToPath(new URL('../../../knowledge/dist/knowledge.json', import.meta.url));
const knowledge: Knowledge = JSON.parse(readFileSync(file, 'utf8'));

const alone = `nemecys: 1
id: alone
title: Alone
purpose: To test
people: [{ id: patients, type: patient }, { id: nurse, type: nurse }]
assets: [{ id: pump, type: infusion-pump, label: Pump }]
functions: [{ id: infusion, kind: deliver, by: [pump], for: patients, at: [pump] }]
`;
const constrained = (most: number) => `${alone}decision:
  mandatory: [hard-dose-limits@pump, confirmation-at-device@pump]
  budget: { at-most: ${most}, unit: controls }
`;

test('the scenario as it is comes first, and beside it what the search finds within the constraints', async () => {
  const { decision } = await decideText(constrained(2), knowledge);
  expect(decision?.options.map(({ kind }) => kind)).toEqual(['variant', 'searched']);
  const [lightest] = decision?.search?.levels.front ?? [];
  expect(lightest?.controls.map(({ id }) => id)).toEqual(['confirmation-at-device@pump', 'hard-dose-limits@pump']);
});

test('constraints that conflict are told with their line and what to do, and nothing is judged', async () => {
  const { decision, findings } = await decideText(constrained(1), knowledge);
  expect(decision).toBeUndefined();
  expect(findings).toMatchObject([
    { code: 'constraints-conflict', where: { line: 9 }, advice: expect.stringContaining('raise the budget to 2') },
  ]);
});

test('of a text with errors nothing is judged, and the errors are told', async () => {
  const { decision, findings } = await decideText(`${alone}zones: 7\n`, knowledge);
  expect(decision).toBeUndefined();
  expect(findings.map(({ severity }) => severity)).toContain('error');
});
