import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileScenario, glance, type Knowledge, readScenarioText } from '@nemecys/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Answers,
  counts,
  devices,
  harms,
  neighbours,
  partners,
  places,
  strengths,
  unanswered,
  users,
} from './answers.ts';
import { scenarioOf } from './scenario-of.ts';

const file = fileURLToPath(new URL('../../../knowledge/dist/knowledge.json', import.meta.url));
const knowledge: Knowledge = JSON.parse(readFileSync(file, 'utf8'));
const say = (label: string) => label;

async function assessed(answers: Answers) {
  const text = scenarioOf('start', answers, say);
  const { scenario, findings, places: where } = await readScenarioText(text);
  if (scenario === undefined) return { text, errors: findings.map(({ message }) => message) };
  const compiled = compileScenario(scenario, knowledge, where);
  const errors = [...findings, ...compiled.findings].filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { text, errors: errors.map(({ message }) => message) };
  const seen = glance({ scenario, compiled, knowledge, places: where });
  return { text, errors: [], seen, questions: compiled.questions.length };
}

const some = <T extends string>(all: readonly T[]) => fc.subarray([...all]);
const answer: fc.Arbitrary<Answers> = fc.record({
  title: fc.string({ maxLength: 20 }),
  purpose: fc.string({ maxLength: 20 }),
  device: fc.constantFrom(...devices),
  name: fc.string({ maxLength: 20 }),
  place: fc.constantFrom(...places),
  count: fc.constantFrom(...counts),
  users: some(users),
  partners: some(partners),
  neighbours: some(neighbours),
  harms: some(harms),
  feared: fc.string({ maxLength: 20 }),
  benefit: fc.string({ maxLength: 20 }),
  strength: fc.constantFrom(...strengths),
});

test('whatever is answered, the scenario has no errors, asks what is left open, and shows a harm to patients', async () => {
  await fc.assert(
    fc.asyncProperty(answer, async (answers) => {
      const { text, errors, seen, questions } = await assessed(answers);
      expect(errors, text).toEqual([]);
      expect(questions, text).toBeGreaterThan(0);
      const patients = seen?.diagram.nodes.find(({ id }) => id === 'patients');
      expect(patients, text).toBeDefined();
      expect(patients?.risk, text).not.toBe(seen?.scales.risk[0]?.id);
    }),
    { numRuns: 250 },
  );
});

test('every device in every place, alone and with everything, has no errors and nothing to think about', async () => {
  for (const device of devices) {
    for (const place of places) {
      for (const all of [false, true]) {
        const answers: Answers = {
          ...{ ...unanswered, device, place },
          ...(all ? { users, partners, neighbours, harms } : {}),
        };
        const { text, errors, seen } = await assessed(answers);
        expect(errors, text).toEqual([]);
        expect(
          seen?.findings.map(({ message }) => message),
          text,
        ).toEqual([]);
      }
    }
  }
});

test('the text is one that people read: in order, on lines, with their own words', () => {
  const answers: Answers = {
    ...{ ...unanswered, title: 'Tremor: at home', purpose: 'Measure tremor', name: 'Wrist "watch"' },
    ...{ users: ['patient', 'clinician'], partners: ['phone', 'cloud'], benefit: 'Fewer visits', feared: 'A fall' },
  };
  const text = scenarioOf('tremor', answers, say);
  expect(text).toContain('title: "Tremor: at home"\n');
  expect(text).toContain('  - { id: device, type: wearable-sensor, label: "Wrist \\"watch\\"", zone: place }\n');
  expect(text).toContain('  - { id: device-to-app, from: device, to: app, over: [radio], data: [values] }\n');
  expect(text).toContain('what: Fewer visits, strength: medium, needs: [judging]');
  expect(text).not.toMatch(/trust|level/u);
});
