import type { Knowledge, RequirementCatalogue } from '@nemecys/core';
import { answerQuestions } from '../engine/answer-questions.ts';
import { fetchOnce } from '../engine/fetch-once.ts';
import { argueCase } from './argue-case.ts';
import { complianceOfTexts } from './comply-text.ts';
import type { Answers, Question } from './messages.ts';

const knowledge = fetchOnce<Knowledge>('/api/knowledge');
const catalogue = fetchOnce<RequirementCatalogue>('/api/requirements');
const look = complianceOfTexts();

async function answer(question: Question): Promise<Answers[Question['kind']]> {
  const [known, asked] = await Promise.all([knowledge(), catalogue()]);
  const found = await look(question, { knowledge: known, catalogue: asked, now: () => performance.now() });
  switch (question.kind) {
    case 'comply':
      return found.complied;
    case 'argue':
      return argueCase(found, question);
    case 'draw': {
      if (found.complied.compliance === undefined) return [];
      // The layout of drawings is large; who does not look at them does not load it.
      const { drawViewFiles } = await import('@nemecys/report');
      return drawViewFiles(found.complied.compliance);
    }
  }
}

answerQuestions(answer);
