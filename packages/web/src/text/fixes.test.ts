import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileScenario, type Finding, type Glance, glance, type Knowledge, readScenarioText } from '@nemecys/core';
import { expect, test } from 'vitest';
import { wordsOf } from '../engine/words-of.ts';
import { editText } from './edit-text.ts';
import { fixesOf } from './fixes.ts';

const file = fileURLToPath(new URL('../../../knowledge/dist/knowledge.json', import.meta.url));
const knowledge: Knowledge = JSON.parse(readFileSync(file, 'utf8'));
const words = wordsOf(knowledge);

async function seen(text: string): Promise<{ readonly findings: readonly Finding[]; readonly glance?: Glance }> {
  const { scenario, findings, places } = await readScenarioText(text);
  if (scenario === undefined) return { findings };
  const compiled = compileScenario(scenario, knowledge, places);
  const all = [...findings, ...compiled.findings];
  if (all.some(({ severity }) => severity === 'error')) return { findings: all };
  const levels = glance({ scenario, compiled, knowledge, places, findings: all });
  return { findings: levels.findings, glance: levels };
}

const head = 'nemecys: 1\nid: a\npurpose: x\n';
const people = 'people: [{ id: pat, type: patient, label: Pat }, { id: doc, type: clinician, label: Doc }]\n';

// What is wrong, the code it has, and what the first mend offers.
const mended: readonly (readonly [string, string, string])[] = [
  [`${head}assets: [{ id: pump, type: infusin-pump }]\n`, 'unknown-type', 'infusion-pump'],
  [
    `${head}zones: [{ id: home, type: home }]\nassets: [{ id: w, type: wearable-sensor, zone: hom }]\n`,
    'unknown-id',
    'home',
  ],
  [`${head}assets: [{ id: w, type: wearable-sensor, lable: W }]\n`, 'unknown-field', 'label'],
  [`${head}assets: [{ id: w, type: wearable-sensor, population: mny }]\n`, 'wrong-value', 'many'],
  [
    `${head}${people}assets: [{ id: w, type: wearable-sensor }]\nrelations:\n  - w wornby pat\n`,
    'unknown-relation',
    'worn-by',
  ],
  [`${head}assets:\n  - { id: w, type: server }\n  - { id: w, type: server }\n`, 'duplicate-id', 'w-2'],
  [`${head}assets: [{ id: w, type: server }]\nrelations:\n  - w depends-on w\n`, 'wrong-kind', ''],
  [`${head}${people}functions: [{ id: f, for: pat }]\n`, 'gap', 'diagnose'],
  [`${head}${people}functions: [{ id: f, kind: treat }]\n`, 'gap', 'pat'],
  [`${head}${people}data: [{ id: d, type: sensed-data, for: [diagnosis] }]\n`, 'gap', 'pat'],
  [
    `${head}assets: [{ id: s, type: server }, { id: t, type: server }]\ndata: [{ id: d, type: audit-log }]\nflows: [{ id: f, from: s, to: t }]\n`,
    'gap',
    'd',
  ],
  [
    `${head}${people}assets: [{ id: p, type: infusion-pump, label: Pump }]\n`,
    'acting-device-treats-nobody',
    'p treats pat',
  ],
  [
    `${head}${people}assets: [{ id: s, type: server }]\ndata: [{ id: d, type: sensed-data, about: pat }]\n`,
    'data-nobody-holds',
    's holds d',
  ],
  [
    `${head}${people}data: [{ id: d, type: sensed-data, about: pat, for: [diagnosis] }]\n`,
    'diagnosis-data-without-clinician',
    'doc diagnoses pat',
  ],
  [
    `${head}assets: [{ id: n, type: internet, label: Net }, { id: s, type: server }, { id: t, type: server }]\ndata: [{ id: d, type: audit-log }]\nflows: [{ id: f, from: s, to: t, data: [d] }]\nrelations: [s holds d]\n`,
    'flow-without-network',
    'Net',
  ],
];

test.each(mended)('%s is mended as %s by one button: %s', async (text, code, what) => {
  const before = await seen(text);
  const finding = before.findings.find((one) => one.code === code);
  if (finding === undefined) throw new Error(`no ${code}: ${JSON.stringify(before.findings)}`);
  const [fix] = fixesOf(finding, { text, isSeen: true, words, glance: before.glance });
  if (what === '') {
    expect(fix).toBeUndefined();
    return;
  }
  expect(fix?.what).toBe(what);
  const after = fix && editText(text, fix.edit);
  const told = (await seen(after ?? '')).findings.map(({ code: one, message }) => `${one} ${message}`);
  expect(told).not.toContain(`${code} ${finding.message}`);
});

test('where several mends are as likely as each other, none is offered', async () => {
  const many = Array.from({ length: 5 }, (_, number) => `{ id: s${number}, type: server }`).join(', ');
  const text = `${head}${people}assets: [${many}]\ndata: [{ id: d, type: sensed-data, about: pat }]\n`;
  const before = await seen(text);
  const finding = before.findings.find(({ code }) => code === 'data-nobody-holds');
  expect(finding && fixesOf(finding, { text, isSeen: true, words, glance: before.glance })).toEqual([]);
});

test('no mend is offered of findings of an older text, whose lines are others by now', async () => {
  const older = `${head}assets: [{ id: s, type: server }]\nrelations:\n  - s uses s\n`;
  const { findings } = await seen(older);
  const finding: Finding | undefined = findings.find(({ where }) => where.line === 6);
  const text = older.replace('  - s uses s\n', '  - s uses t\n  - s uses s\n');
  const offered = (isSeen: boolean) =>
    finding && fixesOf({ ...finding, code: 'self-relation' }, { text, isSeen, words, glance: undefined });
  expect(offered(true)?.map(({ what }) => what)).toEqual(['s uses t']);
  expect(offered(false)).toEqual([]);
});
