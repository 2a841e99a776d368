import type { RecordRegister } from '../../register/record-register.ts';
import type { ReviewRule } from '../review-rule.ts';

/** Ids are used once, and every name in the register leads to something. */
export const idsHold: ReviewRule = {
  id: 'R-TRC-02',
  severity: 'error',
  asks: 'Are ids unique, and does every name still lead to something?',
  artefacts: ['TRC'],
  requirements: ['N60-5.6.3', 'FDA-V.A'],
  check: ({ trace, register }) => [
    ...trace.problems
      .filter(({ kind }) => kind === 'broken')
      .map(({ id, message, advice }) => ({ object: id, path: 'id', message, advice })),
    ...twice(register).map((id) => ({
      object: id,
      path: 'id',
      message: `The register uses the id "${id}" for two things.`,
      advice: 'Rename one: ids are the same in every document that is made.',
    })),
  ],
};

function twice(register: RecordRegister): readonly string[] {
  const ids = [
    ...register.records,
    ...(register.testFindings ?? []),
    ...(register.anomalies?.open ?? []),
    ...register.conditions,
    ...register.transfers,
    ...register.labels,
    ...(register.cases ?? []),
    ...register.defeaters,
    ...(register.bill?.components ?? []),
  ].map(({ id }) => id);
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))].sort();
}
