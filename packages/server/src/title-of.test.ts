import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readScenarioText } from '@nemecys/core';
import { expect, test } from 'vitest';
import { titleOf } from './title-of.ts';

const folder = fileURLToPath(new URL('../../../examples/', import.meta.url));
const examples = readdirSync(folder).map((name) => [name, readFileSync(`${folder}${name}/scenario.yaml`, 'utf8')]);

test.each(examples)('%s has the title that reading it whole gives', async (_name, text = '') => {
  const { scenario } = await readScenarioText(text);
  expect(await titleOf(text)).toBe(scenario?.title ?? scenario?.id);
  expect(scenario?.title).toBeDefined();
});

test('a title may be quoted, folded over lines, or left out; things have titles of their own', async () => {
  expect(await titleOf('nemecys: 1\ntitle: "A: b" # why\nid: x\n')).toBe('A: b');
  expect(await titleOf('nemecys: 1\ntitle: >\n  Two\n\n  lines\nid: x\n')).toBe('Two\nlines');
  expect(await titleOf('id: x\nassets:\n  - { id: a, title: Not this }\n  - id: b\n    title: Nor this\n')).toBe('x');
  expect(await titleOf('title: [no\nid: x\n')).toBe('x');
  expect(await titleOf('nemecys: 1\r\ntitle: Windows\r\nid: x\r\n')).toBe('Windows');
  expect(await titleOf('')).toBeUndefined();
});

test('a scenario written as JSON has its title too', async () => {
  expect(await titleOf('{"nemecys": 1, "id": "x", "title": "Pump", "purpose": "Give medicine"}')).toBe('Pump');
});
