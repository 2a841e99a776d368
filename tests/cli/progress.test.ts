import { expect, test } from 'vitest';
import type { Io } from '../../packages/cli/src/io.ts';
import { startProgress } from '../../packages/cli/src/progress.ts';
import { openSession } from '../../packages/cli/src/session.ts';

/** A run whose error output is kept, a minute after it began whenever somebody asks for the time. */
function waitingRun(isTerminal: boolean): { readonly io: Io; readonly written: () => string } {
  let written = '';
  let now = 0;
  const io: Io = {
    stdin: { isTerminal, ask: async () => undefined, close: () => undefined },
    stdout: { write: () => undefined, isTerminal, columns: 80 },
    stderr: {
      write: (text) => {
        written += text;
      },
      isTerminal,
      columns: 80,
    },
    env: {},
    cwd: '/',
    now: () => {
      now += 60_000;
      return now;
    },
    today: () => 0,
    stopped: async () => undefined,
    uninterrupted: (work) => work(),
  };
  return { io, written: () => written };
}

test('in a log each thing that is being done is said once, however often it is reported', () => {
  const { io, written } = waitingRun(false);
  const progress = startProgress(openSession(io, {}));
  for (const doing of ['Reading', 'Moving levels', 'Moving levels', 'Moving levels', 'Writing']) progress.step(doing);
  progress.done();
  expect(written()).toBe('Reading …\nMoving levels …\nWriting …\n');
});

test('on a terminal one line replaces itself and is gone at the end', () => {
  const { io, written } = waitingRun(true);
  const progress = startProgress(openSession(io, {}));
  progress.step('Moving levels');
  progress.step('Moving levels');
  progress.done();
  expect(written()).toBe('\r\u001b[KMoving levels …\r\u001b[KMoving levels …\r\u001b[K');
});

test('quiet runs say nothing', () => {
  const { io, written } = waitingRun(false);
  const progress = startProgress(openSession(io, { quiet: true }));
  progress.step('Reading');
  progress.done();
  expect(written()).toBe('');
});
