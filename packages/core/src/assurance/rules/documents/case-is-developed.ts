import { walkTrace } from '../../trace/walk-trace.ts';
import type { ReviewRule } from '../review-rule.ts';

/** Every claim that a risk is held down rests on evidence that is current, and no doubt is unanswered. */
export const caseIsDeveloped: ReviewRule = {
  id: 'R-AC-01',
  severity: 'warning',
  asks: 'Does every claim rest on current evidence, with no unanswered doubt?',
  artefacts: ['AC'],
  requirements: ['FDA-VII.E', 'MDCG-1.4b'],
  check: ({ trace, register }) => {
    const walk = walkTrace(trace);
    const undeveloped = trace.nodes.flatMap((node) => {
      if (node.kind !== 'risk') return [];
      const verified = walk.reached(node.id, 'onward').filter(({ kind }) => kind === 'verification');
      if (verified.some(({ state }) => state === 'holds')) return [];
      const stale = verified.filter(({ state }) => state === 'stale').map(({ of }) => of);
      const what = stale.length === 0 ? 'rests on no evidence' : `rests on stale evidence only: ${stale.join(', ')}`;
      return [
        {
          object: node.of,
          path: node.where.path ?? 'id',
          message: `The claim that "${node.label}" is held down ${what}.`,
          advice: 'Record tests that show the controls that hold it down.',
        },
      ];
    });
    const doubts = register.defeaters
      .filter(({ answer }) => answer === undefined)
      .map(({ id, against, text }) => ({
        object: id,
        path: 'id',
        message: `A doubt about ${against} is not answered: ${text}`,
        advice: 'Answer it in the register, or change what it doubts.',
      }));
    return [...undeveloped, ...doubts];
  },
};
