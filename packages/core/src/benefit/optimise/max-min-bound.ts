/** A row: the height is at most `base` plus the sum of `gains` times the variables. Gains are at or above zero. */
export type HeightRow = { readonly base: number; readonly gains: Float64Array };

/** A row that variables keep to: the sum of `weights` times the variables is at most `limit`. */
export type SideRow = { readonly weights: Float64Array; readonly limit: number };

/** No variables between 0 and 1 reach a height above the bound; `states` come close to it. */
export type HeightBound = { readonly bound: number; readonly states: Float64Array };

const nearZero = 1e-9;
// Rows looked at between two looks at all of them.
const mostPromising = 24;

/**
 * The greatest height under all rows, as a linear program over variables between 0 and 1, solved through its dual by the
 * simplex method with a dense inverse. The bound is worked out anew from the multipliers that come out, whatever they are,
 * so that rounding can make it weaker but not wrong. There is at least one row.
 */
export function maxMinBound(rows: readonly HeightRow[], sides: readonly SideRow[], variables: number): HeightBound {
  return new DualSimplex(rows, sides, variables).run();
}

class DualSimplex {
  readonly #rows: readonly HeightRow[];
  readonly #sides: readonly SideRow[];
  readonly #variables: number;
  /** One equation for the shares of the rows, one for each variable. */
  readonly #size: number;
  readonly #inverse: Float64Array;
  readonly #values: Float64Array;
  readonly #basis: Int32Array;
  readonly #prices: Float64Array;
  #promising: readonly number[] = [];

  constructor(rows: readonly HeightRow[], sides: readonly SideRow[], variables: number) {
    this.#rows = rows;
    this.#sides = sides;
    this.#variables = variables;
    const size = variables + 1;
    this.#size = size;
    this.#inverse = new Float64Array(size * size);
    this.#values = new Float64Array(size);
    this.#basis = new Int32Array(size);
    this.#prices = new Float64Array(size);
    let first = 0;
    for (const [r, { base }] of rows.entries()) if (base < (rows[first]?.base ?? 0)) first = r;
    const gains = rows[first]?.gains ?? new Float64Array(variables);
    // Columns: rows, then sides, then one "at 1" for each variable, then one "at 0" for each.
    this.#basis[0] = first;
    this.#values[0] = 1;
    this.#inverse[0] = 1;
    for (let k = 0; k < variables; k += 1) {
      this.#basis[k + 1] = rows.length + sides.length + k;
      this.#values[k + 1] = gains[k] as number;
      this.#inverse[(k + 1) * size] = gains[k] as number;
      this.#inverse[(k + 1) * size + k + 1] = -1;
    }
  }

