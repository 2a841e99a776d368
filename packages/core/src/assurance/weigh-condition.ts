import type { Condition } from './condition.ts';
import type { ScopeAnswers, ScopeFact } from './scope-fact.ts';

/** Whether a condition holds, and the facts that decide it; of an open one, those that have to be known first. */
export type Weighed = { readonly answer: 'yes' | 'no' | 'unknown'; readonly facts: readonly ScopeFact[] };

/** Weighs a condition. An unknown fact never makes it false: what may apply is a question. */
export function weighCondition(condition: Condition, answers: ScopeAnswers): Weighed {
  switch (condition.kind) {
    case 'fact':
      return { answer: answers[condition.fact].answer, facts: [condition.fact] };
    case 'not': {
      const { answer, facts } = weighCondition(condition.of, answers);
      return { answer: answer === 'unknown' ? answer : answer === 'yes' ? 'no' : 'yes', facts };
    }
    case 'all':
      return joined(condition.of, { answers, decides: 'no' });
    case 'any':
      return joined(condition.of, { answers, decides: 'yes' });
  }
}

type Joining = { readonly answers: ScopeAnswers; readonly decides: 'yes' | 'no' };

/** One part with the deciding answer is enough; otherwise open parts leave the whole open. */
function joined(parts: readonly Condition[], { answers, decides }: Joining): Weighed {
  const weighed = parts.map((part) => weighCondition(part, answers));
  const decisive = weighed.find(({ answer }) => answer === decides);
  if (decisive !== undefined) return decisive;
  const open = weighed.filter(({ answer }) => answer === 'unknown');
  const rest = open.length > 0 ? open : weighed;
  const facts = [...new Set(rest.flatMap((part) => part.facts))];
  if (open.length > 0) return { answer: 'unknown', facts };
  return { answer: decides === 'yes' ? 'no' : 'yes', facts };
}
