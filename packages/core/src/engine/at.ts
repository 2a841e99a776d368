/** The element at a position known to be inside; the engine's tables are built together, so their indices agree. */
export function at<T>(table: ArrayLike<T>, index: number): T {
  return table[index] as T;
}

/** The same for integers. Each kind of array has a function of its own, because one for all of them is slow. */
export function intAt(table: Int32Array, index: number): number {
  return table[index] as number;
}

/** The same for levels and flags. */
export function byteAt(table: Uint8Array, index: number): number {
  return table[index] as number;
}
