import { type Knowledge, ThreatKeeper } from '@nemecys/core';
import { answerQuestions, type TellProgress } from './answer-questions.ts';
import { assessText, glanceAtText, inferredFromText } from './assess-text.ts';
import { compareTexts } from './compare-texts.ts';
import { decideText, freezeText } from './decide-text.ts';
import { fetchOnce } from './fetch-once.ts';
import { KeptAnswers } from './kept-answers.ts';
import type { Answers, Assessed, Question } from './messages.ts';
import { wordsOf } from './words-of.ts';

const knowledge = fetchOnce<Knowledge>('/api/knowledge');
const now = () => performance.now();
const keeper = new ThreatKeeper();
// A comparison mostly has the text that was assessed last on one of its sides.
const assessments = new KeptAnswers<Assessed>(3);

async function answer(question: Question, tell: TellProgress): Promise<Answers[Question['kind']]> {
  const known = await knowledge();
  const assessed = (text: string) => assessments.of(text, () => assessText(text, known, now));
  switch (question.kind) {
    case 'glance':
      return glanceAtText(question.text, { knowledge: known, keeper, now });
    case 'assess':
      return assessed(question.text);
    case 'compare': {
      const found = await compareTexts(question, assessed);
      return found.kind === 'compared' ? found.compared : undefined;
    }
    case 'compare-texts':
      return compareTexts(question, assessed);
    case 'freeze':
      return freezeText(question.text, question.choice, known);
    case 'decide':
      return decideText(question, known, tell);
    case 'inferred':
      return inferredFromText(question.text, { knowledge: known, keeper });
    case 'words':
      return wordsOf(known);
  }
}

answerQuestions(answer);
