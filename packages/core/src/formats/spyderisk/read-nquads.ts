import { Failure } from '../../failure.ts';
import type { Finding } from '../../finding.ts';
import { fault } from './fault.ts';
import { shortenIri } from './iri.ts';
import { Statements } from './statements.ts';

/** Text in pieces of any size, cut anywhere between two characters. */
export type TextChunks = Iterable<string> | AsyncIterable<string>;

/** What a file of N-Quads says, by the IRI of the graph that says it (short where it is Spyderisk's own). */
export type ReadQuads = { readonly graphs: ReadonlyMap<string, Statements>; readonly findings: readonly Finding[] };

const blockLength = 1 << 16;
const longestLine = 1 << 20;
const mostBadLines = 50;

type Block = { readonly text: string; readonly line: number };

/**
 * Reads N-Quads as they arrive. A line that cannot be understood is a finding and reading goes on; a file that holds
 * hardly anything else is refused with a `Failure`.
 */
export async function readNquads(chunks: TextChunks, file: string): Promise<ReadQuads> {
  const parse = await lineParser();
  const graphs = new Map<string, Statements>();
  const findings: Finding[] = [];
  const short = shortener();
  let quads = 0;
  const keep = (parsed: ReturnType<typeof parse>, lines: readonly number[]): void => {
    for (const [i, quad] of parsed.entries()) {
      const name = short(quad.graph.value);
      let graph = graphs.get(name);
      if (graph === undefined) {
        graph = new Statements();
        graphs.set(name, graph);
      }
      const literal = quad.object.termType === 'Literal';
      const line = lines[i] ?? 0;
      const predicate = short(quad.predicate.value);
      const object = literal ? ownCopy(quad.object.value) : short(quad.object.id);
      const tag = literal ? tagOf(quad.object.id, short) : '';
      graph.add(
        short(quad.subject.id),
        tag === '' ? { predicate, object, literal, file, line } : { predicate, object, literal, tag, file, line },
      );
    }
    quads += parsed.length;
  };
  for await (const block of blocksOf(chunks, file)) {
    const lines = statementLines(block);
    const whole = attempt(() => parse(block.text));
    // Any fault in a block is looked for line by line, so that the other lines are kept.
    if (whole !== undefined && whole.length === lines.length) {
      keep(whole, lines);
      continue;
    }
    const texts = block.text.split('\n');
    for (const line of lines) {
      const text = texts[line - block.line] ?? '';
      const parsed = attempt(() => parse(text));
      if (parsed !== undefined)
        keep(
          parsed,
          parsed.map(() => line),
        );
      else findings.push(badLine(file, line, text));
      if (findings.length > mostBadLines && quads < findings.length) throw notQuads(file, findings[0]?.where.line ?? 1);
    }
  }
  if (quads === 0) throw notQuads(file, findings[0]?.where.line ?? 1);
  return { graphs, findings };
}

/** The parser is loaded when it is first needed: most runs never read quads. */
async function lineParser() {
  const { default: exported } = await import('n3/lib/N3Parser.js');
  const Parser = 'default' in exported ? exported.default : exported;
  // Without a prefix of its own for each piece, blank nodes keep their names from one piece to the next.
  return (text: string) => new Parser({ format: 'N-Quads', blankNodePrefix: '_:' }).parse(text);
}

/** The tag of a literal, which the parser gives as its text in quotes with the type or language after them. */
function tagOf(id: string, short: (iri: string) => string): string {
  const tag = id.slice(id.lastIndexOf('"') + 1);
  if (!tag.startsWith('^^')) return tag;
  const type = short(tag.slice(2));
  return type === 'xsd#string' ? '' : `^^${type}`;
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined; // a fault in the text: the caller finds its line and reports it
  }
}

async function* blocksOf(chunks: TextChunks, file: string): AsyncGenerator<Block> {
  let rest = '';
  let line = 1;
  for await (const chunk of chunks) {
    rest += chunk;
    let start = 0;
    while (rest.length - start >= blockLength) {
      const end = rest.indexOf('\n', start + blockLength - 1) + 1;
      if (end === 0) break;
      const text = rest.slice(start, end);
      start = end;
      yield { text, line };
      line += countLines(text);
    }
    rest = rest.slice(start);
    if (rest.length > longestLine + blockLength) throw notQuads(file, line);
  }
  if (rest !== '') yield { text: rest, line };
}

function countLines(text: string): number {
  let count = 0;
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) count += 1;
  return count;
}

/** Numbers of the lines that hold a statement, not a comment or nothing. */
function statementLines({ text, line }: Block): number[] {
  const found: number[] = [];
  let number = line;
  for (let start = 0; start < text.length; number += 1) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    let first = start;
    while (first < end && (text.charCodeAt(first) <= 32 || text.charCodeAt(first) === 0xfeff)) first += 1;
    if (first < end && text.charAt(first) !== '#') found.push(number);
    start = end + 1;
  }
  return found;
}

function shortener(): (iri: string) => string {
  const known = new Map<string, string>();
  return (iri) => {
    let short = known.get(iri);
    if (short === undefined) {
      short = ownCopy(shortenIri(iri));
      known.set(ownCopy(iri), short);
    }
    return short;
  };
}

/** The same text, no longer a part of the block it was read from: that would keep all of the block in memory. */
function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}

function badLine(file: string, line: number, text: string): Finding {
  const start = text.length > 80 ? `${text.slice(0, 80)}…` : text;
  const message = `This line is not a statement in N-Quads and was left out: ${start.trim()}`;
  return fault('quad-not-understood', message, { where: { file, line } });
}

function notQuads(file: string, line: number): Failure {
  return new Failure('input', `${file}: line ${line} is not N-Quads, nor is what follows. Give an .nq or .nq.gz file.`);
}
