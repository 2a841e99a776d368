import { Failure } from '@nemecys/core';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';

/** Options of `nemecys check`, as parsed. */
export type CheckOptions = { readonly variant?: string; readonly json?: boolean; readonly quiet?: boolean };

/** Reports every finding of the scenario in `file`. */
export async function check(_file: string, _options: CheckOptions, _io: Io): Promise<ExitCode> {
  throw new Failure('internal', 'The command "check" is not written yet.');
}
