import { compareBytes } from '../compare-bytes.ts';
import { fullIri } from '../iri.ts';
import { literalOf, type Statement } from './quad-terms.ts';

const linesAPiece = 500;

/** The statements of a graph as N-Quads, sorted by bytes and each once, some hundred lines to a piece. */
export function* quadsText(graph: string, statements: Iterable<Statement>): Generator<string> {
  const terms = new Map<string, string>();
  const term = (short: string): string => {
    let known = terms.get(short);
    if (known === undefined) {
      known = iriTerm(short);
      terms.set(short, known);
    }
    return known;
  };
  const end = ` ${term(graph)} .\n`;
  const lines = new Set<string>();
  for (const { subject, predicate, object } of statements) {
    const literal = literalOf(object);
    const written = literal === undefined ? term(object) : literalTerm(literal.text, literal.tag);
    lines.add(`${term(subject)} ${term(predicate)} ${written}${end}`);
  }
  const sorted = [...lines].sort(compareBytes);
  for (let start = 0; start < sorted.length; start += linesAPiece)
    yield sorted.slice(start, start + linesAPiece).join('');
}

function iriTerm(short: string): string {
  const iri = fullIri(short);
  if (iri.startsWith('_:')) return iri;
  // Everything that may not stand between the angle brackets of an IRI.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return `<${iri.replace(/[\u0000-\u0020<>"{}|^`\\]/gu, escapedUnit)}>`;
}

function literalTerm(text: string, tag: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const escaped = text.replace(/["\\\u0000-\u001f\u007f\u2028\u2029]|\p{Surrogate}/gu, escapedCharacter);
  return `"${escaped}"${tag.startsWith('^^') ? `^^${iriTerm(tag.slice(2))}` : tag}`;
}

const named: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escapedCharacter(character: string): string {
  return named[character] ?? escapedUnit(character);
}

function escapedUnit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
