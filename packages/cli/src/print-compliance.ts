import { type Compliance, RequirementCoverage } from '@nemecys/core';
import { type Printer, wrap } from './printer.ts';

/** Prints what is missing, what is open and how far each document is shown. */
export function printCompliance(compliance: Compliance, files: readonly string[], out: Printer): void {
  const { line, paint } = out;
  const { scenario, actors, gaps, questions, fingerprint } = compliance;
  line(paint.strong(`${scenario.title}: what applies, what is shown, what is missing`));
  line(paint.faint(`for ${actors.length === 0 ? 'every actor' : actors.join(', ')}; model ${fingerprint}`));
  line();
  line(paint.strong(gaps.length === 0 ? 'No gaps found.' : 'Gaps, what reviewers reject most first'));
  for (const gap of gaps) if (gap.requirements > 0) printGap(gap, out);
  const idle = gaps.filter(({ requirements }) => requirements === 0).map(({ id }) => id);
  if (idle.length > 0) printIdle(idle, out);
  if (questions.length > 0) {
    line();
    line(paint.strong('Open questions that decide what applies (answer with --fact NAME=yes or no)'));
    for (const { fact, question, requirements } of questions) {
      line(`  ${paint.cyan(fact)} ${question} ${paint.faint(`${waiting(requirements)}`)}`);
    }
  }
  line();
  line(paint.strong('Coverage by document; what is stated in the model is not verified'));
  for (const { id, counts } of compliance.documents) {
    const told = RequirementCoverage.options
      .filter((coverage) => counts[coverage] > 0)
      .map((coverage) => `${coverage} ${counts[coverage]}`);
    line(`  ${paint.cyan(id.padEnd(20))} ${told.join(', ')}`);
  }
  if (files.length > 0) line();
  for (const path of files) line(`Written: ${path}`);
}

/** What others are asked for is named, and told in full in the report. */
function printIdle(ids: readonly string[], { line, paint, columns }: Printer): void {
  const words = `No requirement on you waits for ${ids.length} more: ${ids.join(', ')}.`;
  for (const text of wrap(words, Math.max(40, Math.min(columns, 110) - 2))) line(paint.faint(`  ${text}`));
}

function printGap({ id, severity, text, count, requirements }: Compliance['gaps'][number], out: Printer): void {
  const { line, paint, columns } = out;
  const mark = severity === 'warning' ? paint.yellow : paint.red;
  const told = count > 1 ? `${text} ${count} places;` : `${text};`;
  const [first = '', ...more] = wrap(`${told} ${waiting(requirements)}.`, Math.max(40, Math.min(columns, 110) - 24));
  line(`  ${mark(severity.padEnd(8))}  ${paint.cyan(id.padEnd(11))}  ${first}`);
  for (const rest of more) line(`${' '.repeat(25)}${rest}`);
}

function waiting(requirements: number): string {
  return requirements === 1 ? '1 requirement waits' : `${requirements} requirements wait`;
}
