import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { compileScenario } from '../scenario/compile/compile-scenario.ts';
import { readScenarioText } from '../scenario/read/read-scenario-text.ts';
import { assess } from './assess.ts';
import { glance } from './glance.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const knowledge: Knowledge = JSON.parse(readFileSync(`${root}packages/knowledge/dist/knowledge.json`, 'utf8'));
const examples = readdirSync(`${root}examples`);

test.each(examples)('%s: at a glance every level is the one that the assessment gives', async (name) => {
  const text = readFileSync(`${root}examples/${name}/scenario.yaml`, 'utf8');
  const { scenario, findings, places } = await readScenarioText(text);
  if (scenario === undefined) throw new Error(`${name} has errors`);
  const compiled = compileScenario(scenario, knowledge, places);
  const input = { scenario, compiled, knowledge, places, findings: [...findings, ...compiled.findings] };
  const whole = assess({ ...input, version: '0' });
  const { title, risk, ...seen } = glance(input);
  const { scales, assets, diagram, findings: all } = whole;
  expect(seen).toEqual({ scales, assets, diagram, findings: all });
  expect([title, risk]).toEqual([whole.scenario.title, whole.headline.risk]);
  expect(assets.length).toBeGreaterThan(0);
});
