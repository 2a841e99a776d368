import { Failure } from '@nemecys/core';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';

/** Options of `nemecys assess`, as parsed; `format` and `failOn` are still the user's own words. */
export type AssessOptions = {
  readonly variant?: string;
  readonly mode?: 'current' | 'future';
  readonly out?: string;
  readonly format?: string;
  readonly failOn?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
};

/** Assesses the scenario in `file`, prints the summary and writes the reports asked for. */
export async function assess(_file: string, _options: AssessOptions, _io: Io): Promise<ExitCode> {
  throw new Failure('internal', 'The command "assess" is not written yet.');
}
