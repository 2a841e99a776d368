import type { Assessment, QuestionEntry } from '@nemecys/core';
import type { SummaryOptions } from './render-summary.ts';
import { paint, plain, wrapLines } from './terminal-text.ts';

const most = 3;

/** How many questions are open, and those whose answers would change most, with what they would do. */
export function questionLines(assessment: Assessment, { colour, width }: SummaryOptions): string {
  const { questions } = assessment;
  if (questions.length === 0) return '';
  const weighty = questions.filter(({ weight }) => weight > 0);
  const open = `${questions.length} open ${questions.length === 1 ? 'question' : 'questions'}`;
  const head = paint(wrapLines(`${open}, ${weighty.length} of which would change a result`, width, ''), 'bold', colour);
  const lines = weighty.slice(0, most).map((question) => `  ? ${wrapLines(asked(question), width, '    ')}`);
  return [head, ...lines].join('\n');
}

function asked({ ask, assetLabel, effect }: QuestionEntry): string {
  return plain(`${assetLabel}: ${ask} ${effect}`);
}
