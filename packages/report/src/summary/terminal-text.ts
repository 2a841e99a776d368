import { fitText } from '../markup/escape.ts';

/** How much colour a terminal text may have. */
export type Colour = 'none' | 'ansi';

const codes = { bold: '1', dim: '2', red: '31', yellow: '33', green: '32' } as const;
export type Paint = keyof typeof codes;

/** The text in a colour or weight, or as it is. Text from outside must be made fit first: it may hold escape sequences. */
export function paint(text: string, how: Paint, colour: Colour): string {
  return colour === 'none' ? text : `\u001b[${codes[how]}m${text}\u001b[0m`;
}

/** Text of a scenario on one line, without characters that could steer a terminal. */
export function plain(text: string): string {
  return fitText(text).replace(/\s+/gu, ' ').trim();
}

/** The text broken between words so that no line is longer than `width`, further lines indented like the first by `indent`. */
export function wrapLines(text: string, width: number, indent: string): string {
  const room = Math.max(20, width - indent.length);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].map((each, place) => (place === 0 ? each : indent + each)).join('\n');
}
