import { isSeq, LineCounter, type Node, parseDocument, type Scalar, visit } from 'yaml';
import { Failure } from '../failure.ts';
import type { OldWord } from './compile/modern-words.ts';

/**
 * The text of a scenario file with present words in the place of old ones. Only the words themselves change: comments,
 * order, quotes and layout stay byte for byte. Throws a Failure where a word is not at its place.
 */
export function migrateText(text: string, oldWords: readonly OldWord[]): string {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, keepSourceTokens: false });
  const cuts = oldWords.map((word) => {
    const { line = 1, column = 1 } = word.where;
    const from = (lines.lineStarts[line - 1] ?? 0) + column - 1;
    const scalar = scalarOf(document.contents, from, word);
    if (scalar?.range === undefined || scalar.range === null) {
      throw new Failure('internal', `"${word.from}" was not found in line ${line} of ${word.where.file}.`);
    }
    const [start, end] = scalar.range;
    return { start, end, text: renamedSource(text.slice(start, end), word) };
  });
  let result = text;
  for (const { start, end, text: word } of cuts.sort((a, b) => b.start - a.start)) {
    result = `${result.slice(0, start)}${word}${result.slice(end)}`;
  }
  return result;
}

/** The first scalar at or after an offset that plays the part of the word. */
function scalarOf(root: Node | null, from: number, { form, from: word }: OldWord): Scalar | undefined {
  let found: Scalar | undefined;
  visit(root, {
    Scalar: (at, node, path) => {
      if (found !== undefined) return visit.BREAK;
      const [start] = node.range ?? [-1];
      if (start < from) return undefined;
      const parent = path[path.length - 1];
      const listed = isSeq(parent);
      const fits =
        form === 'sentence'
          ? typeof node.value === 'string' && middleOf(node.value)?.word === word
          : String(node.value) === word && (form === 'item' ? listed || at === 'value' : at === form);
      if (fits) found = node;
      return undefined;
    },
  });
  return found;
}

/** The words between the two ends of a relation, as one word. */
function middleOf(sentence: string): { readonly word: string } | undefined {
  const match = /^\s*\S+\s+(\S.*?\S|\S)\s+[^\s,]+(?:\s*,\s*[^\s,]+)*\s*$/u.exec(sentence);
  return match?.[1] === undefined ? undefined : { word: match[1].split(/\s+/u).join('-') };
}

function renamedSource(source: string, { form, from, to }: OldWord): string {
  if (form === 'sentence') {
    const pattern = new RegExp(`^(\\s*["']?\\s*\\S+\\s+)${from.split('-').map(escaped).join('[-\\s]+')}(?=\\s)`, 'u');
    return source.replace(pattern, (_, head: string) => `${head}${to}`);
  }
  return source.replace(from, () => to);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
