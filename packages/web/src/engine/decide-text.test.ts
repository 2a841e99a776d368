import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Knowledge } from '@nemecys/core';
import { expect, test } from 'vitest';
import { decideText, freezeText } from './decide-text.ts';
import type { DecideQuestion } from './messages.ts';

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

const asked = { options: [], search: true, numbers: false } as const;
const told: string[] = [];

/** Decides by criteria frozen of one text, which is the one decided on unless another is given. */
async function decideOn(text: string, more: Partial<DecideQuestion> = {}) {
  const choice = { minimumGrade: 'assumption' } as const;
  const { frozen } = await freezeText(text, choice, knowledge);
  if (frozen === undefined) throw new Error('nothing to freeze');
  return decideText({ text, frozen, choice, ...asked, ...more }, knowledge, (stage) => told.push(stage));
}

test('the scenario as it is comes first, and beside it what the search finds within the constraints', async () => {
  const { decision } = await decideOn(constrained(2));
  expect(decision?.options.map(({ kind }) => kind)).toEqual(['variant', 'searched']);
  const [lightest] = decision?.search?.levels.front ?? [];
  expect(lightest?.controls.map(({ id }) => id)).toEqual(['confirmation-at-device@pump', 'hard-dose-limits@pump']);
});

test('constraints that conflict are told with their line and what to do, and nothing is judged', async () => {
  const { decision, findings } = await decideOn(constrained(1));
  expect(decision).toBeUndefined();
  expect(findings).toMatchObject([
    { code: 'constraints-conflict', where: { line: 9 }, advice: expect.stringContaining('raise the budget to 2') },
  ]);
});

test('of a text with errors nothing is judged, and the errors are told', async () => {
  const wrong = `${alone}zones: 7\n`;
  expect((await freezeText(wrong, { minimumGrade: 'assumption' }, knowledge)).frozen).toBeUndefined();
  for (const more of [{ text: wrong }, { options: [{ id: 'other', label: 'Other', text: wrong }] }]) {
    const { decision, findings } = await decideOn(alone, more);
    expect(decision).toBeUndefined();
    expect(findings.map(({ severity }) => severity)).toContain('error');
  }
});

test('a scenario beside it is an option, by the criteria of the first; what is worked on is told', async () => {
  const options = [{ id: 'other', label: 'Other', text: constrained(2).replace('Pump }', 'Pump two }') }];
  const { decision } = await decideOn(alone, { options, search: false });
  expect(decision?.options.map(({ id, kind }) => [id, kind])).toEqual([
    ['scenario', 'variant'],
    ['other', 'variant'],
  ]);
  expect(told.some((stage) => stage.includes('Other'))).toBe(true);
});

test('criteria that are not those of the text any more decide nothing', async () => {
  const stricter = `${alone}criteria: { patient: very-low }\n`;
  const { decision, findings } = await decideOn(alone, { text: stricter });
  expect(decision).toBeUndefined();
  expect(findings).toMatchObject([{ code: 'criteria-changed' }]);
});

test('where the author decides and another one is written down, criteria frozen before count no more', async () => {
  const { decision, findings } = await decideOn(alone, { text: `${alone}context: { author: manufacturer }\n` });
  expect(decision).toBeUndefined();
  expect(findings.map(({ code }) => code)).toEqual(['criteria-changed']);
});
