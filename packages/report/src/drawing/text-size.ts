// Widths in em, rounded up from wide system fonts: a report is read with whatever font the reader's system has, and a
// text must never leave its box.
const narrow = /[iljI.,:;'’|!()[\]\-/ ]/u;
const wide = /[mwMW@%—…]/u;
const capital = /[\p{Lu}\p{Nd}]/u;
const latin = /[\u0020-\u024f]/u;

/** How wide a text may become, in the unit of `size`; an estimate on the safe side. */
export function textWidth(text: string, size: number, weight: 'regular' | 'bold' = 'regular'): number {
  let em = 0;
  for (const character of text) em += characterWidth(character);
  return em * size * (weight === 'bold' ? 1.15 : 1);
}

function characterWidth(character: string): number {
  if (narrow.test(character)) return 0.38;
  if (wide.test(character)) return 0.98;
  if (capital.test(character)) return 0.7;
  return latin.test(character) ? 0.62 : 1.05;
}

/** What a wrapped text is set in: font size and weight, width of the lines and how many there may be. */
export type TextBox = {
  readonly size: number;
  readonly weight?: 'regular' | 'bold';
  readonly width: number;
  readonly lines: number;
};

/** The text in lines that fit the box: broken between words, long words cut, an ellipsis where it ends too early. */
export function wrapText(text: string, box: TextBox): readonly string[] {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const lines: string[] = [];
  let line = '';
  for (const word of words.flatMap((long) => cutWord(long, box))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || fits(longer, box)) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== '') lines.push(line);
  if (lines.length <= box.lines) return lines;
  const kept = lines.slice(0, box.lines);
  return [...kept.slice(0, -1), withEllipsis(kept.at(-1) ?? '', box)];
}

function fits(text: string, box: TextBox): boolean {
  return textWidth(text, box.size, box.weight) <= box.width;
}

function cutWord(word: string, box: TextBox): readonly string[] {
  if (fits(word, box)) return [word];
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && !fits(part + character, box)) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return part === '' ? parts : [...parts, part];
}

function withEllipsis(line: string, box: TextBox): string {
  const characters = [...line];
  while (characters.length > 0 && !fits(`${characters.join('')}…`, box)) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
