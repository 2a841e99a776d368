import { type Content, el } from '../../markup/element.ts';
import { harmLinks } from '../chips.ts';
import type { PageIndex } from '../page-index.ts';
import { section } from '../section.ts';
import { counted } from '../words.ts';

const intro =
  'Each harm at the crossing of its impact and its security likelihood; the word in a cell is the risk level. Numbers ' +
  'such as H1 lead to the harm.';

/** The risk matrix with the number of harms in each cell and links to them. */
export function matrixSection(index: PageIndex): Content {
  const { scales } = index.assessment;
  const impacts = scales.impact.map((step, place) => ({ step, place })).reverse();
  return section(
    { id: 'matrix', title: 'Risk matrix', intro },
    el(
      'div',
      { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': 'Risk matrix, can be scrolled' },
      el(
        'table',
        { class: 'matrix' },
        el('caption', {}, 'Harms by impact (rows) and security likelihood (columns)'),
        el(
          'thead',
          {},
          el(
            'tr',
            {},
            el('th', { scope: 'col' }, 'Impact'),
            scales.likelihood.map((step) => el('th', { scope: 'col' }, step.label)),
          ),
        ),
        el(
          'tbody',
          {},
          impacts.map(({ step, place }) =>
            el(
              'tr',
              {},
              el('th', { scope: 'row' }, step.label),
              scales.likelihood.map((likelihood, column) => {
                const level = scales.riskMatrix[place]?.[column] ?? 0;
                return matrixCell(index, scales.risk[level]?.id ?? '', step.id, likelihood.id);
              }),
            ),
          ),
        ),
      ),
    ),
  );
}

function matrixCell(index: PageIndex, risk: string, impact: string, likelihood: string): Content {
  const { label, tone } = index.level('risk', risk);
  const harms = index.harms.filter(({ entry }) => entry.impact === impact && entry.likelihood === likelihood);
  return el(
    'td',
    { class: `tone-${tone}${harms.length === 0 ? ' empty' : ''}` },
    el('span', { class: 'cell-risk' }, label),
    harms.length > 0 && [
      el('span', { class: 'cell-count' }, counted(harms.length, 'harm')),
      el(
        'span',
        { class: 'cell-harms' },
        harmLinks(
          index,
          harms.map(({ entry }) => entry.id),
        ),
      ),
    ],
  );
}
