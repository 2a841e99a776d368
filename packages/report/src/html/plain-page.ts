import { type Content, el } from '../markup/element.ts';
import { page } from './page.ts';
import { pageStyle } from './style/page-style.ts';

/** A page without a script: its kind in a line above the title, facts below it, and where its contents stand. */
export type PlainPage = {
  readonly title: string;
  readonly heading: string;
  readonly kind: string;
  readonly facts: readonly string[];
  readonly places: readonly (readonly [id: string, name: string])[];
  readonly main: Content;
  /** Style besides that of all reports. */
  readonly style?: string;
};

/** One self-contained HTML page with contents at its side, that says at its end what it is not for. */
export async function plainPage(parts: PlainPage): Promise<string> {
  const { title, heading, kind, facts, places, main, style = '' } = parts;
  const content = [
    el('a', { class: 'skip', href: '#main' }, 'Skip to the report'),
    el(
      'header',
      { class: 'page-header' },
      el('p', { class: 'kind' }, kind),
      el('h1', {}, heading),
      el(
        'ul',
        { class: 'meta' },
        facts.map((fact) => el('li', {}, fact)),
      ),
    ),
    el(
      'div',
      { class: 'frame' },
      el(
        'nav',
        { 'aria-label': 'Contents' },
        el(
          'ol',
          {},
          places.map(([place, name]) => el('li', {}, el('a', { href: `#${place}` }, name))),
        ),
      ),
      el('main', { id: 'main', tabindex: -1 }, main),
    ),
    el(
      'footer',
      {},
      el(
        'p',
        {},
        'Supports people who assess devices and services. Not for decisions about individual patients. Not itself a medical device.',
      ),
    ),
  ];
  return page(title, content, { style: pageStyle + style, script: '' });
}
