import type { Assessment, Knowledge } from '@nemecys/core';
import type { Progress } from './progress.ts';
import type { Session } from './session.ts';

/** Count the controls in place, or the planned ones as well. */
export type Mode = 'current' | 'future';

type Wanted = { readonly variant?: string | undefined; readonly mode?: Mode };
type Means = { readonly knowledge: Knowledge; readonly session: Session; readonly progress: Progress };

/** The assessment of a scenario file; undefined when it has errors, which are then printed. */
export async function assessFile(_file: string, _wanted: Wanted, _means: Means): Promise<Assessment | undefined> {
  throw new Error('not written yet');
}
