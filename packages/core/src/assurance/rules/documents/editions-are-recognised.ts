import { notStated } from '../not-stated.ts';
import type { ReviewRule } from '../review-rule.ts';

/** Editions that are cited are recognised on the day. */
export const editionsAreRecognised: ReviewRule = {
  id: 'R-DOC-02',
  severity: 'warning',
  asks: 'Are the editions of the standards that are cited current and recognised?',
  artefacts: ['DOC', 'GSPR'],
  requirements: ['MDR-AII-4', 'MDCG-4.1b'],
  check: ({ register: { standards }, catalogue: { recognised }, now }) => {
    if (standards.length === 0) return [notStated('standards', 'the standards that conformity is claimed to')];
    return standards.flatMap(({ standard, edition, number }) => {
      const told = {
        object: `${standard}:${edition}`,
        path: 'id',
        advice: 'Cite a recognised edition, or say what differs.',
      };
      const known = recognised.filter((one) => one.standard === standard);
      if (known.length === 0) return [{ ...told, message: `Nothing is known here of ${standard}: check it by hand.` }];
      const exact = known.find((one) => one.recognised && one.edition === edition);
      if (exact === undefined) {
        const others = known.flatMap((one) => (one.recognised && one.edition !== undefined ? [one.edition] : []));
        const what = others.length === 0 ? 'no edition is' : `recognised are: ${others.join(', ')}`;
        return [{ ...told, message: `${standard} ${edition} is not recognised; ${what}.` }];
      }
      if (exact.until !== undefined && exact.until < now.day)
        return [{ ...told, message: `${standard} ${edition} is no longer accepted since ${exact.until}.` }];
      if (number !== undefined && number !== exact.number)
        return [{ ...told, message: `${standard} ${edition} has the number ${exact.number}, not ${number}.` }];
      return [];
    });
  },
};
