import type { ReviewRule } from '../review-rule.ts';

/** From threat over control to test and evidence no link is missing: a control that is drawn is not one that works. */
export const chainIsComplete: ReviewRule = {
  id: 'R-TRC-01',
  severity: 'error',
  asks: 'Does the chain from threat over control to test and evidence have no gap?',
  artefacts: ['TRC'],
  requirements: ['N60-5.6.3', '81001-5.7.2', 'MDR-AI-3d'],
  check: ({ trace, register }) => [
    ...trace.problems
      .filter(({ kind }) => kind === 'orphan')
      .map(({ id, message, advice, where }) => ({
        object: id.slice(id.indexOf(':') + 1),
        path: where.path ?? 'id',
        message,
        advice,
      })),
    ...register.records.flatMap(({ id, refutes }) =>
      refutes.map((control) => ({
        object: `${id}/${control}`,
        path: 'id',
        message: `The record ${id} shows that ${control} does not work.`,
        advice: 'Repair the control and test again, or take it out of the model.',
      })),
    ),
  ],
};
