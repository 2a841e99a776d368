import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ThreatKeeper } from '../engine/threat-keeper.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { compileScenario } from '../scenario/compile/compile-scenario.ts';
import { readScenarioText } from '../scenario/read/read-scenario-text.ts';
import { assess } from './assess.ts';
import { glance, inferred } from './glance.ts';

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

test.each(examples)(
  '%s: who keeps the threats from one edit to the next sees the same as who finds them anew',
  async (name) => {
    const text = readFileSync(`${root}examples/${name}/scenario.yaml`, 'utf8');
    const keeper = new ThreatKeeper();
    const edits: readonly ((before: string) => string)[] = [
      (before) => before,
      (before) => before.replace(/label: ([^,}]+)/u, 'label: Called otherwise'),
      (before) => before.replace('encrypted: yes', 'encrypted: no'),
      (before) => before.replace(/authenticated: \w+/u, 'authenticated: mutual'),
      (before) => before.replace(/level: \w+/u, 'level: very-high'),
      (before) => before.replace(/^( {2}- \{ id: [\w-]+, )(?=type: )(?!.*population)/mu, '$1population: many, '),
      (before) => before.replace(/^relations:\n.*\n/mu, 'relations:\n'),
      () => text,
    ];
    let now = text;
    for (const edit of edits) {
      now = edit(now);
      const { scenario, places, findings } = await readScenarioText(now);
      if (scenario === undefined) throw new Error(JSON.stringify(findings));
      const input = { scenario, compiled: compileScenario(scenario, knowledge, places), knowledge, places };
      expect(glance({ ...input, keeper })).toEqual(glance(input));
    }
  },
);

test.each(examples)(
  '%s: what is inferred is what the drawing leaves out of the things, with links between known things',
  async (name) => {
    const text = readFileSync(`${root}examples/${name}/scenario.yaml`, 'utf8');
    const { scenario, places } = await readScenarioText(text);
    if (scenario === undefined) throw new Error(`${name} has errors`);
    const input = { scenario, compiled: compileScenario(scenario, knowledge, places), knowledge, places };
    const { assets, diagram } = glance(input);
    const added = inferred(input);
    expect(added.nodes.map(({ id }) => id)).toEqual(assets.filter((one) => one.inferred).map(({ id }) => id));
    const known = new Set([...diagram.nodes, ...added.nodes].map(({ id }) => id));
    expect(added.edges.filter(({ from, to }) => !known.has(from) || !known.has(to))).toEqual([]);
    expect(added.edges.length).toBeGreaterThan(0);
    const drawn = new Set(diagram.edges.map(({ id }) => id));
    expect(added.edges.filter(({ id }) => drawn.has(id))).toEqual([]);
  },
);
