import { type Listing, listing, inEnglish as say } from '../../wording/say.ts';
import type { FlipValue } from './flip-points.ts';
import type { Preference } from './preference.ts';
import { rounded } from './spread.ts';

/** Which option is preferred and whether that is settled, in a sentence. */
export function preferenceText({ kind, best, flips }: Preference, labels: ReadonlyMap<string, string>): string {
  const option = labels.get(best) ?? best;
  if (kind === 'settled') return say('preference.settled', { option });
  const plausible = flips.filter(({ isPlausible }) => isPlausible);
  const conventions = namesOf(plausible.filter(({ parameter }) => parameter.origin === 'standard'));
  if (kind === 'unsettled') return say('preference.unsettled', { option, conventions });
  const numbers = namesOf(plausible.filter(({ parameter }) => parameter.origin !== 'standard'));
  return conventions.items.length === 0
    ? say('preference.individualise', { option, numbers })
    : say('preference.individualise-convention', { option, numbers, conventions });
}

function namesOf(flips: readonly FlipValue[]): Listing {
  return listing([...new Set(flips.map(({ parameter }) => parameter.label))]);
}

/** A flip point in a sentence. */
export function flipText(
  flip: FlipValue,
  { best, against }: { readonly best: string; readonly against: string },
): string {
  const side = flip.holds === 'above' ? 'below' : 'above';
  const plausible = flip.isPlausible ? 'within' : 'outside';
  const told = { number: flip.parameter.label, value: rounded(flip.value) };
  return say(`value-flip.${side}-${plausible}`, { against, best, ...told });
}