  run(): HeightBound {
    const most = 60 * this.#size + 400;
    for (let pivot = 0; pivot < most; pivot += 1) {
      this.#price();
      const entering = this.#entering(pivot > most / 2);
      if (entering === -1 || !this.#pivot(entering)) break;
    }
    return { bound: this.#bound(), states: this.#states() };
  }

  #cost(column: number): number {
    const { length } = this.#rows;
    if (column < length) return (this.#rows[column] as HeightRow).base;
    const side = this.#sides[column - length];
    if (side !== undefined) return side.limit;
    return column < length + this.#sides.length + this.#variables ? 1 : 0;
  }

  #price(): void {
    const [size, prices] = [this.#size, this.#prices.fill(0)];
    for (let i = 0; i < size; i += 1) {
      const cost = this.#cost(this.#basis[i] as number);
      if (cost === 0) continue;
      const from = i * size;
      for (let j = 0; j < size; j += 1) {
        prices[j] = (prices[j] as number) + cost * (this.#inverse[from + j] as number);
      }
    }
  }

  /** The column that lowers the dual most, or, to leave cycles, the first that does; -1 where none does. */
  #entering(takeFirst: boolean): number {
    const [rows, sides, count, prices] = [this.#rows, this.#sides, this.#variables, this.#prices];
    let best = -1;
    let least = -nearZero;
    const offer = (column: number, reduced: number): boolean => {
      if (reduced >= least) return false;
      least = reduced;
      best = column;
      return takeFirst;
    };
    for (const r of this.#promising) if (offer(r, this.#reduced(r))) return r;
    for (let s = 0; s < sides.length; s += 1) {
      const { weights, limit } = sides[s] as SideRow;
      let reduced = limit;
      for (let k = 0; k < count; k += 1) reduced += (weights[k] as number) * (prices[k + 1] as number);
      if (offer(rows.length + s, reduced)) return best;
    }
    const from = rows.length + sides.length;
    for (let k = 0; k < count; k += 1) if (offer(from + k, 1 + (prices[k + 1] as number))) return best;
    for (let k = 0; k < count; k += 1) if (offer(from + count + k, -(prices[k + 1] as number))) return best;
    return best === -1 ? this.#lookAtAll(takeFirst) : best;
  }

  /** Prices every row; those that would help are looked at alone until none of them does. */
  #lookAtAll(takeFirst: boolean): number {
    const found: { readonly row: number; readonly reduced: number }[] = [];
    for (let row = 0; row < this.#rows.length; row += 1) {
      const reduced = this.#reduced(row);
      if (reduced >= -nearZero) continue;
      if (takeFirst) return row;
      found.push({ row, reduced });
    }
    found.sort((a, b) => a.reduced - b.reduced || a.row - b.row);
    this.#promising = found.slice(0, mostPromising).map(({ row }) => row);
    return found[0]?.row ?? -1;
  }

  #reduced(row: number): number {
    const [prices, { base, gains }] = [this.#prices, this.#rows[row] as HeightRow];
    let reduced = base - (prices[0] as number);
    for (let k = 0; k < gains.length; k += 1) reduced -= (gains[k] as number) * (prices[k + 1] as number);
    return reduced;
  }

  #column(column: number): Float64Array {
    const [rows, count] = [this.#rows, this.#variables];
    const entries = new Float64Array(this.#size);
    if (column < rows.length) {
      entries[0] = 1;
      entries.set((rows[column] as HeightRow).gains, 1);
      return entries;
    }
    const side = this.#sides[column - rows.length];
    if (side !== undefined) {
      for (let k = 0; k < count; k += 1) entries[k + 1] = -(side.weights[k] as number);
      return entries;
    }
    const k = column - rows.length - this.#sides.length;
    if (k < count) entries[k + 1] = -1;
    else entries[k - count + 1] = 1;
    return entries;
  }

  #pivot(column: number): boolean {
    const [size, inverse, values] = [this.#size, this.#inverse, this.#values];
    const entries = this.#column(column);
    const direction = new Float64Array(size);
    for (let i = 0; i < size; i += 1) {
      let sum = 0;
      for (let j = 0; j < size; j += 1) sum += (inverse[i * size + j] as number) * (entries[j] as number);
      direction[i] = sum;
    }
    let leaving = -1;
    let step = Number.POSITIVE_INFINITY;
    for (let i = 0; i < size; i += 1) {
      if ((direction[i] as number) <= nearZero) continue;
      const ratio = Math.max(0, values[i] as number) / (direction[i] as number);
      const isTie = ratio === step && (this.#basis[i] as number) < (this.#basis[leaving] ?? 0);
      if (ratio >= step && !isTie) continue;
      step = ratio;
      leaving = i;
    }
    if (leaving === -1) return false;
    const scale = direction[leaving] as number;
    for (let j = 0; j < size; j += 1) inverse[leaving * size + j] = (inverse[leaving * size + j] as number) / scale;
    for (let i = 0; i < size; i += 1) {
      const factor = direction[i] as number;
      if (i === leaving || factor === 0) continue;
      values[i] = (values[i] as number) - factor * step;
      for (let j = 0; j < size; j += 1) {
        inverse[i * size + j] = (inverse[i * size + j] as number) - factor * (inverse[leaving * size + j] as number);
      }
    }
    values[leaving] = step;
    this.#basis[leaving] = column;
    return true;
  }

  #states(): Float64Array {
    return Float64Array.from({ length: this.#variables }, (_, k) =>
      Math.min(1, Math.max(0, -(this.#prices[k + 1] ?? 0))),
    );
  }

  /** For any shares of the rows and prices of the sides, no height is above what they give. */
  #bound(): number {
    const [rows, sides, count] = [this.#rows, this.#sides, this.#variables];
    const gains = new Float64Array(count);
    let bound = 0;
    let shares = 0;
    for (const [i, column] of this.#basis.entries()) {
      if (column < rows.length) shares += Math.max(0, this.#values[i] as number);
    }
    // Rounding has gone so far that nothing is proved.
    if (!(shares > 0)) return Number.POSITIVE_INFINITY;
    for (const [i, column] of this.#basis.entries()) {
      const value = Math.max(0, this.#values[i] as number);
      const row = rows[column];
      const side = row === undefined ? sides[column - rows.length] : undefined;
      if (row !== undefined) {
        bound += (value / shares) * row.base;
        for (let k = 0; k < count; k += 1)
          gains[k] = (gains[k] as number) + (value / shares) * (row.gains[k] as number);
      } else if (side !== undefined) {
        bound += value * side.limit;
        for (let k = 0; k < count; k += 1) gains[k] = (gains[k] as number) - value * (side.weights[k] as number);
      }
    }
    return gains.reduce((sum, gain) => sum + Math.max(0, gain), bound);
  }
}
