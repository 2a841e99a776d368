import { expect, test } from 'vitest';
import { plainHash } from '../../benefit/tiny-decision.fixture.ts';
import { Scenario } from '../../scenario/scenario.ts';
import { modelParts } from './model-parts.ts';

const pump = { id: 'pump', type: 'infusion-pump', maker: 'Maker' };
const server = { id: 'server', type: 'pump-server' };
const partsOf = (assets: readonly object[]) =>
  modelParts(Scenario.parse({ nemecys: 1, id: 'example', purpose: 'To test parts', assets }), plainHash);

test('a change of one asset changes its part and its section, and nothing else', () => {
  const [before, after] = [partsOf([pump, server]), partsOf([{ ...pump, maker: 'Other' }, server])];
  const changed = [...before].filter(([path, fingerprint]) => after.get(path) !== fingerprint).map(([path]) => path);
  expect(changed).toEqual(['assets', 'assets.pump']);
});

test('the order of entries and of their fields changes nothing', () => {
  const turned = { maker: 'Maker', type: 'infusion-pump', id: 'pump' };
  expect([...partsOf([server, turned])]).toEqual([...partsOf([pump, server])]);
});
