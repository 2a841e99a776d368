/** The element at a position known to be inside; the engine's tables are built together, so their indices agree. */
export function at<T>(table: ArrayLike<T>, index: number): T {
  return table[index] as T;
}
