import type { ScopeFact } from '../../scope-fact.ts';
import { scopeQuestions } from '../../scope-fact.ts';
import type { ReviewRule } from '../review-rule.ts';

const deciding: readonly ScopeFact[] = ['market-eu', 'market-us', 'mdr', 'ivdr', 'cyber-device'];

/** Which rules the product is under is decided, with the reason. */
export const scopeIsDecided: ReviewRule = {
  id: 'R-SCOPE-01',
  severity: 'error',
  asks: 'Is it decided and recorded which rules the product is under?',
  artefacts: ['CTX'],
  requirements: ['FDA-524B-c', 'MDCG-1.3'],
  check: ({ scope }) =>
    deciding
      .filter((fact) => scope[fact].answer === 'unknown')
      .filter((fact) => fact !== 'cyber-device' || scope['market-us'].answer !== 'no')
      .map((fact) => ({
        object: fact,
        path: 'context',
        message: `${scopeQuestions[fact]} Nobody has answered: ${scope[fact].because}.`,
        advice: `Answer it with --fact ${fact}=yes or --fact ${fact}=no.`,
      })),
};
