import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Knowledge } from '@nemecys/core';
import { expect, test } from 'vitest';
import { assessText } from './assess-text.ts';
import { compareTexts } from './compare-texts.ts';

const file = fileURLToPath(new URL('../../../knowledge/dist/knowledge.json', import.meta.url));
const knowledge: Knowledge = JSON.parse(readFileSync(file, 'utf8'));
const assessed = (text: string) => assessText(text, knowledge, () => 0);

const before = `nemecys: 1
id: alone
title: Alone
purpose: To test
people: [{ id: patients, type: patient }, { id: nurse, type: nurse }]
assets: [{ id: pump, type: infusion-pump, label: Pump }]
functions: [{ id: infusion, kind: deliver, by: [pump], for: patients, at: [pump] }]
`;
const after = before.replace('label: Pump }', 'label: Pump, controls: { hard-dose-limits: in-place } }');

test('harms, threats and the entries of the model that differ are told, and the same text differs in nothing', async () => {
  const found = await compareTexts({ before, after }, assessed);
  if (found.kind !== 'compared') throw new Error('not compared');
  const { comparison, threats, diff } = found.compared;
  expect(comparison.controlsAdded.map(({ id }) => id)).toEqual(['hard-dose-limits@pump']);
  expect(diff.entries).toMatchObject([
    { kind: 'changed', section: 'assets', id: 'pump', fields: [{ field: 'controls.hard-dose-limits', before: null }] },
  ]);
  expect(threats.length).toBeGreaterThan(0);
  for (const threat of threats) expect(threat.before).not.toBe(threat.after);
  const same = await compareTexts({ before, after: before }, assessed);
  expect(same).toMatchObject({ kind: 'compared', compared: { threats: [], diff: { entries: [], fields: [] } } });
});

test('the text with errors is named with them', async () => {
  const wrong = `${before}zones: 7\n`;
  expect(await compareTexts({ before: wrong, after }, assessed)).toMatchObject({ kind: 'wrong', side: 'before' });
  expect(await compareTexts({ before, after: wrong }, assessed)).toMatchObject({ kind: 'wrong', side: 'after' });
});
