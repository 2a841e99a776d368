import { Failure } from '@nemecys/core';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';

/** Options of `nemecys explain`, as parsed. */
export type ExplainOptions = {
  readonly what?: string;
  readonly variant?: string;
  readonly mode?: 'current' | 'future';
  readonly json?: boolean;
};

/** Prints the chain of causes behind one result of the scenario in `file`. */
export async function explain(_file: string, _options: ExplainOptions, _io: Io): Promise<ExitCode> {
  throw new Failure('internal', 'The command "explain" is not written yet.');
}
