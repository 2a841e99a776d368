/** Where words go. Writing never throws: when the reader has gone away, what is written is dropped. */
export type Output = {
  readonly write: (text: string) => void;
  /** A person is looking: colours, progress and a line width make sense. */
  readonly isTerminal: boolean;
  readonly columns: number;
};

/** The lines somebody types or pipes in; undefined at their end. */
export type Input = {
  readonly isTerminal: boolean;
  /** Shows the prompt and takes the next line. */
  readonly ask: (prompt: string) => Promise<string | undefined>;
  readonly close: () => void;
};

/** All that a command may touch of the process it runs in, so that a test can run it in its own. */
export type Io = {
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder that relative paths start from. */
  readonly cwd: string;
  /** Milliseconds from some fixed moment, for progress. */
  readonly now: () => number;
  /** Milliseconds since 1970, for what counts for a time only. */
  readonly today: () => number;
  /** Waits until somebody stops the process: with Ctrl-C, or as services are stopped. */
  readonly stopped: () => Promise<void>;
  /** Runs the work so that Ctrl-C takes effect only after it. */
  readonly uninterrupted: <T>(work: () => T) => T;
  /** Lets long work be stopped by Ctrl-C without ending the process, until it is released. */
  readonly stoppable: () => Stoppable;
};

/** Whether somebody pressed Ctrl-C; the work hears of it after a turn. A second Ctrl-C ends the process. */
export type Stoppable = {
  readonly isStopped: () => boolean;
  readonly turn: () => Promise<void>;
  readonly release: () => void;
};
