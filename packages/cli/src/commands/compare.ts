import { Failure } from '@nemecys/core';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';

/** Options of `nemecys compare`, as parsed. */
export type CompareOptions = { readonly mode?: 'current' | 'future'; readonly json?: boolean };

/** Says in words what got better and worse between two scenarios, and why. */
export async function compare(
  _files: { readonly before: string; readonly after: string },
  _options: CompareOptions,
  _io: Io,
): Promise<ExitCode> {
  throw new Failure('internal', 'The command "compare" is not written yet.');
}
