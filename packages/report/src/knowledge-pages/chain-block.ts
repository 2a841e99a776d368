import type { ChainCause, ChainEffect, ChainWay } from '@nemecys/core';
import { type Content, el } from '../markup/element.ts';
import { longList } from './entry-parts.ts';
import type { KnowledgeView } from './knowledge-view.ts';

/** How many ways are shown before the rest is folded away. */
const shown = 6;

/**
 * The chain a threat can take part in: what brings its causes about, what its effects lead to, from which first steps it
 * can be reached, and which harms can follow. By classes only: whether a chain exists depends on the scenario.
 */
export function chainBlock(view: KnowledgeView, id: string): Content {
  const { chains } = view;
  return [
    el('h3', { class: 'part' }, 'The chain it can take part in'),
    el(
      'div',
      { class: 'chain' },
      el(
        'div',
        {},
        el('p', { class: 'head' }, 'It needs'),
        chains.causes(id).map((cause) => causeWords(view, cause)),
      ),
      el('div', { class: 'self' }, el('p', { class: 'head' }, 'This threat'), el('p', {}, view.label('threat', id))),
      el(
        'div',
        {},
        el('p', { class: 'head' }, 'It leads to'),
        chains.effects(id).map((effect) => effectWords(view, effect)),
      ),
    ),
    waysFrom(view, id),
    waysToHarm(view, id),
  ];
}

function causeWords(view: KnowledgeView, { role, kind, what, assumed, from }: ChainCause): Content {
  const roots = assumed.map(({ class: at, level }) => `${view.label('class', at)}: ${view.level('trust', level)}`);
  return [
    kind === 'lacks'
      ? el('p', {}, view.link('attribute', what), ` is lacking at the ${role}`)
      : el('p', {}, view.link('consequence', what), ` at the ${role}`),
    roots.length > 0 &&
      el(
        'details',
        {},
        el('summary', {}, `trusted less than fully at ${roots.length} ${roots.length === 1 ? 'class' : 'classes'}`),
        el(
          'ul',
          { class: 'compact' },
          roots.map((root) => el('li', {}, root)),
        ),
      ),
    from.length > 0 &&
      longList(
        from.map((threat) => view.link('threat', threat)),
        'threats bring it about',
      ),
    roots.length + from.length === 0 &&
      el('p', {}, el('small', {}, 'only where a scenario says so or a question is answered so')),
  ];
}

function effectWords(view: KnowledgeView, { role, consequence, harm, to }: ChainEffect): Content {
  return [
    el('p', {}, view.link('consequence', consequence), ` at the ${role}`),
    to.length > 0
      ? longList(
          to.map((threat) => view.link('threat', threat)),
          'threats can follow',
        )
      : el('p', {}, el('small', {}, harm ? 'the harm itself' : 'nothing follows from it by itself')),
  ];
}

function waysFrom(view: KnowledgeView, id: string): Content {
  const ways = view.chains.beginnings(id).filter(({ threats }) => threats.length > 1);
  if (ways.length === 0) return [];
  const line = ({ threats }: ChainWay): Content =>
    el('li', {}, steps(view, threats.slice(0, -1)), el('span', { class: 'way-step' }, 'this threat'));
  return [el('h3', { class: 'part' }, 'First steps that can lead here'), waysList(ways.map(line))];
}

function waysToHarm(view: KnowledgeView, id: string): Content {
  const ways = [...view.chains.harms(id)].sort(
    (a, b) => severityOf(view, b.harm) - severityOf(view, a.harm) || a.threats.length - b.threats.length,
  );
  if (ways.length === 0) return [];
  const line = ({ harm = '', threats }: ChainWay): Content =>
    el(
      'li',
      {},
      el('b', {}, view.link('consequence', harm)),
      severity(view, harm),
      threats.length > 1 ? [': ', steps(view, threats.slice(1))] : ': by this threat itself',
    );
  return [
    el('h3', { class: 'part' }, 'Harms that can follow, the gravest first, each by its shortest way'),
    waysList(ways.map(line)),
  ];
}

/** The first few ways, the others folded away. */
function waysList(lines: readonly Content[]): Content {
  const rest = lines.slice(shown);
  return [
    el('ol', { class: 'ways' }, lines.slice(0, shown)),
    rest.length > 0 && el('details', {}, el('summary', {}, `${rest.length} more`), el('ol', { class: 'ways' }, rest)),
  ];
}

function severityOf({ knowledge }: KnowledgeView, harm: string | undefined): number {
  return knowledge.consequences.find(({ id }) => id === harm)?.severity ?? 0;
}

function severity(view: KnowledgeView, harm: string): Content {
  const found = severityOf(view, harm);
  return found > 0 && el('small', {}, ` severity ${found} of 5`);
}

function steps(view: KnowledgeView, threats: readonly string[]): Content {
  return threats.map((threat) => el('span', { class: 'way-step' }, view.link('threat', threat)));
}
