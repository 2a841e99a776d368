import type { Io } from './io.ts';
import { createPrinter, type Printer } from './printer.ts';

/** One run of a command: where it writes and how much. */
export type Session = {
  readonly io: Io;
  /** For the result. */
  readonly out: Printer;
  /** For findings, progress and what went wrong. */
  readonly err: Printer;
  /** Say nothing but results and what went wrong. */
  readonly quiet: boolean;
  /** The result is one JSON value on the standard output, and nothing else is written there. */
  readonly json: boolean;
};

/** How much a run should say. */
export type Loudness = { readonly quiet?: boolean; readonly json?: boolean };

/** Opens a run on the given streams. */
export function openSession(io: Io, { quiet = false, json = false }: Loudness): Session {
  return { io, out: createPrinter(io.stdout, io.env), err: createPrinter(io.stderr, io.env), quiet, json };
}

/** Writes a result for machines: one JSON value, indented for diffs. */
export function writeJson(session: Session, value: unknown): void {
  session.io.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
