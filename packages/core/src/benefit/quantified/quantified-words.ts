import type { FlipValue } from './flip-points.ts';
import type { Preference } from './preference.ts';
import { rounded } from './spread.ts';

/** Which option is preferred and whether that is settled, in a sentence. */
export function preferenceText({ kind, best, flips }: Preference, labels: ReadonlyMap<string, string>): string {
  const name = labels.get(best) ?? best;
  if (kind === 'settled')
    return `Option “${name}” is the best at the means, and no single number moved to an end of its 90 % interval changes that.`;
  const plausible = flips.filter(({ isPlausible }) => isPlausible);
  const conventions = namesOf(plausible.filter(({ parameter }) => parameter.origin === 'standard'));
  if (kind === 'unsettled')
    return `Option “${name}” is the best at the means, but it is not settled: another one is better within the 90 % interval of a convention (${conventions}). Evidence on it has to decide, not the facts of a group.`;
  const also =
    conventions === '' ? '' : ` It also hangs on a convention (${conventions}), on which evidence is lacking.`;
  return `Option “${name}” is the best at the means, but it is not settled: offer it and individualise by ${namesOf(plausible.filter(({ parameter }) => parameter.origin !== 'standard'))}.${also}`;
}

function namesOf(flips: readonly FlipValue[]): string {
  return [...new Set(flips.map(({ parameter }) => parameter.label))].join('; ');
}

/** A flip point in a sentence. */
export function flipText(
  flip: FlipValue,
  { best, against }: { readonly best: string; readonly against: string },
): string {
  const side = flip.holds === 'above' ? 'below' : 'above';
  const plausible = flip.isPlausible ? 'within' : 'outside';
  return `“${against}” becomes better than “${best}” when ${flip.parameter.label} is ${side} ${rounded(flip.value)} (${plausible} its 90 % interval).`;
}
