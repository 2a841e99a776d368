import type { Shortfall } from '../review-model.ts';

/** The shortfall of a rule that cannot be judged, because the register has no word on it: never a pass. */
export function notStated(section: string, what: string): Shortfall {
  return {
    object: section,
    path: 'id',
    message: `Cannot be judged: the register says nothing of ${what}.`,
    advice: `Add "${section}" to the register given with --records.`,
  };
}
