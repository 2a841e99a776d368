import { expect, test } from 'vitest';
import { controlId, strategyId } from './derived-ids.ts';
import { run } from './engine-run.fixture.ts';
import { ownNaming } from './naming.ts';
import {
  classes,
  links,
  pattern,
  qualities,
  relations,
  smallKnowledge,
  strategy,
  system,
  threat,
} from './small-knowledge.fixture.ts';

const knowledge = smallKnowledge({
  classes: classes('host net copy'),
  relations: relations('on'),
  attributes: qualities('host', 'care'),
  consequences: qualities('host', 'loss'),
  controls: qualities('host', 'lock'),
  controlTemplates: [{ class: 'host', control: 'lock', assertable: true, coverage: 5 }],
  patterns: [
    pattern('p', { key: { zone: 'net' }, root: { device: 'host' }, rootLinks: ['device on zone'] }),
    pattern('all', { key: { zone: 'net' }, necessary: { device: 'host' }, links: ['device on zone'] }),
  ],
  constructions: [
    {
      id: 'c',
      pattern: 'p',
      priority: 1,
      nodes: [{ role: 'new', class: 'copy', namedBy: ['zone', 'device'] }],
      links: links([]),
    },
  ],
  threats: [
    threat('t', 'p', { lack: ['care@device'], effects: ['loss@device'] }),
    threat('u', 'all', { lack: ['care@device'] }),
  ],
  strategies: [strategy('s', { needs: ['lock@device'], blocks: ['t', 'u'] })],
});
const small = system('b:host a:host n:net', ['a on n', 'b on n']);

test('N1 an inferred asset is called by its class and the assets that name it, in the order of its definition', () => {
  expect(run(knowledge, small).assets).toEqual(['a', 'b', 'n', 'copy[n,a]', 'copy[n,b]']);
});

test('N2 qualities are called by code and asset, with the member after the code', () => {
  const result = run(knowledge, system('h:host*1 n:net', ['h on n']));
  expect(['loss@h', 'loss.min@h', 'loss.max@h'].map((id) => result.consequence(id))).toEqual([0, 0, 0]);
});

test('N3 threats are called by code and root roles in alphabetical order', () => {
  expect([...run(knowledge, small).threats].sort()).toEqual(['t@device=a,zone=n', 't@device=b,zone=n', 'u@zone=n']);
});

test('N4 strategies are called by code and roles, with all assets of a role and the member of their controls', () => {
  const { graph } = run(knowledge, small).assessment;
  const ids = Array.from({ length: graph.strategies.count }, (_, s) => strategyId(graph, s));
  expect(ids.sort()).toEqual(['s@device=a', 's@device=a+b', 's@device=b']);
  const many = run(knowledge, system('h:host*1 n:net*1', ['h on n'])).assessment.graph;
  const members = Array.from({ length: many.strategies.count }, (_, s) => strategyId(many, s));
  expect(members.sort()).toEqual(['s@device=h', 's@device=h.max', 's@device=h.min']);
});

test('N5 unrelated edits leave ids as they are', () => {
  const before = run(knowledge, small);
  const after = run(
    knowledge,
    system('b:host a:host n:net z:host m:net aa:host', ['a on n', 'b on n', 'z on m', 'aa on m']),
  );
  for (const id of before.threats) expect(after.threats).toContain(id);
  for (const id of before.assets) expect(after.assets).toContain(id);
});

test('N6 another naming takes the place of ours everywhere, order included', () => {
  const backwards = {
    ...ownNaming,
    compare: (a: string, b: string) => ownNaming.compare(b, a),
    quality: (kind: string, { concept }: { concept: string }, asset: string) => `${kind}:${concept}:${asset}`,
  };
  const { graph } = run(knowledge, small, { naming: backwards }).assessment;
  expect(graph.assets.id.slice(0, 3)).toEqual(['n', 'b', 'a']);
  expect(controlId(graph, 0)).toBe('control:lock:b');
});
