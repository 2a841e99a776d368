import { type Content, el } from '../markup/element.ts';
import type { PageIndex } from './page-index.ts';
import { actorNames, harmKindNames, harmKinds } from './words.ts';

/** The filters; hidden until the script of the page shows them, because they do nothing without it. */
export function filterForm(index: PageIndex): Content {
  const kinds = harmKinds.filter((kind) => index.harms.some(({ entry }) => (entry.kind ?? 'technical') === kind));
  const { risk } = index.assessment.scales;
  const form = el(
    'form',
    { class: 'filters', autocomplete: 'off', 'aria-label': 'Filters' },
    select('filter-harm', 'Kind of harm', [['', 'All'], ...kinds.map((kind) => [kind, harmKindNames[kind]] as const)]),
    select('filter-risk', 'Risk at least', [
      ['', 'Any'],
      ...risk.map((step, place) => [String(place), step.label] as const).slice(1),
    ]),
    select('filter-actor', 'Who can act', [['', 'Anyone'], ...Object.entries(actorNames)]),
    el(
      'p',
      {},
      el('label', { for: 'filter-text' }, 'Text'),
      el('input', { id: 'filter-text', type: 'search', 'data-filter': 'text' }),
    ),
    el('p', {}, el('button', { type: 'reset' }, 'Show everything')),
    el('output', { for: 'filter-harm filter-risk filter-actor filter-text', 'aria-live': 'polite' }),
  );
  return el(
    'details',
    { id: 'filters', class: 'contents', open: true, hidden: true },
    el('summary', {}, 'Show only'),
    form,
  );
}

function select(id: string, label: string, options: readonly (readonly [string, string])[]): Content {
  return el(
    'p',
    {},
    el('label', { for: id }, label),
    el(
      'select',
      { id, 'data-filter': id.slice('filter-'.length) },
      options.map(([value, text]) => el('option', { value }, text)),
    ),
  );
}
