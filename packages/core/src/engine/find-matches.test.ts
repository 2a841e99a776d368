import { expect, test } from 'vitest';
import { run } from './engine-run.fixture.ts';
import { sharedRoles } from './shared-roles.ts';
import { classes, pattern, qualities, relations, smallKnowledge, system, threat } from './small-knowledge.fixture.ts';

type Words = Parameters<typeof pattern>[1];

const parts = {
  classes: classes('thing device<thing sensor<device data<thing'),
  relations: relations('near touches<near sends'),
  attributes: qualities('thing', 'care'),
  consequences: qualities('thing', 'loss'),
};

/** The threats found where a pattern is found. */
function found(words: Words, assets: string, linkWords: readonly string[] = [], quirks = {}): readonly string[] {
  const first = Object.keys(words.key ?? {})[0] ?? '';
  const knowledge = smallKnowledge({
    ...parts,
    patterns: [pattern('p', words)],
    threats: [threat('t', 'p', { lack: [`care@${first}`] })],
  });
  return [...run(knowledge, system(assets, linkWords), { quirks }).threats].sort();
}

test('M1 every key and root role holds one asset of its class, with every root link or one below it', () => {
  const words: Words = { key: { a: 'device' }, root: { b: 'data' }, rootLinks: ['a near b'] };
  expect(found(words, 'x:sensor y:device d:data', ['x touches d', 'd near y'])).toEqual(['t@a=x,b=d']);
});

test('M2 two roles may hold the same asset, and each set of root assets is found once', () => {
  const words: Words = { key: { a: 'device', b: 'device' }, rootLinks: ['a near b'] };
  expect(found(words, 'x:device', ['x near x', 'x touches x'])).toEqual(['t@a=x,b=x']);
});

test('M2 a role may be linked to itself', () => {
  const words: Words = { key: { a: 'device' }, rootLinks: ['a near a'] };
  expect(found(words, 'x:device y:device', ['x near x', 'x near y'])).toEqual(['t@a=x']);
});

test('M3 a secondary role holds every asset of its class that may play it and has all links to the root', () => {
  const knowledge = smallKnowledge({
    ...parts,
    roles: [{ id: 'peer', label: 'peer', at: ['sensor'] }],
    patterns: [
      pattern('p', { key: { a: 'device' }, necessary: { peer: 'device' }, links: ['a near peer', 'peer sends a'] }),
    ],
    threats: [threat('t', 'p', { lack: ['care@peer'] })],
  });
  const result = run(
    knowledge,
    system('x:device p:sensor q:sensor r:sensor s:device', [
      'x near p',
      'p sends x',
      'x near q',
      'q sends x',
      'x near r',
      'x near s',
      's sends x',
    ]),
  );
  const { graph } = result.assessment;
  expect([...graph.threats.causes.asset].map((asset) => graph.assets.id[asset])).toEqual(['p', 'q']);
});

test('M4 a necessary or sufficient role must be filled, an optional one need not', () => {
  const links = ['x near y'];
  expect(found({ key: { a: 'data' }, necessary: { b: 'device' }, links: ['a near b'] }, 'd:data', links)).toEqual([]);
  expect(found({ key: { a: 'data' }, sufficient: { b: 'device' }, links: ['a near b'] }, 'd:data', links)).toEqual([]);
  expect(found({ key: { a: 'data' }, optional: { b: 'device' }, links: ['a near b'] }, 'd:data', links)).toEqual([
    't@a=d',
  ]);
});

test('M5 no prohibited link may exist between any two assets of its roles', () => {
  const words: Words = {
    key: { a: 'data' },
    necessary: { b: 'device' },
    links: ['a near b'],
    without: ['b sends a'],
  };
  expect(found(words, 'd:data x:device y:device', ['d near x', 'd near y'])).toEqual(['t@a=d']);
  expect(found(words, 'd:data x:device y:device', ['d near x', 'd near y', 'y sends d'])).toEqual([]);
});

