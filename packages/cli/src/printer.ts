import type { Io, Output } from './io.ts';

type Mark = (text: string) => string;

/** Marks for text on a terminal; elsewhere they leave the text as it is. */
export type Paint = {
  readonly strong: Mark;
  readonly faint: Mark;
  readonly red: Mark;
  readonly yellow: Mark;
  readonly green: Mark;
  readonly cyan: Mark;
};

/** Writes lines for people to one of the two outputs. */
export type Printer = {
  readonly line: (text?: string) => void;
  readonly paint: Paint;
  /** The marks are colours. */
  readonly colour: boolean;
  /** Characters that fit on a line. */
  readonly columns: number;
};

const esc = '\u001b';
const mark = (on: number, off: number): Mark => {
  return (text) => (text === '' ? '' : `${esc}[${on}m${text}${esc}[${off}m`);
};
const unmarked: Mark = (text) => text;

const coloured: Paint = {
  strong: mark(1, 22),
  faint: mark(2, 22),
  red: mark(31, 39),
  yellow: mark(33, 39),
  green: mark(32, 39),
  cyan: mark(36, 39),
};
const plain: Paint = {
  strong: unmarked,
  faint: unmarked,
  red: unmarked,
  yellow: unmarked,
  green: unmarked,
  cyan: unmarked,
};

/** Colours are for terminals, and never where NO_COLOR is set (no-color.org) or the terminal knows none. */
function wantsColour(output: Output, env: Io['env']): boolean {
  return output.isTerminal && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb';
}

// Labels come from files of others: an escape sequence in them must not move the cursor, rename the window or turn the
// direction of the text. Colour marks, ours or theirs, can do no harm.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const control = /\u001b\[\d{1,2}m|[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;
const withMarks = (found: string): string => (found.length > 1 ? found : found === '\t' ? '  ' : '');
const withoutMarks = (found: string): string => (found === '\t' ? '  ' : '');

/** A printer that colours only where a person looks, and lets no control character through. */
export function createPrinter(output: Output, env: Io['env']): Printer {
  const colour = wantsColour(output, env);
  return {
    line: (text = '') => output.write(`${text.replace(control, colour ? withMarks : withoutMarks)}\n`),
    paint: colour ? coloured : plain,
    colour,
    columns: output.columns,
  };
}

/** Breaks a text into lines of at most `width` characters; a word longer than that keeps a line of its own. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
