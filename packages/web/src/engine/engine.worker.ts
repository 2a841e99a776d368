import { compare, type Knowledge, ThreatKeeper } from '@nemecys/core';
import { answerQuestions } from './answer-questions.ts';
import { assessText, glanceAtText, inferredFromText } from './assess-text.ts';
import { decideText } from './decide-text.ts';
import { fetchOnce } from './fetch-once.ts';
import type { Answers, Question } from './messages.ts';
import { wordsOf } from './words-of.ts';

const knowledge = fetchOnce<Knowledge>('/api/knowledge');
const now = () => performance.now();
const keeper = new ThreatKeeper();

async function answer(question: Question): Promise<Answers[Question['kind']]> {
  const known = await knowledge();
  switch (question.kind) {
    case 'glance':
      return glanceAtText(question.text, { knowledge: known, keeper, now });
    case 'assess':
      return assessText(question.text, known, now);
    case 'compare': {
      const before = (await assessText(question.before, known, now)).assessment;
      const after = (await assessText(question.after, known, now)).assessment;
      return before && after && compare(before, after);
    }
    case 'decide':
      return decideText(question.text, known);
    case 'inferred':
      return inferredFromText(question.text, { knowledge: known, keeper });
    case 'words':
      return wordsOf(known);
  }
}

answerQuestions(answer);