test('M6 no asset may fill a prohibited role', () => {
  const words: Words = { key: { a: 'data' }, prohibited: { b: 'device' }, links: ['a near b'] };
  expect(found(words, 'd:data e:data x:device', ['d near x'])).toEqual(['t@a=e']);
});

test('M7 the roles of a distinct group hold different assets', () => {
  const words: Words = { key: { a: 'device', b: 'device' }, rootLinks: ['a near b'], distinct: [['a', 'b']] };
  expect(found(words, 'x:device y:device', ['x near x', 'x near y'])).toEqual(['t@a=x,b=y']);
});

test('M8 links of the matching part between two root roles hold; quirk Q3 does not look at them', () => {
  const words: Words = { key: { a: 'device', b: 'data' }, rootLinks: ['a near b'], links: ['a sends b'] };
  const assets = 'x:device y:device d:data';
  const links = ['x near d', 'y near d', 'y sends d'];
  expect(found(words, assets, links)).toEqual(['t@a=y,b=d']);
  expect(found(words, assets, links, { rootLinksIgnored: true })).toEqual(['t@a=x,b=d', 't@a=y,b=d']);
});

test('M9 a link between two secondary roles needs any asset of the other; quirk Q5 looks at the first by id only', () => {
  const words: Words = {
    key: { a: 'data' },
    necessary: { b: 'device', c: 'device' },
    links: ['a near b', 'a sends c', 'b sends c'],
  };
  const assets = 'd:data b:device x:device y:device';
  const links = ['d near b', 'd sends x', 'd sends y', 'b sends y'];
  expect(found(words, assets, links)).toEqual(['t@a=d']);
  expect(found(words, assets, links, { firstAssetDecides: true })).toEqual([]);
});

test('M9 quirk Q5 notes where another asset would have given another answer, and only there', () => {
  const knowledge = smallKnowledge({
    ...parts,
    patterns: [
      pattern('p', {
        key: { a: 'data' },
        necessary: { b: 'device', c: 'device' },
        links: ['a near b', 'a sends c', 'b sends c'],
      }),
    ],
    threats: [threat('t', 'p', { lack: ['care@a'] })],
  });
  const choices = (links: readonly string[], firstAssetDecides: boolean) =>
    run(knowledge, system('d:data b:device x:device y:device', links), { quirks: { firstAssetDecides } }).assessment
      .graph.arbitraryChoices;
  const links = ['d near b', 'd sends x', 'd sends y', 'b sends y'];
  expect(choices(links, true)).toEqual([{ pattern: 'p', role: 'c', asset: 'x' }]);
  expect(choices([...links, 'b sends x'], true)).toEqual([]);
  expect(choices(links, false)).toEqual([]);
});

test('M10 a pattern that names a class or relation nobody defined is never found', () => {
  expect(found({ key: { a: 'device', b: 'ghost' } }, 'x:device')).toEqual([]);
  expect(found({ key: { a: 'device' }, rootLinks: ['a haunts a'] }, 'x:device')).toEqual([]);
});

test('M11 assets that fill several roles of a match are told', () => {
  const knowledge = smallKnowledge({
    ...parts,
    patterns: [pattern('p', { key: { a: 'device' }, optional: { b: 'device', c: 'device' }, links: ['a near b'] })],
    threats: [threat('t', 'p', { lack: ['care@a'] })],
  });
  const result = run(knowledge, system('x:device y:device', ['x near x']));
  const { graph } = result.assessment;
  const told = (id: string) =>
    sharedRoles(graph, result.threats.indexOf(id)).map(({ asset, roles }) => [graph.assets.id[asset], ...roles]);
  // c holds both assets, as nothing ties it.
  expect(told('t@a=x')).toEqual([['x', 'a', 'b', 'c']]);
  expect(told('t@a=y')).toEqual([['y', 'a', 'c']]);
});
