import type { Decision, OptionEntry } from '@nemecys/core';
import { type Printer, wrap } from '../printer.ts';
import { printNumbers } from './print-numbers.ts';
import { printSearch } from './print-search.ts';

const shownFlips = 5;
const width = 110;

/** Prints the verdicts with their reasons, what each class of controls counts, emergencies and the flip points. */
export function printDecision(decision: Decision, files: readonly string[], printer: Printer): void {
  const { line, paint, columns } = printer;
  const { scenario, role, provisional, unreviewed, options, sensitivity } = decision;
  const write = (text: string, margin = 0): void => {
    for (const part of wrap(text, Math.min(columns, width) - margin)) line(`${' '.repeat(margin)}${part}`);
  };
  line(paint.strong(`${provisional ? 'Provisional: ' : ''}${scenario.title}, options as the ${role} must judge them`));
  if (provisional)
    write(`No named clinician has signed off ${unreviewed.length} harms (severity or P2); --out lists them.`);
  for (const option of options) {
    line();
    line(`${paint.strong(`Option “${option.label}”`)}: ${paintVerdict(option, printer)}`);
    write(option.verdict.reason, 2);
    for (const fact of option.verdict.facts.slice(0, 2)) write(`- ${fact}`, 4);
    if (option.also !== null) write(`Also ${option.also.words}: ${option.also.reason}`, 2);
    write(classCounts(option), 2);
    if (option.emergency.penalty.length > 0) write(option.emergency.text, 2);
  }
  line();
  write(sensitivity.text);
  for (const flip of sensitivity.flips.slice(0, shownFlips)) write(`- ${flip.text}`, 2);
  if (sensitivity.flips.length > shownFlips) write(`- and ${sensitivity.flips.length - shownFlips} more (--out)`, 2);
  if (decision.quantified !== null) printNumbers(decision.quantified, write);
  if (decision.search !== null) printSearch(decision.search, decision, write);
  line();
  line(paint.faint(`Criteria frozen before the results: ${decision.record.frozen.hash}`));
  for (const file of files) line(`Written: ${file}`);
}

function paintVerdict({ verdict }: OptionEntry, { paint }: Printer): string {
  return verdict.verdict === 'proportionate' ? paint.green(verdict.words) : paint.red(verdict.words);
}

function classCounts({ controls }: OptionEntry): string {
  const counts = new Map<string, number>();
  for (const control of controls) counts.set(control.class, (counts.get(control.class) ?? 0) + 1);
  const words = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, count]) => `${count} ${name}`);
  return `${controls.length} controls${words.length > 0 ? `, each alone beside the others: ${words.join(', ')}` : ''}.`;
}
