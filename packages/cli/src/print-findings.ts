import type { Finding } from '@nemecys/core';
import type { Printer } from './printer.ts';

/** How many findings of each severity there are. */
function countFindings(findings: readonly Finding[]): Readonly<Record<Finding['severity'], number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** "2 errors, 1 warning"; empty when there is nothing to count. */
export function findingTotals(findings: readonly Finding[]): string {
  const { error, warning, info } = countFindings(findings);
  const counted = (count: number, one: string, many: string) =>
    count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  return [
    ...counted(error, 'error', 'errors'),
    ...counted(warning, 'warning', 'warnings'),
    ...counted(info, 'note', 'notes'),
  ].join(', ');
}

/** `file:line:column severity code message`, as editors and build logs understand it, with the advice below. */
export function printFindings(findings: readonly Finding[], { line, paint }: Printer): void {
  const painted = { error: paint.red, warning: paint.yellow, info: paint.cyan };
  for (const { code, severity, message, advice, where } of findings) {
    const place = [where.file, where.line, where.column].filter((part) => part !== undefined).join(':');
    const [first = '', ...rest] = message.split('\n');
    line(`${paint.strong(place)} ${painted[severity](severity)} ${paint.faint(code)} ${first}`);
    for (const text of [...rest, ...(advice?.split('\n') ?? [])]) line(`    ${text}`);
  }
}
