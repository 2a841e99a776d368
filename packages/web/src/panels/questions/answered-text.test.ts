import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Knowledge } from '@nemecys/core';
import { expect, test } from 'vitest';
import { assessText } from '../../engine/assess-text.ts';
import { answeredText } from './answered-text.ts';

const at = (path: string) => fileURLToPath(new URL(`../../../../../${path}`, import.meta.url));
const knowledge: Knowledge = JSON.parse(readFileSync(at('packages/knowledge/dist/knowledge.json'), 'utf8'));
const text = readFileSync(at('examples/parkinson-home-monitoring/scenario.yaml'), 'utf8');

test('an answer of each kind is taken by the text, ends the question, and gives the risks that it promised', async () => {
  const { assessment, asked } = await assessText(text, knowledge, () => 0);
  const kinds = new Set<string>();
  for (const question of assessment?.questions ?? []) {
    const about = asked.get(question.id);
    if (about === undefined || kinds.has(about.kind)) continue;
    kinds.add(about.kind);
    for (const answer of ['yes', 'no'] as const) {
      const after = answeredText(text, { about, answer }) ?? '';
      const now = await assessText(after, knowledge, () => 0);
      expect(now.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(now.assessment?.questions.map(({ id }) => id)).not.toContain(question.id);
      const promised = answer === 'yes' ? question.riskVectorYes : question.riskVectorNo;
      expect([question.id, answer, now.assessment?.riskVector.harms]).toEqual([question.id, answer, promised]);
    }
  }
  expect([...kinds].sort()).toEqual(['control', 'dependency', 'fact']);
});

test('a text with an error takes no answer', () => {
  const about = { kind: 'fact', about: 'room-locked', asset: 'home', yes: {} } as never;
  expect(answeredText('zones: [', { about, answer: 'yes' })).toBeUndefined();
});
