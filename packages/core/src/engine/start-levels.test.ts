import { expect, test } from 'vitest';
import { controlId } from './derived-ids.ts';
import { run } from './engine-run.fixture.ts';
import { memberLevels } from './member-levels.ts';
import { classes, qualities, smallKnowledge, system } from './small-knowledge.fixture.ts';

const parts = {
  classes: classes('thing host<thing server<host oddity<server'),
  attributes: qualities('thing', 'care'),
  consequences: qualities('thing', 'loss'),
  controls: qualities('thing', 'lock'),
};

test('L1 a level is that of the nearest class with a template; without one trust is highest and impact lowest', () => {
  const knowledge = smallKnowledge({
    ...parts,
    trustTemplates: [
      { class: 'thing', attribute: 'care', level: 1 },
      { class: 'host', attribute: 'care', level: 3 },
    ],
    impactTemplates: [{ class: 'server', consequence: 'loss', level: 4 }],
  });
  const result = run(knowledge, system('t:thing s:server o:oddity'));
  expect(['t', 's', 'o'].map((id) => result.assumed(`care@${id}`))).toEqual([1, 3, 3]);
  expect(['t', 's', 'o'].map((id) => result.impact(`loss@${id}`))).toEqual([0, 4, 4]);
  expect(run(smallKnowledge(parts), system('t:thing')).assumed('care@t')).toBe(5);
});

test('L1 of two parents at equal distance the one listed first counts', () => {
  const knowledge = smallKnowledge({
    ...parts,
    classes: classes('thing left<thing right<thing both<left<right'),
    trustTemplates: [
      { class: 'right', attribute: 'care', level: 4 },
      { class: 'left', attribute: 'care', level: 2 },
    ],
  });
  expect(run(knowledge, system('b:both')).assumed('care@b')).toBe(2);
});

test('L2 stated levels of a population are put in order: the highest rules, then the average', () => {
  const template = { level: 3, independent: false };
  expect(memberLevels({ min: 4, max: 2 }, template, 1, 6)).toEqual({ min: 2, average: 2, max: 2 });
  expect(memberLevels({ min: 4, average: 3, max: 2 }, template, 1, 6)).toEqual({ min: 2, average: 2, max: 2 });
  expect(memberLevels({ min: 4, average: 3 }, template, 1, 6)).toEqual({ min: 3, average: 3, max: 3 });
  expect(memberLevels({ min: 4 }, template, 1, 6)).toEqual({ min: 4, average: 4, max: 4 });
});

test('L2 missing members equal the average, or follow from it and the population where members differ', () => {
  expect(memberLevels({}, { level: 3, independent: false }, 4, 6)).toEqual({ min: 3, average: 3, max: 3 });
  expect(memberLevels({}, { level: 3, independent: true }, 0, 6)).toEqual({ min: 3, average: 3, max: 3 });
  expect(memberLevels({}, { level: 3, independent: true }, 1, 6)).toEqual({ min: 2, average: 3, max: 5 });
  expect(memberLevels({}, { level: 0, independent: true }, 1, 6)).toEqual({ min: 0, average: 0, max: 2 });
  expect(memberLevels({}, { level: 5, independent: true }, 4, 6)).toEqual({ min: 5, average: 5, max: 5 });
  expect(memberLevels({}, { level: 4, independent: true }, 2, 5)).toEqual({ min: 2, average: 4, max: 4 });
});

test('L3 a single asset takes the smallest level stated of any member', () => {
  const result = run(
    smallKnowledge(parts),
    system('t:thing', [], {
      trust: [
        { asset: 't', attribute: 'care', level: 4 },
        { asset: 't', attribute: 'care', level: 2, member: 'max' },
      ],
    }),
  );
  expect(result.assumed('care@t')).toBe(2);
});

test('L3 of two statements of the same level of trust the lower counts, of impact the higher, in any order', () => {
  const trust = [3, 1].map((level) => ({ asset: 't', attribute: 'care', level }));
  const impacts = [2, 4].map((level) => ({ asset: 't', consequence: 'loss', level }));
  for (const more of [
    { trust, impacts },
    { trust: trust.toReversed(), impacts: impacts.toReversed() },
  ]) {
    const result = run(smallKnowledge(parts), system('t:thing', [], more));
    expect(result.assumed('care@t')).toBe(1);
    expect(result.impact('loss@t')).toBe(4);
  }
});

test('L4 the least and most members of a population have no impact unless it is stated', () => {
  const knowledge = smallKnowledge({ ...parts, impactTemplates: [{ class: 'thing', consequence: 'loss', level: 4 }] });
  const result = run(
    knowledge,
    system('t:thing*1', [], { impacts: [{ asset: 't', consequence: 'loss', level: 3, member: 'max' }] }),
  );
  expect(['loss@t', 'loss.min@t', 'loss.max@t'].map((id) => result.impact(id))).toEqual([4, 0, 3]);
});

test('L5 a control stated of one member is there for all; in place counts above planned', () => {
  const knowledge = smallKnowledge({
    ...parts,
    controlTemplates: [{ class: 'thing', control: 'lock', assertable: true, coverage: 4 }],
  });
  const { graph } = run(
    knowledge,
    system('t:thing*1 u:thing', [], {
      controls: [
        { asset: 't', control: 'lock', state: 'in-place', member: 'max', coverage: 2 },
        { asset: 't', control: 'lock', state: 'planned' },
      ],
    }),
  ).assessment;
  const stated = Array.from({ length: graph.controls.count }, (_, i) => [
    controlId(graph, i),
    graph.start.controlState[i],
    graph.start.coverage[i],
  ]);
  expect(stated).toEqual([
    ['lock@t', 2, 2],
    ['lock.min@t', 2, 2],
    ['lock.max@t', 2, 2],
    ['lock@u', 0, 4],
  ]);
});
