/** The number at a position known to be inside; beside `intAt` and `byteAt` of the engine. */
export function numberAt(table: Float64Array, index: number): number {
  return table[index] as number;
}
