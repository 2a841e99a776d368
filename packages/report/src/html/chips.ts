import { anchor } from '../markup/anchor.ts';
import { type Content, el } from '../markup/element.ts';
import type { PageIndex } from './page-index.ts';

/** A risk level as a coloured chip that says it in words too. */
export function riskChip(index: PageIndex, risk: string): Content {
  const { label, tone } = index.level('risk', risk);
  return el('span', { class: `chip tone-${tone}` }, label);
}

/** A likelihood in words, named as what it is where it stands alone. */
export function likelihoodText(index: PageIndex, likelihood: string): string {
  return index.level('likelihood', likelihood).label;
}

/** A small grey tag. */
export function tag(text: string, kind = 'plain'): Content {
  return el('span', { class: `tag tag-${kind}` }, text);
}

/** The numbers of harms as links to them, the worst first; at most `limit`, and how many more there are. */
export function harmLinks(index: PageIndex, ids: readonly string[], limit = 8): Content {
  const harms = [...new Set(ids)].flatMap((id) => index.harm(id) ?? []);
  harms.sort((a, b) => index.harms.indexOf(a) - index.harms.indexOf(b));
  const shown = harms.length <= limit + 1 ? harms : harms.slice(0, limit);
  return [
    shown.map((harm, place) => [
      place > 0 && ' ',
      el(
        'a',
        { href: `#${harm.place}`, class: 'code', title: `${harm.entry.label}: ${harm.entry.assetLabel}` },
        harm.code,
      ),
    ]),
    shown.length < harms.length && el('small', {}, ` and ${harms.length - shown.length} more`),
  ];
}

/** A threat by its label, as a link when the report has an entry for it. */
export function threatLink(index: PageIndex, id: string): Content {
  const threat = index.threat(id);
  if (threat && index.isShown(threat)) return el('a', { href: `#${anchor('threat', id)}` }, threat.label);
  return index.why(id)?.label ?? id;
}

/** Contents as a list; a single one stands alone. */
export function list(items: readonly Content[]): Content {
  if (items.length < 2) return items;
  return el(
    'ul',
    { class: 'plain' },
    items.map((item) => el('li', {}, item)),
  );
}
