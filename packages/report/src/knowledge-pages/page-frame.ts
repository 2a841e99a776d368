import { nameTerms } from '../html/name-terms.ts';
import { type Content, el } from '../markup/element.ts';
import type { EntryKind, KnowledgeView } from './knowledge-view.ts';

/** A page of entries of one kind. */
export type PageOfKind = {
  /** Its file without the ending. */
  readonly name: string;
  readonly title: string;
  /** How the list of pages calls it, where that is shorter. */
  readonly short?: string | undefined;
  readonly group: 'Knowledge' | 'Threats' | 'Inner workings';
  readonly intro: string | undefined;
  readonly entries: readonly { readonly kind: EntryKind; readonly id: string; readonly label: string }[];
  readonly content: () => Content;
};

type Frame = { readonly pages: readonly PageOfKind[]; readonly here: PageOfKind | undefined };

/** Content with the head of the page, the list of all pages, the search and the foot. */
export function framed(view: KnowledgeView, { pages, here }: Frame, content: Content): Content {
  return [
    el('a', { class: 'skip', href: '#main' }, 'Skip to the entries'),
    header(view, here),
    el(
      'div',
      { class: 'frame' },
      pageList(pages, here),
      el('main', { id: 'main', tabindex: '-1' }, searchForm(here), content),
    ),
    footer(view),
  ];
}

function header({ knowledge }: KnowledgeView, here: PageOfKind | undefined): Content {
  const { title, version, hash } = knowledge;
  return el(
    'header',
    { class: 'page-header' },
    here === undefined
      ? el('p', { class: 'kind' }, 'Threat knowledge')
      : el('p', { class: 'crumb' }, el('a', { href: 'index.html' }, title)),
    el('h1', {}, here?.title ?? title),
    here === undefined &&
      el('ul', { class: 'meta' }, el('li', {}, `Version ${version}`), el('li', {}, `Content ${hash.slice(0, 12)}`)),
  );
}

function pageList(pages: readonly PageOfKind[], here: PageOfKind | undefined): Content {
  const groups = [...new Set(pages.map(({ group }) => group))];
  return el(
    'nav',
    { 'aria-label': 'Pages' },
    el(
      'details',
      { open: true },
      el('summary', {}, 'Pages'),
      el('ol', {}, el('li', {}, el('a', { href: 'index.html', class: here === undefined && 'here' }, 'All entries'))),
      groups.map((group) => [
        el('p', { class: 'group' }, group),
        el(
          'ol',
          {},
          pages
            .filter((one) => one.group === group)
            .map(({ name, title, short, entries }) =>
              el(
                'li',
                {},
                el(
                  'a',
                  { href: `${name}.html`, class: name === here?.name && 'here' },
                  short === undefined || short === '' ? title : short.charAt(0).toUpperCase() + short.slice(1),
                  el('small', {}, entries.length),
                ),
              ),
            ),
        ),
      ]),
    ),
  );
}

/** Hidden until the script shows it, because it does nothing without it. */
function searchForm(here: PageOfKind | undefined): Content {
  return el(
    'form',
    { id: 'search', class: 'search', role: 'search', autocomplete: 'off', hidden: true },
    el(
      'p',
      {},
      el('label', { for: 'search-text' }, here === undefined ? 'Search all entries' : 'Search on this page'),
      el('input', { id: 'search-text', type: 'search' }),
    ),
    el('output', { for: 'search-text', 'aria-live': 'polite' }),
  );
}

function footer({ knowledge, names }: KnowledgeView): Content {
  const { title, version, hash } = knowledge;
  return el(
    'footer',
    {},
    el('p', {}, `“${title}” ${version}, content `, el('code', {}, hash), '.'),
    nameTerms(names),
    el('p', {}, 'Supports people who assess devices and services. Not for decisions about individual patients.'),
  );
}
