import { at, intAt } from './at.ts';

/** Lists of integers laid end to end: list i is `values[starts[i]] … values[starts[i + 1] - 1]`. */
export type IntLists = { readonly starts: Int32Array; readonly values: Int32Array };

/** The list at a position, as a view. */
export function listAt(lists: IntLists, index: number): Int32Array {
  return lists.values.subarray(intAt(lists.starts, index), intAt(lists.starts, index + 1));
}

/** Lays lists end to end. */
export function packLists(lists: readonly (readonly number[])[]): IntLists {
  const starts = new Int32Array(lists.length + 1);
  for (let i = 0; i < lists.length; i += 1) starts[i + 1] = intAt(starts, i) + at(lists, i).length;
  const values = new Int32Array(intAt(starts, lists.length));
  for (let i = 0; i < lists.length; i += 1) values.set(at(lists, i), intAt(starts, i));
  return { starts, values };
}

/** For each value 0 … size - 1 the positions of the lists that hold it, ascending. */
export function invertLists({ starts, values }: IntLists, size: number): IntLists {
  const back = new Int32Array(size + 1);
  for (let i = 0; i < values.length; i += 1) {
    const next = intAt(values, i) + 1;
    back[next] = intAt(back, next) + 1;
  }
  for (let i = 0; i < size; i += 1) back[i + 1] = intAt(back, i + 1) + intAt(back, i);
  const filled = back.slice(0, size);
  const lists = new Int32Array(values.length);
  for (let list = 0; list + 1 < starts.length; list += 1) {
    for (let i = intAt(starts, list); i < intAt(starts, list + 1); i += 1) {
      const value = intAt(values, i);
      lists[intAt(filled, value)] = list;
      filled[value] = intAt(filled, value) + 1;
    }
  }
  return { starts: back, values: lists };
}
