import type { KnowledgeNames, Provenance, Reference } from '@nemecys/core';
import { tag } from '../html/chips.ts';
import { nameOf } from '../html/reference-text.ts';
import { sourceList } from '../html/source-list.ts';
import { gradeNames, reviewNames } from '../html/words.ts';
import { type Content, el, isWebAddress } from '../markup/element.ts';
import { type EntryKind, type KnowledgeView, placeOf } from './knowledge-view.ts';

/** A term with what is said of it; nothing where there is nothing to say. */
export function fact(term: string, ...said: readonly Content[]): Content {
  const flat = said.filter((one) => !isNothing(one));
  return flat.length === 0 ? [] : [el('dt', {}, term), el('dd', {}, flat)];
}

function isNothing(content: Content): boolean {
  if (content === undefined || content === null || content === false || content === '') return true;
  return Array.isArray(content) && content.every(isNothing);
}

/** Contents in a row, with commas between them. */
export function inRow(items: readonly Content[], between = ', '): Content {
  return items.map((item, place) => [place > 0 && between, item]);
}

/** Contents as a list that is folded away when it is long. */
export function longList(items: readonly Content[], noun: string): Content {
  if (items.length === 0) return [];
  const all = el(
    'ul',
    { class: 'compact' },
    items.map((item) => el('li', {}, item)),
  );
  if (items.length <= 8) return all;
  return el('details', {}, el('summary', {}, `${items.length} ${noun}`), all);
}

/** The facts of an entry as a table of terms. */
export function facts(...parts: readonly Content[]): Content {
  return el('dl', { class: 'facts' }, parts);
}

/** An entry that opens on its page: its name, id and tags, and what it says. */
export function entryBlock(
  view: KnowledgeView,
  { kind, id, label, tags = [] }: { kind: EntryKind; id: string; label: string; tags?: readonly string[] },
  ...content: readonly Content[]
): Content {
  const owner = view.packageOf(`${folders[kind]}/${id}`);
  return el(
    'details',
    { class: 'item', 'data-item': id },
    el(
      'summary',
      {},
      el('span', { class: 'item-title' }, label),
      ' ',
      el('code', { class: 'entry-id' }, id),
      tags.map((text) => [' ', tag(text)]),
      owner !== undefined && [' ', tag(owner, 'plain own')],
    ),
    el('div', { class: 'fold', id: placeOf(kind, id) }, content),
  );
}

const folders: Readonly<Record<EntryKind, string>> = {
  class: 'classes',
  threat: 'threats',
  check: 'checks',
  control: 'controls',
  consequence: 'consequences',
  attribute: 'attributes',
  fact: 'facts',
};

/** Where an entry comes from, how well it is supported, who wrote it and who looked at it. */
export function provenanceFacts(provenance: Provenance | undefined): Content {
  if (provenance === undefined) return [];
  const { source, grade, author, review } = provenance;
  const by = [review.by, review.date].filter((part) => part !== undefined).join(', ');
  return [
    fact('Source', source.length > 0 && sourceList(source)),
    fact('Evidence', gradeNames[grade]),
    fact('Review', reviewNames[review.status], by !== '' && ` by ${by}`),
    fact('Author', author),
  ];
}

/** References by their public address where that is certain, with their names where the user has them. */
export function referenceFacts(references: readonly Reference[], names: KnowledgeNames | undefined): Content {
  return fact(
    'Refers to',
    inRow(
      references.map((reference) => {
        const { scheme, id, verified } = reference;
        const text = `${schemeNames[scheme]} ${id.replace(/^CWE-|^CAPEC-/u, '')}`;
        const href = addressOf(reference);
        const name = nameOf(reference, names);
        return [
          href !== undefined && isWebAddress(href) ? el('a', { href, rel: 'noreferrer noopener' }, text) : text,
          name !== undefined && ` (${name})`,
          !verified && el('small', {}, ' not verified'),
        ];
      }),
      '; ',
    ),
  );
}

const schemeNames: Readonly<Record<Reference['scheme'], string>> = {
  cwe: 'CWE',
  capec: 'CAPEC',
  attack: 'ATT&CK',
  'attack-ics': 'ATT&CK for ICS',
  emb3d: 'EMB3D',
  'mdcg-2019-16': 'MDCG 2019-16',
  'iec-62443-4-2': 'IEC 62443-4-2',
  'nist-800-53': 'NIST SP 800-53',
};

/** The public page of an id, for catalogues that give each id an address by a fixed rule. */
function addressOf({ scheme, id }: Reference): string | undefined {
  const number = /^(?:CWE|CAPEC)-(\d+)$/u.exec(id)?.[1];
  const technique = /^T\d{4}(?:\.\d{3})?$/u.test(id) ? id.replace('.', '/') : undefined;
  switch (scheme) {
    case 'cwe':
      return number && `https://cwe.mitre.org/data/definitions/${number}.html`;
    case 'capec':
      return number && `https://capec.mitre.org/data/definitions/${number}.html`;
    case 'attack':
    case 'attack-ics':
      return technique && `https://attack.mitre.org/techniques/${technique}/`;
    default:
      return undefined;
  }
}
