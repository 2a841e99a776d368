import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type ParsedNode,
  Parser,
  type YAMLError,
} from 'yaml';
import type { Finding, Place } from '../../finding.ts';
import { reservedIds } from '../item-id.ts';
import { maxDepth, maxScenarioBytes, maxValues } from './limits.ts';
import type { Located, LocatedEntry } from './located.ts';

/** A file's content with places, or what is wrong with it. */
export type ParsedText = { readonly root: Located | undefined; readonly findings: readonly Finding[] };

type Sink = {
  readonly file: string;
  readonly lines: LineCounter;
  readonly findings: Finding[];
};

/**
 * Reads YAML or JSON text. Anything a scenario has no use for and an attacker has is refused: aliases, tags, deep
 * nesting, huge files, several documents, keys that name prototypes, repeated keys.
 */
export function parseYaml(text: string, file: string): ParsedText {
  const { root, findings } = parseYamlPart(text, file);
  if (root === undefined || root.kind === 'map') return { root, findings };
  const finding: Finding = {
    code: 'not-a-scenario',
    severity: 'error',
    message: `The file holds ${describe(root)}, not fields.`,
    advice: 'A scenario starts with fields such as "nemecys: 1" and "id: …".',
    where: { file, line: 1, column: 1 },
  };
  return { root: undefined, findings: [...findings, finding] };
}

/** The same for what may be part of a scenario: a list or a single value too. */
export function parseYamlPart(text: string, file: string): ParsedText {
  const sink: Sink = { file, lines: new LineCounter(), findings: [] };
  if (text.length > maxScenarioBytes) {
    const size = `${(text.length / 1_000_000).toFixed(1)} MB`;
    report(sink, 'too-large', `The file is ${size}; at most 5 MB are read.`, 'Split it with "include".', 0);
    return { root: undefined, findings: sink.findings };
  }
  const tokens = shallowTokens(text, sink);
  if (tokens === undefined) return { root: undefined, findings: sink.findings };
  // Repeated keys are looked for below: the composer's own check takes quadratic time.
  const composer = new Composer({
    lineCounter: sink.lines,
    prettyErrors: false,
    logLevel: 'silent',
    uniqueKeys: false,
  });
  const documents = [...composer.compose(tokens, true, text.length)];
  const [first, second] = documents;
  for (const document of documents) for (const error of document.errors) reportSyntax(sink, error);
  for (const document of documents) for (const warning of document.warnings) reportSyntax(sink, warning);
  if (second !== undefined) {
    const advice = 'Keep one scenario a file: remove the line "---" and what follows.';
    report(sink, 'several-documents', 'The file holds more than one YAML document.', advice, second.range[0]);
  }
  const root = first === undefined ? undefined : rootOf(first, sink);
  return { root: sink.findings.some(isError) ? undefined : root, findings: sink.findings };
}

function isError(finding: Finding): boolean {
  return finding.severity === 'error';
}

/** The syntax tokens, unless they nest too deep or are too many; found out before anything recursive sees them. */
function shallowTokens(text: string, sink: Sink): CST.Token[] | undefined {
  sink.lines.addNewLine(0);
  const parser = new Parser(sink.lines.addNewLine);
  const tokens: CST.Token[] = [];
  let values = 0;
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    // A collection and the item in it take a place on the parser's stack each.
    if (parser.stack.length > maxDepth * 2) {
      const advice = `Nest lists and maps at most ${maxDepth} deep.`;
      report(sink, 'too-deep', 'Lists and maps are nested too deep.', advice, parser.offset);
      return undefined;
    }
    if (++values > maxValues * 4) {
      report(sink, 'too-many-values', 'The file holds too many values.', 'Split it with "include".', parser.offset);
      return undefined;
    }
  }
  tokens.push(...parser.end());
  return tokens;
}

function rootOf(document: Document.Parsed, sink: Sink): Located | undefined {
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) {
    const advice = 'Write a scenario: "nemecys: 1", then id, title, purpose and what there is.';
    report(sink, 'empty-file', 'The file is empty.', advice, 0);
    return undefined;
  }
  return locate(document.contents, sink);
}

/** What kind of thing a value is, in the words of a message. */
export function describe(located: Located): string {
  if (located.kind === 'list') return 'a list';
  if (located.kind === 'map') return 'fields';
  if (located.value === null) return 'nothing';
  const shown = located.source.length > 40 ? `${located.source.slice(0, 40)}…` : located.source;
  return `${typeof located.value === 'string' ? 'the text' : `the ${kindOfValue(located.value)}`} "${shown}"`;
}

