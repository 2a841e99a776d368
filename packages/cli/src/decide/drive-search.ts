import { type SearchedOptions, type SearchSource, searchOptions } from '@nemecys/core';
import type { Progress } from '../progress.ts';
import type { Session } from '../session.ts';

/** Between turns in which the terminal is served, in milliseconds. */
const turnEvery = 40;

/**
 * Runs a search with its progress on the terminal. The first Ctrl-C ends it, and what was found by then is kept; a second
 * one ends the process, as ever. With `seconds` time is the limit instead of steps.
 */
export async function driveSearch(
  source: SearchSource,
  {
    session,
    progress,
    seconds,
  }: { readonly session: Session; readonly progress: Progress; readonly seconds?: number | undefined },
): Promise<SearchedOptions> {
  const { io } = session;
  const interrupt = io.stoppable();
  const end = seconds === undefined ? undefined : io.now() + seconds * 1000;
  const limit = end === undefined ? undefined : () => io.now() < end;
  try {
    const rounds = searchOptions({ ...source, limit, isStopped: interrupt.isStopped });
    for (let turn = io.now() + turnEvery; ; ) {
      const round = rounds.next();
      if (round.done === true) return round.value;
      progress.step(io.stderr.isTerminal ? `${round.value}; Ctrl-C keeps what was found` : round.value);
      if (io.now() < turn) continue;
      await interrupt.turn();
      turn = io.now() + turnEvery;
    }
  } finally {
    interrupt.release();
  }
}
