import type { Finding } from '../../finding.ts';
import type { OptionRuns } from '../option-runs.ts';
import { checkHarmModel } from './check-harm-model.ts';
import type { QuantifiedOption } from './option-outcomes.ts';
import type { Supplied } from './supplied.ts';

/**
 * Errors of the numbers under these options, all at once; those of single numbers were found when the scenario was
 * compiled. Harms and losses that no option can have would silently count for nothing.
 */
export function checkQuantities(
  options: readonly QuantifiedOption[],
  runs: readonly OptionRuns[],
  { harms, losses }: Supplied,
): readonly Finding[] {
  const findings = new Map<string, Finding>();
  const add = (finding: Finding): void => {
    findings.set(`${finding.code} ${finding.where.path}`, finding);
  };
  for (const option of options) for (const finding of checkHarmModel(option, 'quantities')) add(finding);
  const known = new Set(runs.flatMap((one) => one.allConsequences().map(({ id }) => id)));
  for (const id of [...harms.keys(), ...losses.keys()]) {
    if (known.has(id)) continue;
    const message = `No option can have "${id}", so its numbers would count for nothing: take them out.`;
    add({ code: 'quantity-of-nothing', severity: 'error', message, where: { file: 'quantities', path: id } });
  }
  return [...findings].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, finding]) => finding);
}
