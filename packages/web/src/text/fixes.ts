import type { Finding, Glance } from '@nemecys/core';
import { freeId } from '@nemecys/core/edit';
import type { Words } from '../engine/messages.ts';
import { legalRelations } from '../engine/words-of.ts';
import { idsOf, type TextEdit } from './edit-text.ts';
import { itemOf, rootOf } from './items.ts';

/** An edit that mends a finding, with what it puts, adds or takes out. */
export type Fix = {
  readonly kind: 'replace' | 'rename' | 'takeLine' | 'relate' | 'over' | 'about' | 'for' | 'kind' | 'data';
  readonly what: string;
  readonly edit: TextEdit;
};

/** The model as far as it is known: words and levels are not there while the page loads. */
export type Model = {
  readonly text: string;
  /** Whether the findings are of this text, and not of an older one with other lines. */
  readonly isSeen: boolean;
  readonly words: Words | undefined;
  readonly glance: Glance | undefined;
};

/** With more than these somebody has to look at the model, and no button is a plain mend. */
const most = 3;

/** The plain mends of a finding; none where there is none, or where there are too many to choose from. */
export function fixesOf(finding: Finding, model: Model): readonly Fix[] {
  if (!model.isSeen) return [];
  const suggested = suggestion(finding, model.text);
  if (suggested !== undefined) return [suggested];
  const fixes = fixesByCode(finding, model);
  return fixes.length > most && finding.code !== 'gap' ? [] : fixes;
}

/** The word that was written and the one that was meant, as the reader and the compiler tell them. */
function suggestion({ message, advice = '', where }: Finding, text: string): Fix | undefined {
  const meant = /^Did you mean "([^"]+)"\?$/u.exec(advice)?.[1];
  if (meant === undefined || where.line === undefined) return undefined;
  const begin = startOfLine(text, where.line);
  const line = text.slice(begin, endOfLine(text, begin));
  const quoted = [...message.matchAll(/"([^"]+)"/gu)].map(([, word = '']) => word);
  const found = quoted
    .map((word) => ({ word, at: indexOfWord(line, word, Math.max(0, (where.column ?? 1) - 1)) }))
    .filter(({ word, at }) => at >= 0 && word !== meant)
    .sort((a, b) => likeness(b.word, meant) - likeness(a.word, meant))[0];
  if (found === undefined) return undefined;
  const start = begin + found.at;
  const splice = { start, end: start + found.word.length, put: meant };
  return { kind: 'replace', what: meant, edit: { kind: 'put', splice } };
}

/** Where a word stands in a line, as a whole word, at a column or behind it; else before it. */
function indexOfWord(line: string, word: string, column: number): number {
  const isWhole = (at: number) =>
    !/[\p{L}\p{N}_-]/u.test(line[at - 1] ?? '') && !/[\p{L}\p{N}_-]/u.test(line[at + word.length] ?? '');
  const places: number[] = [];
  for (let at = line.indexOf(word); at !== -1; at = line.indexOf(word, at + 1)) if (isWhole(at)) places.push(at);
  return places.find((at) => at >= column) ?? places[0] ?? -1;
}

