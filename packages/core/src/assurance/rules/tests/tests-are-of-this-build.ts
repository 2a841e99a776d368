import { notStated } from '../not-stated.ts';
import type { ReviewRule } from '../review-rule.ts';

/** What was tested is what is released, or it is argued why it stands for it. */
export const testsAreOfThisBuild: ReviewRule = {
  id: 'R-TST-04',
  severity: 'error',
  asks: 'Was the build under review tested, or is it argued why the tested one stands for it?',
  artefacts: ['TST'],
  requirements: ['FDA-V.C.3', 'MDR-AII-6.1b'],
  check: ({ register: { records, product } }) => {
    const tests = records.filter(({ artefact, test }) => artefact === 'TST' && test !== undefined);
    if (product === undefined) return [notStated('product', 'the build under review')];
    if (tests.length === 0) return [notStated('records', 'tests')];
    return tests
      .filter(({ build, equivalence }) => build !== product.build && equivalence === undefined)
      .map(({ id, build }) => ({
        object: id,
        path: 'id',
        message: `The test ${id} was of ${build ?? 'a build that nobody names'}, under review is ${product.build}.`,
        advice: 'Test the build under review, or say as equivalence why the other stands for it.',
      }));
  },
};
