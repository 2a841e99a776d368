import type { Knowledge } from '@nemecys/core';
import { answerQuestions } from '../engine/answer-questions.ts';
import { fetchOnce } from '../engine/fetch-once.ts';
import { answersOnImport } from './answer-import.ts';

answerQuestions(answersOnImport(fetchOnce<Knowledge>('/api/knowledge')));
