import { expect, test } from 'vitest';
import { knowledge } from '../scenario/compile/knowledge.fixture.ts';
import { Scenario } from '../scenario/scenario.ts';
import { scopeAnswers } from './scope-answers.ts';

const scenarioOf = (parts: object): Scenario => Scenario.parse({ nemecys: 1, id: 's', purpose: 'To test', ...parts });
const answers = (parts: object, wishes = {}) => scopeAnswers(scenarioOf(parts), knowledge, wishes);

test('what is not drawn is unknown, never a silent no', () => {
  const found = answers({});
  for (const fact of ['ivdr', 'mdr', 'ai', 'mobile', 'connected', 'software', 'cyber-device', 'market-eu'] as const)
    expect(found[fact].answer, fact).toBe('unknown');
});

test('a class that is stated says yes; no is said only when every device has one', () => {
  const device = (id: string, of?: string) => ({ id, type: 'home-hub', device: of === undefined ? {} : { class: of } });
  const one = answers({ assets: [device('a', 'IIb')] });
  expect([one['class-higher'].answer, one['class-lowest'].answer]).toEqual(['yes', 'no']);
  const open = answers({ assets: [device('a', 'IIb'), device('b')] });
  expect([open['class-higher'].answer, open['class-lowest'].answer]).toEqual(['yes', 'unknown']);
  expect(open['class-lowest'].because).toContain('not stated: b');
});

test('what a person says goes before the model', () => {
  const found = answers({ context: { jurisdictions: ['EU'] } }, { markets: ['us'], facts: { ai: 'no' } });
  expect([found['market-eu'].answer, found['market-us'].answer, found.ai.answer]).toEqual(['no', 'yes', 'no']);
});
