import { type Content, el } from '../markup/element.ts';

/** The heading of a section: its place in the page, its title, and a sentence on what it shows. */
export type SectionHead = { readonly id: string; readonly title: string; readonly intro?: Content };

/** A section of the page with its heading. */
export function section(head: SectionHead, ...children: readonly Content[]): Content {
  const heading = `${head.id}-heading`;
  return el(
    'section',
    { id: head.id, 'aria-labelledby': heading },
    el(
      'div',
      { class: 'section-head' },
      el('h2', { id: heading }, head.title),
      head.intro !== undefined && el('p', { class: 'intro' }, head.intro),
    ),
    children,
  );
}

/** A part that is folded away on screen until asked for; its place is inside, so that following a link to it opens it. */
export function folded(summary: Content, place: string | undefined, ...children: readonly Content[]): Content {
  return el('details', {}, el('summary', {}, summary), el('div', { class: 'fold', id: place }, children));
}

/** A part that stays folded on paper too: a long list that few readers want, or one that stands elsewhere as well. */
export function foldedOnPaper(summary: Content, place: string | undefined, ...children: readonly Content[]): Content {
  return el(
    'details',
    { class: 'deep' },
    el('summary', {}, summary),
    el('div', { class: 'fold', id: place }, children),
  );
}
