import { expect, test } from 'vitest';
import { type AndOrGraph, type AndOrNode, andOrGraph, needsOf } from './and-or-graph.ts';
import { fewestLeaves } from './fewest-leaves.ts';
import { smallestHittingSet } from './hitting-set.ts';

const leaf = (): AndOrNode => ({ rule: 'leaf', needs: [], step: 0 });
const all = (...needs: number[]): AndOrNode => ({ rule: 'all', needs, step: 1 });
const any = (...needs: number[]): AndOrNode => ({ rule: 'any', needs, step: 0 });

/** A small generator of random numbers (mulberry32), so that a failing seed can be run again. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function randomGraph(seed: number): AndOrGraph {
  const random = randomFrom(seed);
  const leaves = 2 + random(9);
  const size = leaves + 4 + random(16);
  const nodes: AndOrNode[] = [];
  for (let n = 0; n < size; n += 1) {
    if (n < leaves) nodes.push(leaf());
    else {
      const needs = Array.from({ length: 1 + random(3) }, () => random(size));
      nodes.push(random(2) === 0 ? all(...needs) : any(...needs));
    }
  }
  return andOrGraph(nodes);
}

/** What follows from some leaves, by going round until nothing changes. */
function follows(graph: AndOrGraph, leaves: readonly number[], target: number): boolean {
  const holds = new Set(leaves);
  for (let before = -1; before !== holds.size; ) {
    before = holds.size;
    for (let n = 0; n < graph.size; n += 1) {
      const needs = [...needsOf(graph, n)];
      if (graph.rule[n] === 'all' && needs.every((need) => holds.has(need))) holds.add(n);
      if (graph.rule[n] === 'any' && needs.some((need) => holds.has(need))) holds.add(n);
    }
  }
  return holds.has(target);
}

function fewestByTrying(graph: AndOrGraph, target: number): number | null {
  let fewest: number | null = null;
  for (let mask = 0; mask < 2 ** graph.leaves.length; mask += 1) {
    const chosen = graph.leaves.filter((_, i) => (mask & (1 << i)) !== 0);
    if ((fewest === null || chosen.length < fewest) && follows(graph, chosen, target)) fewest = chosen.length;
  }
  return fewest;
}

test('a cause shared by two branches counts once, so the shared way wins over two cheap ones', () => {
  // 0 shared, 1 and 2 single leaves; each branch has a private way and, one step longer, the shared one.
  const graph = andOrGraph([leaf(), leaf(), leaf(), all(0), any(1, 3), any(2, 3), all(4, 5)]);
  const found = fewestLeaves(graph, 6);
  expect(found?.leaves).toEqual([0]);
  expect(found?.bound).toBe(1);
});

test('a cycle never supports itself', () => {
  const graph = andOrGraph([all(1), any(0), leaf(), all(2)]);
  expect(fewestLeaves(graph, 1)).toBeNull();
  expect(fewestLeaves(graph, 3)?.leaves).toEqual([2]);
});

test('without budget the gap is stated: the bound stays below what was found', () => {
  // Three pairs around a triangle: each cut has two leaves, two leaves are needed, only one cut is disjoint.
  const graph = andOrGraph([leaf(), leaf(), leaf(), any(0, 1), any(1, 2), any(0, 2), all(3, 4, 5)]);
  expect(fewestLeaves(graph, 6, { cuts: 1, branches: 1 })).toMatchObject({ bound: 1 });
  expect(fewestLeaves(graph, 6)).toMatchObject({ bound: 2, leaves: [expect.any(Number), expect.any(Number)] });
});

test('on random graphs with cycles the fewest leaves are those found by trying every set of leaves', () => {
  for (let seed = 1; seed <= 150; seed += 1) {
    const graph = randomGraph(seed);
    const target = graph.size - 1;
    const found = fewestLeaves(graph, target);
    const fewest = fewestByTrying(graph, target);
    expect(found?.leaves.length ?? null, `seed ${seed}`).toBe(fewest);
    expect(found?.bound ?? null, `seed ${seed}`).toBe(fewest);
  }
});

test('with a small budget the answer is still a way, and the bound still holds', () => {
  for (let seed = 1; seed <= 150; seed += 1) {
    const graph = randomGraph(seed);
    const target = graph.size - 1;
    const found = fewestLeaves(graph, target, { cuts: 1, branches: 1 });
    const fewest = fewestByTrying(graph, target);
    if (fewest === null || found === null) {
      expect(found).toBe(fewest);
      continue;
    }
    expect(found.bound, `seed ${seed}`).toBeLessThanOrEqual(fewest);
    expect(found.leaves.length, `seed ${seed}`).toBeGreaterThanOrEqual(fewest);
    expect(follows(graph, found.leaves, target), `seed ${seed}`).toBe(true);
  }
});

test('a derivation names every node after all that it rests on, and ends with the target', () => {
  for (let seed = 1; seed <= 150; seed += 1) {
    const graph = randomGraph(seed);
    const target = graph.size - 1;
    const found = fewestLeaves(graph, target);
    if (found === null) continue;
    const seen = new Set<number>();
    for (const node of found.derivation.order) {
      const uses = found.derivation.uses.get(node) ?? [];
      expect(uses.every((need) => seen.has(need))).toBe(true);
      const needs = [...needsOf(graph, node)];
      if (graph.rule[node] === 'all') expect([...uses]).toEqual(needs);
      if (graph.rule[node] === 'any') expect(needs).toContain(uses[0]);
      seen.add(node);
    }
    expect(found.derivation.order.at(-1)).toBe(target);
    for (const node of seen) if (graph.rule[node] === 'leaf') expect(found.leaves).toContain(node);
  }
});

test('the smallest hitting set of a triangle has two members, and a starved search says only one is proved', () => {
  const triangle = [
    [0, 1],
    [1, 2],
    [0, 2],
  ];
  expect(smallestHittingSet(triangle, 100)).toMatchObject({ bound: 2 });
  expect(smallestHittingSet(triangle, 0).bound).toBe(1);
});
