import type { Comparison } from '@nemecys/core';
import { type Printer, wrap } from './printer.ts';

/** Prints in words what got better, what got worse, and why; worse first. */
export function printComparison(comparison: Comparison, { line, paint, columns }: Printer): void {
  const width = Math.min(columns, 110);
  const { before, after } = comparison;
  const name = ({ title, variant }: Comparison['before']) => (variant === null ? title : `${title}, ${variant}`);
  line(`${paint.strong('Before')} ${name(before)}`);
  line(`${paint.strong('After')}  ${name(after)}`);
  line();
  const ofHarms = new Set(comparison.harms.map(({ sentence }) => sentence));
  const start = comparison.sentences.findIndex((sentence) => ofHarms.has(sentence));
  const opening = start < 0 ? comparison.sentences : comparison.sentences.slice(0, start);
  const closing = comparison.sentences.slice(opening.length).filter((sentence) => !ofHarms.has(sentence));
  for (const sentence of opening) for (const text of wrap(sentence, width)) line(text);
  const headings = [
    ['Worse', ['worse', 'new'], paint.red],
    ['Better', ['better', 'gone'], paint.green],
  ] as const;
  for (const [heading, changes, painted] of headings) {
    const harms = comparison.harms.filter(({ change }) => changes.some((wanted) => wanted === change));
    if (harms.length === 0) continue;
    line();
    line(painted(paint.strong(heading)));
    for (const harm of harms) {
      const [first = '', ...rest] = wrap(harm.sentence, width - 4);
      line(`  - ${first}`);
      for (const text of rest) line(`    ${text}`);
    }
  }
  if (closing.length > 0) line();
  for (const sentence of closing) for (const text of wrap(sentence, width)) line(text);
}
