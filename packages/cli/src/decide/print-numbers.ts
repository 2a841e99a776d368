import type { Decision } from '@nemecys/core';
import type { Printer } from '../printer.ts';

type Numbers = NonNullable<Decision['quantified']>;
type Pen = Pick<Printer, 'line' | 'paint'> & { readonly write: (text: string, margin?: number) => void };

const shownFlips = 3;

/** Prints the verdicts in numbers, what they hang on, and where they differ from those by levels. */
export function printNumbers(numbers: Numbers, { line, write, paint }: Pen): void {
  line();
  line(paint.strong(`In numbers (${numbers.draws} draws, seed ${numbers.seed})`));
  for (const { label, words, reasons, harm, healthNet } of numbers.options) {
    const lost = `${short(harm.mean.lower)} to ${short(harm.mean.upper)} QALY a year lost by harm`;
    write(`“${label}”: ${words}; ${lost}, ${short(healthNet.mean.lower)} gained in all.`, 2);
    for (const reason of reasons.slice(0, 2)) write(`- ${reason}`, 4);
  }
  write(numbers.preference.text, 2);
  for (const { text } of numbers.flips.slice(0, shownFlips)) write(`- ${text}`, 4);
  for (const { text } of numbers.disagreements) write(text, 2);
  if (numbers.notQuantified.length > 0)
    write(`${numbers.notQuantified.length} harms have no numbers and are in no sum (--out lists them).`, 2);
}

function short(value: number): string {
  return value === 0 ? '0' : Number(value.toPrecision(3)).toLocaleString('en-GB', { maximumFractionDigits: 6 });
}
