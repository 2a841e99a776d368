import { type Content, el } from '../markup/element.ts';

/** Lines of text below each other; `y` is the baseline of the first. */
export type TextLines = {
  readonly class: string;
  readonly x: number;
  readonly y: number;
  readonly step: number;
  readonly middle?: true;
};

/** Wrapped text in a drawing. */
export function textLines(lines: readonly string[], place: TextLines): Content {
  if (lines.length === 0) return null;
  const anchor = place.middle ? 'middle' : undefined;
  return el(
    'text',
    { class: place.class, 'text-anchor': anchor },
    lines.map((line, number) => el('tspan', { x: round(place.x), y: round(place.y + number * place.step) }, line)),
  );
}

/** A coordinate with one decimal, so that a drawing has no needless digits. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
