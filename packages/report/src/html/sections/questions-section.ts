import type { QuestionEntry, RiskVector } from '@nemecys/core';
import { type Content, el } from '../../markup/element.ts';
import { harmLinks, riskChip } from '../chips.ts';
import { dataTable, type Row } from '../data-table.ts';
import { filterMarks } from '../filter-marks.ts';
import type { PageIndex } from '../page-index.ts';
import { folded, section } from '../section.ts';
import { counted } from '../words.ts';

const intro =
  'Nobody has stated these facts. Each was taken once as yes and once as no; the question at the top changes most. An ' +
  'open question is neither a fault nor an all-clear.';

/** The open questions, the one that changes most first, with what a yes and a no would bring. */
export function questionsSection(index: PageIndex): Content {
  const { questions } = index.assessment;
  const weighty = questions.filter((question) => question.weight > 0);
  const idle = questions.filter((question) => question.weight <= 0);
  return section(
    {
      id: 'questions',
      title: 'Open questions',
      intro: questions.length > 0 ? intro : 'Every fact that matters is stated.',
    },
    weighty.length > 0 &&
      dataTable({
        caption: 'Questions whose answer changes a result',
        class: 'questions',
        columns: ['Question', 'If yes', 'If no'],
        rows: weighty.map((question) => questionRow(index, question)),
      }),
    idle.length > 0 &&
      folded(
        `${counted(idle.length, 'question')} that would change nothing as things are`,
        'idle-questions',
        el(
          'ul',
          {},
          idle.map((question) => el('li', {}, `${question.assetLabel}: ${question.ask}`)),
        ),
      ),
  );
}

function questionRow(index: PageIndex, question: QuestionEntry): Row {
  const harms = question.swings.map((swing) => swing.harm);
  return {
    attributes: filterMarks(index, { harms }),
    cells: [
      [question.ask, el('small', {}, question.assetLabel)],
      outcome(
        index,
        question.swings.map(({ harm, riskYes }) => [harm, riskYes]),
        question.riskVectorYes,
      ),
      outcome(
        index,
        question.swings.map(({ harm, riskNo }) => [harm, riskNo]),
        question.riskVectorNo,
      ),
    ],
  };
}

function outcome(index: PageIndex, risks: readonly (readonly [string, string])[], vector: RiskVector): Content {
  return [
    el(
      'ul',
      { class: 'outcomes' },
      risks.map(([harm, risk]) => el('li', {}, harmLinks(index, [harm]), ' ', riskChip(index, risk))),
    ),
    el('small', {}, `All harms: ${vectorText(index, vector)}`),
  ];
}

/** A risk vector in words, worst level first, without levels at which nothing stands. */
function vectorText(index: PageIndex, vector: RiskVector): string {
  const steps = index.assessment.scales.risk;
  const parts = vector.flatMap((count, place) =>
    count === 0 ? [] : [`${count} ${steps[place]?.label.toLowerCase() ?? ''}`],
  );
  return parts.length === 0 ? 'none' : parts.reverse().join(', ');
}
