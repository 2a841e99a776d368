import type { Assessment, Why } from '@nemecys/core';
import { expect, test } from 'vitest';
import { whyThreat } from '../../../../core/src/documents/assessment.fixture.ts';
import { assetsOfTree, type WhyBranch, whyTree } from './why-tree.ts';

const attribute = (id: string, trust = 'low', underminedBy: readonly string[] = []): Why => ({
  ...{ kind: 'attribute', id, label: id, asset: `at-${id}`, trust, assumed: trust === 'undermined' ? 'safe' : trust },
  ...{ basis: 'template', because: '', underminedBy, external: true },
});
const consequence = (id: string, causedBy: readonly string[]): Why => ({
  ...{ kind: 'consequence', id, label: id, asset: `at-${id}`, likelihood: 'high', causedBy, lesser: [] },
});
const threat = (id: string, causes: readonly string[], deciding = causes): Why =>
  whyThreat(id, id, {
    causes: causes.map((cause) => ({
      ...{ id: cause, asset: `at-${cause}`, role: 'r', rule: 'every', likelihood: 'high' },
      deciding: deciding.includes(cause),
    })),
  });
const whys: Assessment['whys'] = Object.fromEntries(
  [
    consequence('harm', ['long', 'short']),
    threat('long', ['middle', 'open']),
    consequence('middle', ['short']),
    threat('short', ['open', 'sure'], ['open']),
    attribute('open'),
    attribute('sure', 'safe'),
    attribute('held', 'undermined', ['long']),
  ].map((why) => [why.id, why]),
);
const told = (branch: WhyBranch | undefined): unknown =>
  branch && [branch.why.id, ...(branch.isRepeated ? ['repeated'] : []), ...branch.from.map(told)];

test('of causes that each suffice the shortest is followed, and the others are named', () => {
  const tree = whyTree('harm', whys);
  expect(told(tree)).toEqual(['harm', ['short', ['open']]]);
  expect(tree?.instead).toEqual(['long']);
});

test('of causes that are needed together all that decide are followed, each explained once', () => {
  expect(told(whyTree('held', whys))).toEqual([
    'held',
    ['long', ['middle', ['short', ['open']]], ['open', 'repeated']],
  ]);
  const tree = whyTree('held', whys);
  expect(new Set(tree === undefined ? [] : assetsOfTree(tree))).toEqual(
    new Set(['at-held', 'at-middle', 'at-open', 'at-sure']),
  );
});

test('what is not in the table has no chain', () => {
  expect(whyTree('nothing', whys)).toBeUndefined();
});