function kindOfValue(value: number | boolean): string {
  return typeof value === 'number' ? 'number' : 'value';
}

function locate(node: ParsedNode, sink: Sink): Located {
  const place = placeOf(sink, node.range[0]);
  if (node.tag !== undefined && !node.tag.startsWith('tag:yaml.org,2002:')) {
    report(sink, 'tag', `The tag "${node.tag.slice(0, 40)}" is not understood.`, 'Remove the tag.', node.range[0]);
  }
  if (isAlias(node)) {
    const advice = 'Write the value out here, or move it to a file and "include" it.';
    report(sink, 'alias', `The alias "*${node.source}" is not read.`, advice, node.range[0]);
    return { kind: 'scalar', value: null, source: '', place };
  }
  if (isSeq<ParsedNode>(node)) {
    return { kind: 'list', items: node.items.map((item) => locate(item, sink)), place };
  }
  if (isMap<ParsedNode, ParsedNode | null>(node)) {
    const entries = new Map<string, LocatedEntry>();
    for (const pair of node.items) if (isPair(pair)) addEntry(entries, pair, sink);
    return { kind: 'map', entries, place };
  }
  const value: unknown = node.value;
  const known = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null;
  if (!known) report(sink, 'value', 'This value is not understood.', 'Write it as text in quotes.', node.range[0]);
  return { kind: 'scalar', value: known ? value : null, source: node.source, place };
}

type ParsedPair = { readonly key: ParsedNode; readonly value: ParsedNode | null };

function addEntry(entries: Map<string, LocatedEntry>, pair: ParsedPair, sink: Sink): void {
  const at = pair.key.range[0];
  if (!isScalar(pair.key) || pair.key.value === null) {
    report(sink, 'key', 'A field needs a name that is plain text.', 'Write "name: value".', at);
    return;
  }
  const key = typeof pair.key.value === 'string' ? pair.key.value : pair.key.source;
  const place = placeOf(sink, at);
  const earlier = entries.get(key);
  if (key.startsWith('__') || (reservedIds.includes(key) && key !== 'unknown' && key !== 'none' && key !== 'nobody')) {
    report(sink, 'reserved-key', `"${key}" cannot be the name of a field.`, 'Choose another name.', at);
  } else if (key === '<<') {
    const advice = 'Write the fields out here, or use "extends" or "include".';
    report(sink, 'merge-key', 'Merge keys ("<<") are not read.', advice, at);
  } else if (earlier !== undefined) {
    const first = `It is given in line ${earlier.key.line} already.`;
    report(sink, 'duplicate-key', `"${key}" is given twice. ${first}`, 'Keep one of the two.', at);
  } else {
    const value = pair.value === null ? emptyAt(place) : locate(pair.value, sink);
    entries.set(key, { key: place, value });
  }
}

function emptyAt(place: Place): Located {
  return { kind: 'scalar', value: null, source: '', place };
}

function placeOf(sink: Sink, offset: number): Place {
  const { line, col } = sink.lines.linePos(offset);
  return { file: sink.file, line: Math.max(1, line), column: Math.max(1, col) };
}

function report(sink: Sink, code: string, message: string, advice: string, offset: number): void {
  sink.findings.push({ code, severity: 'error', message, advice, where: placeOf(sink, offset) });
}

function reportSyntax(sink: Sink, error: YAMLError): void {
  const advice = adviceFor[error.code] ?? 'Compare the line with the ones around it: indentation, colons, quotes.';
  const problem = error.message.length > 200 ? `${error.message.slice(0, 200)}…` : error.message;
  report(sink, 'syntax', `This is not valid YAML or JSON: ${problem}.`, advice, error.pos[0]);
}

const adviceFor: Readonly<Partial<Record<YAMLError['code'], string>>> = {
  TAB_AS_INDENT: 'Indent with blanks, not with tabs.',
  BAD_INDENT: 'Give the fields of one thing the same indentation.',
  MISSING_CHAR: 'Put text that holds ": ", "#", quotes or brackets between double quotes.',
  TAG_RESOLVE_FAILED: 'Remove the tag (the word that starts with "!").',
  BLOCK_AS_IMPLICIT_KEY: 'Start a nested list or map on a line of its own, indented.',
};
