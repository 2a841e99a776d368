/** Lists of integers, one after another in one array: list `i` is `values[starts[i] … starts[i + 1] - 1]`. */
export type IntLists = { readonly starts: Int32Array; readonly values: Int32Array };

/** Packs lists into one table. */
export function packLists(lists: readonly (readonly number[])[]): IntLists {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => {
    starts[i + 1] = (starts[i] as number) + list.length;
  });
  const values = new Int32Array(starts[lists.length] as number);
  lists.forEach((list, i) => {
    values.set(list, starts[i] as number);
  });
  return { starts, values };
}

/** The lists read backwards: which lists hold each of the values `0 … size - 1`. */
export function invertLists(lists: IntLists, size: number): IntLists {
  const found: number[][] = Array.from({ length: size }, () => []);
  for (let i = 0; i + 1 < lists.starts.length; i += 1)
    for (const value of listOf(lists, i)) (found[value] as number[]).push(i);
  return packLists(found);
}

/** One list, as a view. */
export function listOf(lists: IntLists, index: number): Int32Array {
  return lists.values.subarray(lists.starts[index] as number, lists.starts[index + 1] as number);
}
