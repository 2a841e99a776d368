import { Failure } from '@nemecys/core';

/**
 * For something that was to be made and is there: nothing when it is what was asked for, so that asking again, after an
 * answer that was lost, makes it once. Throws a Failure (conflict) with `otherwise` when it is something else.
 */
export function madeBefore(isTheSame: boolean, otherwise: string): void {
  if (!isTheSame) throw new Failure('conflict', otherwise);
}

/** For what takes its id from who asks for it. */
export const idIsTaken = 'This id is of something else already. Use a new one for each thing that you make.';
