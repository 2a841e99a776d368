import { compare, type Knowledge, ThreatKeeper } from '@nemecys/core';
import { assessText, glanceAtText } from './assess-text.ts';
import { decideText } from './decide-text.ts';
import type { Answers, Asked, Question } from './messages.ts';
import { wordsOf } from './words-of.ts';

let loading: Promise<Knowledge> | undefined;

/** Built and checked with the server that gives it, so it is taken as it is. */
function knowledge(): Promise<Knowledge> {
  loading ??= fetchKnowledge().catch((thrown) => {
    // The next question asks the server again.
    loading = undefined;
    throw thrown;
  });
  return loading;
}

async function fetchKnowledge(): Promise<Knowledge> {
  const reply = await fetch('/api/knowledge');
  if (!reply.ok) throw new Error(`the server does not give the knowledge (${reply.status})`);
  return reply.json();
}

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
    case 'words':
      return wordsOf(known);
  }
}

self.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  answer(data.question).then(
    (said) => self.postMessage({ number: data.number, answer: said }),
    (thrown) => self.postMessage({ number: data.number, fault: thrown instanceof Error ? thrown.message : 'unknown' }),
  );
});
