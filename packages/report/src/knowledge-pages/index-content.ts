import { section } from '../html/section.ts';
import { counted } from '../html/words.ts';
import { type Content, el } from '../markup/element.ts';
import { fact, facts, inRow } from './entry-parts.ts';
import type { KnowledgeView } from './knowledge-view.ts';
import type { PageOfKind } from './page-frame.ts';

/** The first page: what the knowledge is and consists of, and every entry to search among. */
export function indexContent(view: KnowledgeView, pages: readonly PageOfKind[]): Content {
  return [
    el('div', { 'data-idle': '' }, about(view)),
    section(
      { id: 'all', title: 'All entries' },
      pages.map((page) => entriesOf(view, page)),
    ),
  ];
}

function about({ knowledge }: KnowledgeView): Content {
  const { packages = [], threats, controls, consequences, facts: questions, trustTemplates } = knowledge;
  const claims = [...threats, ...controls, ...consequences, ...questions, ...trustTemplates].flatMap(
    ({ provenance }) => provenance ?? [],
  );
  const reviewed = claims.filter(({ review }) => review.status === 'clinical').length;
  const assumed = claims.filter(({ grade }) => grade === 'assumption').length;
  return section(
    {
      id: 'about',
      title: 'How to read this',
      intro:
        'A threat happens where its pattern is found and all its causes hold; what follows from it can be the cause of the next one, up to a harm. Chains shown here are possible by the kinds of things involved; whether they exist, and how likely they are, only a scenario tells.',
    },
    facts(
      fact('Review', `${reviewed} of the ${claims.length} statements with a source were reviewed by a clinician.`),
      fact('Evidence', `${assumed} of them are assumptions, and are marked so.`),
      packages.length > 0 &&
        fact(
          'Consists of',
          inRow(
            packages.map(({ title, version, writtenFor }) => [
              `${title} ${version}`,
              writtenFor !== undefined && el('small', {}, ` written for ${writtenFor}`),
            ]),
            '; ',
          ),
        ),
      packages.flatMap(({ overrides }) =>
        overrides.map(({ entry, because }) => fact('Replaced', el('code', {}, entry), `: ${because}`)),
      ),
    ),
  );
}

/** The entries of a page, folded away until asked or searched for. */
function entriesOf(view: KnowledgeView, { name, title, intro, entries }: PageOfKind): Content {
  return el(
    'details',
    { class: 'list', 'data-group': name },
    el('summary', {}, el('b', {}, title), el('small', {}, counted(entries.length, 'entry', 'entries'))),
    intro !== undefined && el('p', { class: 'intro' }, intro),
    el(
      'ul',
      { class: 'entries' },
      entries.map(({ kind, id }) =>
        el('li', { 'data-item': `${id} ${searchText(view, kind, id)}` }, view.link(kind, id), el('small', {}, id)),
      ),
    ),
  );
}

/** What an entry can be found by besides its name: the sentence that describes it. */
function searchText({ knowledge }: KnowledgeView, kind: string, id: string): string {
  const has = <T extends { readonly id: string }>(entries: readonly T[]): T | undefined =>
    entries.find((one) => one.id === id);
  const text = {
    class: () => has(knowledge.classes)?.about,
    control: () => has(knowledge.controls)?.about,
    consequence: () => has(knowledge.consequences)?.about,
    attribute: () => has(knowledge.attributes)?.about,
    threat: () => has(knowledge.threats)?.description,
    check: () => has(knowledge.threats)?.description,
  }[kind];
  return text?.() ?? '';
}
