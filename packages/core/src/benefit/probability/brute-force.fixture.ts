import { ALL, type EventGraph, LEAF } from './event-graph.ts';

/** Base event i over the 32 worlds of a word, for the first five. */
const patterns = [0xaaaaaaaa, 0xcccccccc, 0xf0f0f0f0, 0xff00ff00, 0xffff0000];

/**
 * The probability of every node from all 2^n combinations of base events, each followed to its least fixed point. Exact
 * to the last bit where probabilities are multiples of 1/8 and there are at most 17 nodes.
 */
export function bruteForce({ count, gate, probability, starts, inputs }: EventGraph): Float64Array {
  const words = Math.max(1, 2 ** count / 32);
  const worlds = 2 ** count;
  const state = new Int32Array(count);
  const weights = worldWeights(probability);
  const result = new Float64Array(count);
  for (let word = 0; word < words; word += 1) {
    state.fill(0);
    for (let moved = true; moved; ) {
      moved = false;
      for (let v = 0; v < count; v += 1) {
        let holds = gate[v] === ALL || gate[v] === LEAF ? -1 : 0;
        for (let e = starts[v] ?? 0; e < (starts[v + 1] ?? 0); e += 1) {
          const input = state[inputs[e] ?? 0] ?? 0;
          holds = gate[v] === ALL ? holds & input : holds | input;
        }
        holds &= v < 5 ? (patterns[v] ?? 0) : (word >>> (v - 5)) & 1 ? -1 : 0;
        if (holds === state[v]) continue;
        state[v] = holds;
        moved = true;
      }
    }
    for (let v = 0; v < count; v += 1) {
      const bits = state[v] ?? 0;
      let sum = 0;
      for (let bit = 0; bit < 32 && word * 32 + bit < worlds; bit += 1)
        if ((bits >>> bit) & 1) sum += weights[word * 32 + bit] ?? 0;
      result[v] = (result[v] ?? 0) + sum;
    }
  }
  return result;
}

function worldWeights(probability: Float64Array): Float64Array {
  const weights = new Float64Array(2 ** probability.length);
  weights[0] = 1;
  for (const [v, p] of probability.entries()) {
    for (let world = 0; world < 2 ** v; world += 1) {
      const weight = weights[world] ?? 0;
      weights[world] = weight * (1 - p);
      weights[world + 2 ** v] = weight * p;
    }
  }
  return weights;
}
