import { Failure, type FailureCode } from '@nemecys/core';
import { Interrupted } from './interrupted.ts';

/** What the exit code of the command says; 130 is what shells expect after Ctrl-C. */
export const exitCode = {
  /** The work was done. */
  done: 0,
  /** Assessed, and a harm reached the level of `--fail-on`. */
  levelReached: 1,
  /** The input, the arguments or the place to write to do not allow the work. */
  input: 2,
  /** Our fault. */
  internal: 3,
  interrupted: 130,
} as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

const ofFailure: Readonly<Record<FailureCode, ExitCode>> = {
  input: exitCode.input,
  'not-found': exitCode.input,
  'not-writable': exitCode.input,
  'too-large': exitCode.input,
  'not-signed-in': exitCode.input,
  'not-permitted': exitCode.input,
  conflict: exitCode.input,
  'too-often': exitCode.input,
  unavailable: exitCode.input,
  internal: exitCode.internal,
};

/** The exit code for something thrown; whatever is not known is our fault. */
export function exitCodeOf(thrown: unknown): ExitCode {
  if (thrown instanceof Interrupted) return exitCode.interrupted;
  return thrown instanceof Failure ? ofFailure[thrown.code] : exitCode.internal;
}

/** What to tell the user about something thrown: never a stack, except on `DEBUG=nemecys`. */
export function messageOf(thrown: unknown, debug: string | undefined): string {
  if (thrown instanceof Interrupted) return 'stopped; nothing was written.';
  if (debug?.split(/[\s,]+/u).some((name) => name === 'nemecys' || name === '*') === true) return stackOf(thrown);
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  if (exitCodeOf(thrown) !== exitCode.internal) return message;
  return [
    `something went wrong that is not your fault: ${message.split('\n')[0]}`,
    'Please report it with the command you ran and the version (nemecys --version).',
    'With DEBUG=nemecys set, the command shows where it happened.',
  ].join('\n');
}

function stackOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  const cause = thrown.cause === undefined ? '' : `\ncaused by ${stackOf(thrown.cause)}`;
  return `${thrown.stack ?? thrown.message}${cause}`;
}
