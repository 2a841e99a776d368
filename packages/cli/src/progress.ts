import type { Session } from './session.ts';

/** Tells somebody who waits what is being done. `done` takes the last message away again. */
export type Progress = { readonly step: (doing: string) => void; readonly done: () => void };

const silent: Progress = { step: () => undefined, done: () => undefined };

/** How long work may take before it says what it does, in milliseconds. */
const patience = { terminal: 400, elsewhere: 5000 } as const;

/**
 * Progress on the error output: a line that replaces itself on a terminal, plain lines elsewhere, where what goes on
 * is said once. Short work says nothing, quiet work never.
 */
export function startProgress({ io, quiet, json }: Session): Progress {
  if (quiet || (json && !io.stderr.isTerminal)) return silent;
  const begun = io.now();
  const { isTerminal, write } = io.stderr;
  let shown = false;
  let last: string | undefined;
  return {
    step: (doing) => {
      if (io.now() - begun < (isTerminal ? patience.terminal : patience.elsewhere)) return;
      if (doing === last && !isTerminal) return;
      last = doing;
      write(isTerminal ? `\r\u001b[K${doing} …` : `${doing} …\n`);
      shown = isTerminal;
    },
    done: () => {
      if (shown) write('\r\u001b[K');
      shown = false;
    },
  };
}
