import { expect, test } from 'vitest';
import { compileKnowledge } from './source/compile-knowledge.ts';
import { type Changes, tinySource } from './source/tiny-knowledge.fixture.ts';
import { threatChains } from './threat-chains.ts';

const chainsOf = (changes: Changes = {}) => threatChains(compileKnowledge(tinySource(changes), {}).knowledge);

test('a chain runs from the first step of a stranger to the harm, by the shortest way', () => {
  const { beginnings, harms } = chainsOf();
  expect(beginnings('stop')).toEqual([{ threats: ['stranger-joins', 'break-in', 'stop'] }]);
  expect(harms('stranger-joins')).toEqual([{ threats: ['stranger-joins', 'break-in', 'stop'], harm: 'stopped' }]);
  expect(harms('stop')).toEqual([{ threats: ['stop'], harm: 'stopped' }]);
});

test('causes say which levels are assumed and which threats bring them about, also through what they undermine', () => {
  const { causes } = chainsOf();
  expect(causes('break-in')).toMatchObject([
    { kind: 'lacks', what: 'patched', assumed: [{ class: 'device', level: 1 }], from: [] },
    { kind: 'suffers', what: 'intrusion', assumed: [], from: ['stranger-joins'] },
  ]);
  expect(causes('stopped-stays')).toMatchObject([{ kind: 'lacks', what: 'working', from: ['stop'] }]);
});

test('effects lead to threats that read the consequence or the lack of what it undermines', () => {
  const { effects } = chainsOf();
  expect(effects('stop')).toMatchObject([{ consequence: 'stopped', harm: true, to: ['stopped-stays'] }]);
  expect(effects('break-in')).toMatchObject([{ consequence: 'broken-in', harm: false, to: ['stop'] }]);
});

test('threats on classes that have nothing in common are no chain', () => {
  const apart: Changes = {
    'classes/bed.yaml': { id: 'bed', label: 'Bed', about: '', 'kind-of': ['device'] },
    'threats/net/break-in.yaml': {
      pattern: { key: { target: 'pump', network: 'network' }, links: ['target connects-to network'] },
    },
    'threats/net/stop.yaml': { pattern: { key: { target: 'bed' } } },
  };
  expect(chainsOf(apart).harms('break-in')).toEqual([]);
  expect(chainsOf(apart).causes('stop')).toMatchObject([{ what: 'broken-in', from: ['stopped-stays'] }]);
});
