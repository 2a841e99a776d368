import { Failure } from '@nemecys/core';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';

/** Asks the plain questions of a first scenario and writes it. */
export async function init(_file: string | undefined, _options: object, _io: Io): Promise<ExitCode> {
  throw new Failure('internal', 'The command "init" is not written yet.');
}
