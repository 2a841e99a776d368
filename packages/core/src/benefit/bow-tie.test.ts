import { expect, test } from 'vitest';
import { decide } from './decide.ts';
import type { OptionEntry } from './decision.ts';
import { decisionKnowledge, tinyInput, tinyOption } from './tiny-decision.fixture.ts';

const knowledge = decisionKnowledge(
  [
    { id: 'broken-into', lacks: ['skill@a'], effects: ['broken@a'], origin: 'attacker' },
    { id: 'worn', lacks: ['care@a'], effects: ['broken@a'], origin: 'failure' },
    { id: 'hurts', suffers: ['broken@a'], effects: ['harm@a'] },
    { id: 'elsewhere', lacks: ['care@a'], effects: ['other@a'] },
  ],
  [
    { id: 'lock', blocks: ['broken-into'] },
    { id: 'fallback', blocks: ['hurts'], effect: 3 },
    { id: 'absent', blocks: ['worn'] },
  ],
);

const lacking = ['x.skill=1', 'x.care=2'] as const;

function tieOf(...more: readonly string[]): OptionEntry['bowTies'][number] | undefined {
  const option = tinyOption('one', 'x.harm!4', ...more);
  return decide(tinyInput(knowledge, [option])).options[0]?.bowTies[0];
}

test('causes stand left of the hazardous situation and harms to patients right of it, nothing else', () => {
  const tie = tieOf(...lacking);
  expect(tie?.situation.label).toBe('hurts');
  expect(tie?.ways.map(({ steps }) => steps.map(({ label }) => label))).toEqual([['broken-into'], ['worn']]);
  expect(tie?.harms.map(({ harm }) => harm)).toEqual(['harm@x']);
});

test('what prevents stands on its way and what mitigates after the situation; controls that are not there on neither', () => {
  const tie = tieOf(...lacking, 'x+lock', 'x+fallback');
  const on = (label: string) =>
    tie?.ways.find(({ steps }) => steps[0]?.label === label)?.barriers.map((one) => one.label);
  expect(on('broken-into')).toEqual(['lock']);
  expect(on('worn')).toEqual([]);
  expect(tie?.mitigations.map(({ label }) => label)).toEqual(['fallback']);
});

test('a way that cannot happen and a situation that cannot happen are not drawn', () => {
  const tie = tieOf('x.skill=1', 'x.care=5');
  expect(tie?.ways.map(({ steps }) => steps[0]?.label)).toEqual(['broken-into']);
  expect(tieOf('x.care=5', 'x.skill=5')).toBeUndefined();
});
