import { expect, test } from 'vitest';
import { run } from './engine-run.fixture.ts';
import { listAt } from './int-lists.ts';
import { classes, links, pattern, relations, smallKnowledge, system } from './small-knowledge.fixture.ts';

const base = {
  classes: classes('thing data<thing device<thing sensor<device copy scaffold'),
  relations: relations('holds keeps<holds sends copy-at near'),
};

const copies = smallKnowledge({
  ...base,
  patterns: [
    pattern('held', { key: { data: 'data', device: 'device' }, rootLinks: ['device holds data'] }),
    pattern('sent', {
      key: { copy: 'copy', from: 'device', to: 'device' },
      rootLinks: ['copy copy-at from', 'from sends to'],
    }),
  ],
  constructions: [
    {
      id: 'make',
      pattern: 'held',
      priority: 1,
      nodes: [{ role: 'new', class: 'copy', namedBy: ['data', 'device'] }],
      links: links(['new copy-at device']),
    },
    { id: 'travel', pattern: 'sent', priority: 2, iterate: true, maxPasses: 3, links: links(['copy copy-at to']) },
  ],
});

test('C1 classes and relations below those of a pattern count, in cycles too', () => {
  const { assets } = run(copies, system('d:data s:sensor', ['s keeps d']));
  expect(assets).toContain('copy[d,s]');
  const circular = smallKnowledge({
    classes: classes('one<two two<one'),
    relations: relations('near'),
    patterns: [pattern('p', { key: { a: 'two' } })],
    constructions: [{ id: 'c', pattern: 'p', priority: 1, nodes: [], links: links(['a near a']) }],
  });
  expect(run(circular, system('x:one')).links).toEqual(['x near x']);
});

test('C2 the order of the input does not matter, and what the knowledge does not know is left out', () => {
  const first = run(copies, system('d:data s:sensor t:device q:nonsense', ['s keeps d', 't holds d', 's likes d']));
  const second = run(copies, system('q:nonsense t:device s:sensor d:data', ['s likes d', 't holds d', 's keeps d']));
  expect(second.assets).toEqual(first.assets);
  expect(second.links).toEqual(first.links);
  expect(first.assets).not.toContain('q');
});

test('C3 constructions are carried out by ascending priority, as listed among equals', () => {
  const [make, travel] = copies.constructions;
  const swapped = { ...copies, constructions: [travel, make].flatMap((c) => c ?? []) };
  expect(run(swapped, system('d:data a:device b:device', ['a holds d', 'a sends b'])).links).toContain(
    'copy[d,a] copy-at b',
  );
});

test('C4 a pass looks at the graph as it was before the pass', () => {
  const late = smallKnowledge({
    ...base,
    patterns: [
      pattern('lonely', {
        key: { a: 'device', b: 'device' },
        rootLinks: ['a sends b'],
        without: ['a near b', 'b near a'],
      }),
    ],
    constructions: [{ id: 'c', pattern: 'lonely', priority: 1, links: links(['a near b']) }],
  });
  // Each match would forbid the other if links were added at once.
  const { links: made } = run(late, system('x:device y:device', ['x sends y', 'y sends x']));
  expect(made.filter((link) => link.includes(' near '))).toEqual(['x near y', 'y near x']);
});

test('C5 an asset is made once for the assets that name it', () => {
  const { assets } = run(copies, system('d:data s:sensor', ['s keeps d', 's holds d']));
  expect(assets.filter((id) => id.startsWith('copy'))).toEqual(['copy[d,s]']);
});

test('C6 a link is added unless the relation or one below it links the two already', () => {
  const again = smallKnowledge({
    ...base,
    patterns: [pattern('p', { key: { a: 'device', b: 'data' }, rootLinks: ['a near b'] })],
    constructions: [{ id: 'c', pattern: 'p', priority: 1, links: links(['a holds b']) }],
  });
  const { links: made } = run(again, system('x:device y:device d:data', ['x near d', 'x keeps d', 'y near d']));
  expect(made.filter((link) => link.includes(' holds '))).toEqual(['y holds d']);
});

test('C7 an iterating construction repeats while it finds something, at most maxPasses times', () => {
  const chain = system('d:data a:device b:device c:device e:device f:device', [
    'a holds d',
    'a sends b',
    'b sends c',
    'c sends e',
    'e sends f',
  ]);
  const reached = run(copies, chain).links.filter((link) => link.startsWith('copy[d,a]'));
  expect(reached).toHaveLength(4);
  const [make, travel] = copies.constructions;
  const once = {
    ...copies,
    constructions: [make, { ...travel, iterate: false, maxPasses: 0 }] as typeof copies.constructions,
  };
  expect(run(once, chain).links.filter((link) => link.startsWith('copy[d,a]'))).toHaveLength(2);
});

test('C8 a new asset has the largest population of those that name it', () => {
  const { assessment, assets } = run(copies, system('d:data*1 s:sensor*3', ['s keeps d']));
  expect(assessment.graph.assets.population[assets.indexOf('copy[d,s]')]).toBe(3);
});

test('C9 a link waits for an asset that a construction adds, and is dropped when none comes', () => {
  const { links: made } = run(copies, system('d:data s:sensor', ['s keeps d', 's near copy[d,s]', 'nobody near s']));
  expect(made).toContain('s near copy[d,s]');
  expect(made.some((link) => link.includes('nobody'))).toBe(false);
});

test('C10 what only helps the construction is gone afterwards', () => {
  const scaffolded = smallKnowledge({
    classes: [...classes('device'), { id: 'scaffold', label: 'scaffold', constructionState: true }],
    relations: [...relations('near'), { id: 'seen', label: 'seen', from: [], to: [], constructionState: true }],
    patterns: [
      pattern('one', { key: { a: 'device' } }),
      pattern('two', { key: { s: 'scaffold', a: 'device' }, rootLinks: ['s near a', 'a seen a'] }),
    ],
    constructions: [
      {
        id: 'help',
        pattern: 'one',
        priority: 1,
        nodes: [{ role: 's', class: 'scaffold', namedBy: ['a'] }],
        links: links(['s near a', 'a seen a']),
      },
      { id: 'use', pattern: 'two', priority: 2, links: links(['a near a']) },
    ],
  });
  const { assets, links: made } = run(scaffolded, system('x:device'));
  expect(assets).toEqual(['x']);
  expect(made).toEqual(['x near x']);
});

test('C11 a new asset is shown at an asset, or on a link, of the match that made it', () => {
  const shownAt = (displayedAt: string[]): (string | undefined)[] => {
    const nodes = [{ role: 'new', class: 'copy', namedBy: ['data'], displayedAt }];
    const constructions = [{ id: 'make', pattern: 'held', priority: 1, nodes, links: links(['new copy-at device']) }];
    const knowledge = smallKnowledge({ ...base, patterns: [...copies.patterns], constructions });
    const { assets } = run(knowledge, system('d:data s:sensor', ['s holds d'])).assessment.graph;
    return [...listAt(assets.shownAt, assets.index.get('copy[d]') ?? -1)].map((asset) => assets.id[asset]);
  };
  expect(shownAt(['device'])).toEqual(['s']);
  expect(shownAt(['device', 'data'])).toEqual(['s', 'd']);
  expect(shownAt([])).toEqual([]);
});
