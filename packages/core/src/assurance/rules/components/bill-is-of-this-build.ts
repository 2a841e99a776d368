import { daysBetween } from '../days-between.ts';
import { notStated } from '../not-stated.ts';
import type { ReviewRule } from '../review-rule.ts';

/** How old a bill may be, in days; our assumption, no authority gives a number. */
const oldest = 90;

/** The bill of materials was made from the build under review, and lately. */
export const billIsOfThisBuild: ReviewRule = {
  id: 'R-SBOM-02',
  severity: 'error',
  asks: 'Is the bill of materials that of the build under review, made from the build and recent?',
  artefacts: ['SBOM'],
  requirements: ['FDA-V.A.4d', 'N73-1', 'N73-5'],
  check: ({ register: { bill, product }, now }) => {
    if (bill === undefined) return [notStated('bill', 'a bill of materials')];
    if (product === undefined) return [notStated('product', 'the build under review')];
    const faults: string[] = [];
    if (bill.build !== product.build)
      faults.push(`it is of ${bill.build ?? 'no build'}, under review is ${product.build}`);
    if (bill.from !== 'build') faults.push(`it was made from ${bill.from ?? 'nobody says what'}, not from the build`);
    if (bill.author === undefined) faults.push('it names no author');
    if (bill.on === undefined) faults.push('it has no date');
    else if (daysBetween(bill.on, now.day) > oldest) faults.push(`it is of ${bill.on}, more than ${oldest} days ago`);
    if (faults.length === 0) return [];
    const message = `The bill of materials does not fit: ${faults.join('; ')}.`;
    return [{ object: 'bill', path: 'id', message, advice: 'Make it anew from the build under review.' }];
  },
};
