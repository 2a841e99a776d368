import { byteAt, intAt } from '../../engine/at.ts';
import { ANY, type EventGraph } from './event-graph.ts';
import { wordsPerBlock } from './sweep-worlds.ts';

/** The nodes that name a node as an input: those of node v are `users[starts[v]]` … `users[starts[v + 1] - 1]`. */
export type NodeUsers = { readonly starts: Int32Array; readonly users: Int32Array };

/** Who uses each node. */
export function usersOf({ count, starts, inputs }: EventGraph): NodeUsers {
  const first = new Int32Array(count + 1);
  for (const input of inputs) first[input + 1] = intAt(first, input + 1) + 1;
  for (let v = 0; v < count; v += 1) first[v + 1] = intAt(first, v + 1) + intAt(first, v);
  const users = new Int32Array(inputs.length);
  const filled = first.slice();
  for (let v = 0; v < count; v += 1) {
    for (let e = intAt(starts, v); e < intAt(starts, v + 1); e += 1) {
      const input = intAt(inputs, e);
      const place = intAt(filled, input);
      users[place] = v;
      filled[input] = place + 1;
    }
  }
  return { starts: first, users };
}

// The loops below run for each word of every node touched and index arrays that were laid out together, hence the casts.

/**
 * Brings the worlds of one block up to date after some base events came out differently, following only what depends on
 * them and only in the words where it can differ. First everything is taken back that may have rested on a base event
 * that is gone, with all that rests on that; then what still holds, or holds now, is derived again. The result is the
 * least fixed point, as a sweep from nothing gives it.
 */
export class BlockResweep {
  readonly #graph: EventGraph;
  readonly #users: NodeUsers;
  readonly #marked: number[] = [];
  /** Bits taken back, by node, in the word at hand. */
  readonly #taken: Int32Array;
  readonly #gone: Int32Array;
  readonly #came: Int32Array;
  readonly #waits: Uint8Array;
  readonly #queue: number[] = [];

  constructor(graph: EventGraph, users: NodeUsers) {
    this.#graph = graph;
    this.#users = users;
    this.#taken = new Int32Array(graph.count);
    this.#gone = new Int32Array(graph.count * wordsPerBlock);
    this.#came = new Int32Array(graph.count * wordsPerBlock);
    this.#waits = new Uint8Array(graph.count);
  }

  /** Notes how the base event of a node changed in the block at hand: its row before, and all rows now. */
  mark(node: number, before: Int32Array, base: Int32Array): void {
    const row = node * wordsPerBlock;
    for (let w = 0; w < wordsPerBlock; w += 1) {
      const [was, is] = [intAt(before, w), intAt(base, row + w)];
      // A node that is marked twice in a block keeps what either change did: taking back too much is made good.
      this.#gone[row + w] = intAt(this.#gone, row + w) | (was & ~is);
      this.#came[row + w] = intAt(this.#came, row + w) | (is & ~was);
    }
    this.#marked.push(node);
  }

  /** Updates the state of the block and forgets what was marked. */
  run(base: Int32Array, state: Int32Array): void {
    for (let w = 0; w < wordsPerBlock; w += 1) this.#runWord(base, state, w);
    for (const node of this.#marked) {
      this.#gone.fill(0, node * wordsPerBlock, (node + 1) * wordsPerBlock);
      this.#came.fill(0, node * wordsPerBlock, (node + 1) * wordsPerBlock);
    }
    this.#marked.length = 0;
  }

  #runWord(base: Int32Array, state: Int32Array, w: number): void {
    const [gone, came, taken, waits, queue] = [this.#gone, this.#came, this.#taken, this.#waits, this.#queue];
    const touched: number[] = [];
    for (const node of this.#marked) {
      const lost = (gone[node * wordsPerBlock + w] as number) & (state[node * wordsPerBlock + w] as number);
      if (lost !== 0) this.#take(state, w, { node, bits: lost, touched });
    }
    for (let i = 0; i < queue.length; i += 1) {
      const node = queue[i] as number;
      waits[node] = 0;
      this.#takeFromUsers(state, w, { node, touched });
    }
    queue.length = 0;
    for (const node of touched) this.#await(node);
    for (const node of this.#marked) if ((came[node * wordsPerBlock + w] as number) !== 0) this.#await(node);
    for (let i = 0; i < queue.length; i += 1) {
      const node = queue[i] as number;
      waits[node] = 0;
      if (this.#raise(base, state, { node, w })) this.#awaitUsers(node);
    }
    queue.length = 0;
    for (const node of touched) taken[node] = 0;
  }

  #take(
    state: Int32Array,
    w: number,
    { node, bits, touched }: { readonly node: number; readonly bits: number; readonly touched: number[] },
  ): void {
    if ((this.#taken[node] as number) === 0) touched.push(node);
    this.#taken[node] = (this.#taken[node] as number) | bits;
    const place = node * wordsPerBlock + w;
    state[place] = (state[place] as number) & ~bits;
    this.#await(node);
  }

  /** What a node lost may have held up each of its users. */
  #takeFromUsers(
    state: Int32Array,
    w: number,
    { node, touched }: { readonly node: number; readonly touched: number[] },
  ): void {
    const { starts, users } = this.#users;
    const lost = this.#taken[node] as number;
    for (let e = starts[node] as number; e < (starts[node + 1] as number); e += 1) {
      const user = users[e] as number;
      const bits = lost & (state[user * wordsPerBlock + w] as number);
      if (bits !== 0) this.#take(state, w, { node: user, bits, touched });
    }
  }

  #await(node: number): void {
    if (byteAt(this.#waits, node) === 1) return;
    this.#waits[node] = 1;
    this.#queue.push(node);
  }

  #awaitUsers(node: number): void {
    const { starts, users } = this.#users;
    for (let e = starts[node] as number; e < (starts[node + 1] as number); e += 1) this.#await(users[e] as number);
  }

  /** Derives a word of a node from its inputs; says whether that raised it. */
  #raise(base: Int32Array, state: Int32Array, { node, w }: { readonly node: number; readonly w: number }): boolean {
    const { starts, inputs, gate } = this.#graph;
    const [begin, end] = [starts[node] as number, starts[node + 1] as number];
    let word = gate[node] === ANY ? 0 : -1;
    if (gate[node] === ANY) {
      for (let e = begin; e < end; e += 1) word |= state[(inputs[e] as number) * wordsPerBlock + w] as number;
    } else {
      for (let e = begin; e < end; e += 1) word &= state[(inputs[e] as number) * wordsPerBlock + w] as number;
    }
    const place = node * wordsPerBlock + w;
    word &= base[place] as number;
    if (word === (state[place] as number)) return false;
    state[place] = word;
    return true;
  }
}