/** How much two words have in common at both ends, 0 … 1. */
function likeness(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  let start = 0;
  while (start < length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return (start + end) / Math.max(a.length, b.length);
}

function fixesByCode(finding: Finding, model: Model): readonly Fix[] {
  const { code, where, message } = finding;
  const { text, words, glance } = model;
  const subject = where.path?.split('.')[1] ?? '';
  switch (code) {
    case 'duplicate-id':
      return renaming(finding, text);
    case 'inferred-relation':
    case 'self-relation':
      return where.line === undefined || !/^\s*-\s/u.test(lineAt(text, where.line))
        ? []
        : [takingLine(text, where.line)];
    case 'gap':
      return gapFixes(finding, model, subject);
  }
  if (words === undefined || glance === undefined) return [];
  const named = [...message.matchAll(/“([^”]+)”/gu)].map(([, label = '']) => label);
  const things = (label: string | undefined) => glance.assets.filter((one) => !one.inferred && one.label === label);
  const kindsOf = (id: string) => words.classes.find((one) => one.id === id)?.kinds ?? [];
  const ofKind = (kind: string) => glance.assets.filter((one) => !one.inferred && kindsOf(one.class).includes(kind));
  const relate = (from: readonly Thing[], is: string, to: readonly Thing[]): Fix[] =>
    from.flatMap((a) =>
      to
        .filter((b) => b.id !== a.id && legalRelations(words, a.class, b.class).some(({ id }) => id === is))
        .map((b) => ({
          kind: 'relate' as const,
          what: `${a.id} ${is} ${b.id}`,
          edit: { kind: 'relate' as const, from: a.id, is, to: b.id },
        })),
    );
  const [first, second, third] = named.map(things);
  switch (code) {
    case 'acting-device-treats-nobody':
      return relate(first ?? [], 'treats', ofKind('patient'));
    case 'alarm-for-nobody':
      return relate(first ?? [], 'alarm-for', ofKind('patient'));
    case 'limits-of-nobody':
      return relate(first ?? [], 'about', ofKind('patient'));
    case 'data-from-nowhere':
      return relate(first ?? [], 'holds', second ?? []);
    case 'data-nobody-holds':
      return relate(ofKind('component'), 'holds', first ?? []);
    case 'device-controlled-but-not-treating':
      return relate(second ?? [], 'treats', third ?? []);
    case 'diagnosis-data-out-of-reach':
    case 'treatment-data-out-of-reach':
      return relate(first ?? [], 'interacts-with', third ?? []);
    case 'diagnosis-data-without-clinician':
      return relate(ofKind('clinician'), 'diagnoses', second ?? []);
    case 'flow-without-network':
      return ofKind('network').map(({ id, label }) => ({
        kind: 'over' as const,
        what: label,
        edit: { kind: 'set-fields' as const, changes: [{ id: subject, field: 'over', value: [id] }] },
      }));
    default:
      return [];
  }
}

type Thing = Glance['assets'][number];

const functionKinds = ['diagnose', 'treat', 'monitor', 'alarm', 'deliver'];

/** What was left out: the one field that the message names. */
function gapFixes({ message, where }: Finding, { text, words }: Model, id: string): readonly Fix[] {
  const root = rootOf(text);
  const item = root && itemOf(root, id);
  if (root === undefined || item === undefined || words === undefined) return [];
  const set = (kind: Fix['kind'], field: string, value: string | readonly string[], what: string): Fix => ({
    kind,
    what,
    edit: { kind: 'set-fields', changes: [{ id, field, value }] },
  });
  const idsIn = (section: string): readonly string[] => {
    const list: unknown = root.toJSON()[section];
    const items = Array.isArray(list) ? list : [];
    const isFitting = ({ type }: { type?: unknown }) =>
      section !== 'people' || words.classes.find((one) => one.id === type)?.kinds.includes('patient');
    return items
      .filter((one) => typeof one === 'object' && one !== null && isFitting(one))
      .map((one) => String(one.id));
  };
  const few = (ids: readonly string[]) => (ids.length > most ? [] : ids);
  if (where.path?.startsWith('functions.') && message.includes('"kind"')) {
    return functionKinds.map((kind) => set('kind', 'kind', kind, kind));
  }
  if (where.path?.startsWith('functions.')) return few(idsIn('people')).map((one) => set('for', 'for', one, one));
  if (where.path?.startsWith('data.')) return few(idsIn('people')).map((one) => set('about', 'about', one, one));
  if (where.path?.startsWith('flows.') && item.map.has('from') && item.map.has('to')) {
    return few(idsIn('data')).map((one) => set('data', 'data', [one], one));
  }
  return [];
}

/** The second thing with an id gets one that is free. */
function renaming({ message, where }: Finding, text: string): readonly Fix[] {
  const id = /^The id "([^"]+)"/u.exec(message)?.[1];
  const root = rootOf(text);
  if (id === undefined || where.line === undefined || root === undefined) return [];
  const begin = startOfLine(text, where.line);
  const at = indexOfWord(text.slice(begin, endOfLine(text, begin)), id, (where.column ?? 1) - 1);
  if (at < 0) return [];
  const put = freeId(id, idsOf(root));
  return [
    {
      kind: 'rename',
      what: put,
      edit: { kind: 'put', splice: { start: begin + at, end: begin + at + id.length, put } },
    },
  ];
}

function takingLine(text: string, line: number): Fix {
  const start = startOfLine(text, line);
  const end = Math.min(text.length, endOfLine(text, start) + 1);
  return {
    kind: 'takeLine',
    what: lineAt(text, line).trim().replace(/^-\s*/u, ''),
    edit: { kind: 'put', splice: { start, end, put: '' } },
  };
}

function startOfLine(text: string, line: number): number {
  let start = 0;
  for (let at = 1; at < line; at += 1) {
    const next = text.indexOf('\n', start);
    if (next === -1) return text.length;
    start = next + 1;
  }
  return start;
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end;
}

function lineAt(text: string, line: number): string {
  const start = startOfLine(text, line);
  return text.slice(start, endOfLine(text, start));
}
