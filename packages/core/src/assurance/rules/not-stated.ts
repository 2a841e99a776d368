import type { Shortfall } from '../review-model.ts';

/** How the message of a shortfall begins that says nothing of the model, as what it asks for was not given. */
export const unjudged = 'Cannot be judged: ';

/** The shortfall of a rule that cannot be judged, because the register has no word on it: never a pass. */
export function notStated(section: string, what: string): Shortfall {
  return {
    object: section,
    path: 'id',
    message: `${unjudged}the register says nothing of ${what}.`,
    advice: `Add "${section}" to the register of records.`,
  };
}
