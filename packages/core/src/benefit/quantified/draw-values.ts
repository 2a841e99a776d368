import { meanOf, quantileOf } from '../../quantity/distribution.ts';
import { drawKey, drawWord } from '../probability/draw-words.ts';
import { keyOf } from '../probability/event-model.ts';
import type { Values } from './amount.ts';
import type { Parameter } from './harm-model.ts';

/** How many draws of the parameters, and which: the same seed gives the same draws, whatever other parameters there are. */
export type DrawOptions = { readonly seed: number; readonly draws: number };

/**
 * Draws all parameters together in a Latin hypercube: of each, one value in each of `draws` equally likely slices, in an
 * order that follows from seed and id. Parameters are independent of each other.
 */
export function drawValues(parameters: readonly Parameter[], { seed, draws }: DrawOptions): readonly Values[] {
  const columns = parameters.map(({ id, quantity }) => {
    const next = uniforms(id, seed);
    const slices = Array.from({ length: draws }, (_, i) => i);
    for (let i = draws - 1; i > 0; i -= 1) {
      const j = Math.floor(next() * (i + 1));
      const other = slices[j] ?? 0;
      slices[j] = slices[i] ?? 0;
      slices[i] = other;
    }
    return slices.map((slice) => quantileOf(quantity.is, (slice + within(next())) / draws));
  });
  return Array.from(
    { length: draws },
    (_, draw) => new Map(parameters.map(({ id }, i) => [id, columns[i]?.[draw] ?? 0])),
  );
}

/** Every parameter at its mean. */
export function meanValues(parameters: readonly Parameter[]): Values {
  return new Map(parameters.map(({ id, quantity }) => [id, meanOf(quantity.is)]));
}

/** Uniform numbers of 32 bits from 0 up to below 1. */
function uniforms(id: string, seed: number): () => number {
  const key = drawKey(seed, keyOf(id));
  let word = 0;
  return () => {
    const bits = drawWord(key, word, 0.5) >>> 0;
    word += 1;
    return bits / 2 ** 32;
  };
}

/** A place strictly inside its slice, so that no quantile is asked for 0 or 1. */
function within(u: number): number {
  return (u * 2 ** 32 + 0.5) / (2 ** 32 + 1);
}
