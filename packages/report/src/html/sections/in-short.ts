import { type Content, el } from '../../markup/element.ts';
import { riskChip } from '../chips.ts';
import { dataTable } from '../data-table.ts';
import type { PageIndex } from '../page-index.ts';
import { section } from '../section.ts';
import { counted, harmKindNames, harmKinds } from '../words.ts';

/** The verdict in words, the figures behind it, and how many harms of each kind stand at each risk level. */
export function inShort(index: PageIndex): Content {
  const { headline } = index.assessment;
  const [verdict, ...others] = headline.sentences;
  return section(
    { id: 'in-short', title: 'In short' },
    el(
      'p',
      { class: headline.unacceptable > 0 ? 'verdict verdict-open' : 'verdict verdict-met' },
      verdict ?? fallback(index),
    ),
    figures(index),
    others.length > 0 &&
      el(
        'ul',
        { class: 'headline' },
        others.map((sentence) => el('li', {}, sentence)),
      ),
    riskByKind(index),
  );
}

function fallback(index: PageIndex): string {
  const { unacceptable } = index.assessment.headline;
  if (unacceptable === 0) return 'Every harm is within what the scenario accepts.';
  return `${counted(unacceptable, 'harm')} of ${index.harms.length} above what the scenario accepts.`;
}

function figures(index: PageIndex): Content {
  const { headline, questions, ranking } = index.assessment;
  const weighty = questions.filter((question) => question.weight > 0).length;
  return el(
    'dl',
    { class: 'figures' },
    figure('Harms above what is accepted', [el('b', {}, headline.unacceptable), ` of ${index.harms.length}`]),
    figure('Highest risk', riskChip(index, headline.risk)),
    figure('Open questions that matter', el('b', {}, weighty)),
    figure('Lines of threats to read first', [el('b', {}, ranking.shown), ` of ${ranking.lines.length}`]),
  );
}

function figure(term: string, value: Content): Content {
  return el('div', {}, el('dt', {}, term), el('dd', {}, value));
}

function riskByKind(index: PageIndex): Content {
  const steps = [...index.assessment.scales.risk].reverse();
  const kinds = harmKinds.filter((kind) => index.harms.some(({ entry }) => (entry.kind ?? 'technical') === kind));
  if (kinds.length === 0) return null;
  return dataTable({
    caption: 'How many harms stand at each level of risk',
    class: 'counts',
    columns: ['Kind of harm', ...steps.map((step) => step.label), 'Accepted up to'],
    rows: kinds.map((kind) => {
      const harms = index.harms.filter(({ entry }) => (entry.kind ?? 'technical') === kind);
      const accepted = [...new Set(harms.map(({ entry }) => index.level('risk', entry.criterion).label))];
      return {
        cells: [
          harmKindNames[kind],
          ...steps.map((step) => {
            const count = harms.filter(({ entry }) => entry.risk === step.id).length;
            if (count === 0) return el('span', { class: 'none' }, '0');
            return el('span', { class: `count tone-${index.level('risk', step.id).tone}` }, count);
          }),
          accepted.join(', '),
        ],
      };
    }),
  });
}
