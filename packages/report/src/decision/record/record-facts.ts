import { type Decision, stepWord } from '@nemecys/core';
import { capitalised, gradeNames, harmKindNames } from '../../html/words.ts';

/** One thing that a decision record states; a fingerprint is shown as code. */
export type RecordFact = { readonly name: string; readonly value: string; readonly kind: 'text' | 'fingerprint' };

/** What every document states of a decision besides its results: what was frozen, by whom it is signed off. */
export function recordFacts({ record, knowledge, scales }: Decision): readonly RecordFact[] {
  const { criteria, hash } = record.frozen;
  const text = (name: string, value: string): RecordFact => ({ name, value, kind: 'text' });
  const fingerprint = (name: string, value: string): RecordFact => ({ name, value, kind: 'fingerprint' });
  return [
    text('Role', capitalised(criteria.role)),
    text(
      'Highest accepted risk',
      criteria.accepted.map(({ kind, risk }) => `${harmKindNames[kind]}: ${stepWord(scales, 'risk', risk)}`).join('; '),
    ),
    text(
      'Cost',
      criteria.cost === 'breaks-ties' ? 'Breaks ties and nothing else' : 'Counts after harm, benefit and care',
    ),
    text('Weakest evidence that counts', gradeNames[criteria.minimumGrade]),
    text(
      'Signed off by',
      record.signOffs.length === 0
        ? 'Nobody yet'
        : record.signOffs.map(({ name, role, date }) => `${name}, ${role}, ${date}`).join('; '),
    ),
    text('Knowledge', `${knowledge.title} ${knowledge.version}`),
    fingerprint('Criteria (SHA-256)', hash),
    fingerprint('Options (SHA-256)', record.optionsHash),
    fingerprint('Knowledge (SHA-256)', knowledge.hash),
  ];
}
