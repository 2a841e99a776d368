import { createInterface, type Interface } from 'node:readline';
import { Interrupted } from './interrupted.ts';
import type { Input, Io, Output, Stoppable } from './io.ts';

/** The streams and settings of this process. */
export function processIo(): Io {
  return {
    stdin: lineInput(),
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    env: process.env,
    cwd: process.cwd(),
    now: () => performance.now(),
    today: () => Date.now(),
    stopped,
    uninterrupted,
    stoppable,
  };
}

function output(stream: NodeJS.WriteStream): Output {
  let open = true;
  // The reader of a pipe went away (`nemecys … | head`): the work goes on, so that its exit code still counts.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    open = false;
  });
  return {
    write: (text) => {
      if (open) stream.write(text);
    },
    isTerminal: stream.isTTY === true,
    columns: stream.columns ?? 100,
  };
}

/** A second signal ends the process at once. */
function stopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', resolve).once('SIGTERM', resolve);
  });
}

/** While a listener is there, an interrupt waits until the work returns; without one the process ends at once. */
function uninterrupted<T>(work: () => T): T {
  const endLater = () => process.exit(130);
  process.on('SIGINT', endLater).on('SIGTERM', endLater);
  try {
    return work();
  } finally {
    setImmediate(() => process.off('SIGINT', endLater).off('SIGTERM', endLater));
  }
}

/** Only the first interrupt is taken; without a listener the next ends the process. */
function stoppable(): Stoppable {
  let isStopped = false;
  const stop = () => {
    isStopped = true;
  };
  process.once('SIGINT', stop);
  return {
    isStopped: () => isStopped,
    turn: () => new Promise((resolve) => setImmediate(resolve)),
    release: () => process.off('SIGINT', stop),
  };
}

type Waiting = { readonly resolve: (line: string | undefined) => void; readonly reject: (reason: Error) => void };

/** Lines of the standard input, kept while nobody asks: piped answers may arrive all at once. */
function lineInput(): Input {
  const lines: string[] = [];
  let reader: Interface | undefined;
  let waiting: Waiting | undefined;
  let ended = false;
  const open = () => {
    const made = createInterface({ input: process.stdin, ...(process.stdin.isTTY ? { output: process.stdout } : {}) });
    made.on('line', (line) => {
      if (waiting === undefined) lines.push(line);
      waiting?.resolve(line);
      waiting = undefined;
    });
    made.on('close', () => {
      ended = true;
      waiting?.resolve(undefined);
      waiting = undefined;
    });
    made.on('SIGINT', () => {
      process.stdout.write('\n');
      waiting?.reject(new Interrupted());
      waiting = undefined;
      made.close();
    });
    return made;
  };
  return {
    isTerminal: process.stdin.isTTY === true,
    ask: (prompt) => {
      reader ??= open();
      const next = lines.shift();
      if (next !== undefined || ended) return Promise.resolve(next);
      if (process.stdin.isTTY) {
        reader.setPrompt(prompt);
        reader.prompt();
      }
      return new Promise((resolve, reject) => {
        waiting = { resolve, reject };
      });
    },
    close: () => reader?.close(),
  };
}
