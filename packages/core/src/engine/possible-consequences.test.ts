import { expect, test } from 'vitest';
import { assessSystem } from './assess-system.ts';
import { consequenceId } from './derived-ids.ts';
import { type TinyStrategy, type TinyThreat, tinyKnowledge, tinySystem } from './explain/tiny.fixture.ts';
import { possibleConsequences } from './possible-consequences.ts';

/** The ids of what is possible in a system of x and y, whatever its levels are. */
function possible(threats: readonly TinyThreat[], links: readonly string[], strategies: readonly TinyStrategy[] = []) {
  const { graph } = assessSystem(tinyKnowledge(threats, strategies), tinySystem(...links), { mode: 'future' });
  return [...possibleConsequences(graph, 'future')].flatMap((one, c) => (one === 1 ? [consequenceId(graph, c)] : []));
}

// From any thing that leads to another, at that other.
const enter: TinyThreat = { id: 'enter', lacks: ['skill@a'], effects: ['p@b'] };

test('what an attribute can lead to is possible, though the attribute is safe', () => {
  const on: TinyThreat = { id: 'on', suffers: ['p@a'], effects: ['q@b'] };
  expect(possible([enter, on], ['x>y', 'y>z', 'x.skill=5', 'y.skill=5'])).toEqual(['p@y', 'p@z', 'q@z']);
});

test('what follows only from what nothing leads to is not, nor is a circle that supports itself', () => {
  const circle: TinyThreat[] = [
    { id: 'there', suffers: ['p@a'], effects: ['q@b'] },
    { id: 'back', suffers: ['q@b'], effects: ['p@a'] },
  ];
  expect(possible(circle, ['x>y'])).toEqual([]);
  const both: TinyThreat = { id: 'both', suffers: ['p@a', 'r@a'], effects: ['q@b'] };
  expect(possible([enter, both], ['x>y', 'y>z'])).toEqual(['p@y', 'p@z']);
});

test('all of many are needed in a necessary role, any in a sufficient one', () => {
  const crowd = (many: 'necessary' | 'sufficient'): TinyThreat => ({
    ...{ id: 'crowd', suffers: ['p@many'], effects: ['q@b'], many },
  });
  // x and z lead to y; only x has something before it.
  const links = ['w>x', 'x>y', 'z>y'];
  expect(possible([enter, crowd('sufficient')], links)).toEqual(['p@x', 'p@y', 'q@y']);
  expect(possible([enter, crowd('necessary')], links)).toEqual(['p@x', 'p@y']);
});

test('what a strategy starts is possible while the strategy is off', () => {
  const strategies = [{ id: 'lock', triggers: ['enter'] }];
  expect(possible([enter], ['x>y', 'x.skill=0'], strategies)).toEqual(['p@y']);
});
