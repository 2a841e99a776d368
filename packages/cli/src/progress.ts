import type { Session } from './session.ts';

/** Tells somebody who waits what is being done. `done` takes the last message away again. */
export type Progress = { readonly step: (doing: string) => void; readonly done: () => void };

const silent: Progress = { step: () => undefined, done: () => undefined };

/** How long work may take before it says what it does, in milliseconds. */
const patience = { terminal: 400, elsewhere: 5000 } as const;

/** Set in the environment of a process of which another one wants to be told all that it does, a line each. */
export const progressLines = 'NEMECYS_PROGRESS_LINES';

/** How a line of progress ends. */
export const goesOn = ' …';

/**
 * Progress on the error output: a line that replaces itself on a terminal, plain lines elsewhere, where what goes on
 * is said once. Short work says nothing, quiet work never, unless the environment asks for lines.
 */
export function startProgress({ io, quiet, json }: Session): Progress {
  if (io.env[progressLines] !== undefined) {
    return { step: (doing) => io.stderr.write(`${doing}${goesOn}\n`), done: () => undefined };
  }
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
      write(isTerminal ? `\r\u001b[K${doing}${goesOn}` : `${doing}${goesOn}\n`);
      shown = isTerminal;
    },
    done: () => {
      if (shown) write('\r\u001b[K');
      shown = false;
    },
  };
}
