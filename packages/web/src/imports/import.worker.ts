import type { Knowledge } from '@nemecys/core';
import { answerQuestions } from '../engine/answer-questions.ts';
import { fetchOnce } from '../engine/fetch-once.ts';
import { loadSpeech } from '../engine/words/speeches.ts';
import { answersOnImport } from './answer-import.ts';
import type { Answers, Question } from './messages.ts';
import { sayImport } from './say-import.ts';

const knowledge = fetchOnce<Knowledge>('/api/knowledge');
const answer = answersOnImport(knowledge);

// Whoever starts this worker names it for the language of the pages.
answerQuestions<Question, Answers[Question['kind']]>(async (question) => {
  const found = await answer(question);
  const speech = await loadSpeech(self.name, await knowledge());
  return speech === undefined ? found : sayImport(found, speech);
});
