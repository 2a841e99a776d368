import type { QuestionEntry, RiskVector } from '@nemecys/core';
import { type Content, el } from '../../markup/element.ts';
import { harmLinks, riskChip } from '../chips.ts';
import { dataTable, type Row } from '../data-table.ts';
import { filterMarks } from '../filter-marks.ts';
import type { PageIndex } from '../page-index.ts';
import { folded, foldedOnPaper, section } from '../section.ts';
import { counted } from '../words.ts';

const intro =
  'Nobody has stated these facts. Each was taken once as yes and once as no; the question whose answer moves the risk of ' +
  'harms furthest stands at the top. An open question is neither a fault nor an all-clear.';

const shownOpenly = 10;

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
    weighty.length > 0 && table(index, 'Questions whose answer changes a result', weighty.slice(0, shownOpenly)),
    weighty.length > shownOpenly &&
      folded(
        `${counted(weighty.length - shownOpenly, 'more question')} that would change less`,
        'more-questions',
        table(index, 'More questions whose answer changes a result', weighty.slice(shownOpenly)),
      ),
    idle.length > 0 &&
      foldedOnPaper(
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

function table(index: PageIndex, caption: string, questions: readonly QuestionEntry[]): Content {
  return dataTable({
    caption,
    class: 'questions',
    columns: ['Question', 'If yes', 'If no'],
    rows: questions.map((question) => questionRow(index, question)),
  });
}

function questionRow(index: PageIndex, question: QuestionEntry): Row {
  const { swings, riskVectorYes, riskVectorNo } = question;
  const yes = swings.map(({ harm, riskYes }) => ({ harm, risk: riskYes }));
  const no = swings.map(({ harm, riskNo }) => ({ harm, risk: riskNo }));
  return {
    attributes: filterMarks(index, { harms: swings.map(({ harm }) => harm) }),
    cells: [
      [question.ask, el('small', {}, question.assetLabel), el('p', { class: 'effect' }, question.effect)],
      outcome(index, yes, riskVectorYes),
      outcome(index, no, riskVectorNo),
    ],
  };
}

/** The harms that hang on the answer by the risk they would have, worst first, and what all harms would come to. */
function outcome(index: PageIndex, risks: readonly { harm: string; risk: string }[], vector: RiskVector): Content {
  const steps = [...index.assessment.scales.risk].reverse();
  return [
    el(
      'ul',
      { class: 'outcomes' },
      steps.map(({ id }) => {
        const harms = risks.filter(({ risk }) => risk === id).map(({ harm }) => harm);
        return harms.length > 0 && el('li', {}, riskChip(index, id), ' ', harmLinks(index, harms));
      }),
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
