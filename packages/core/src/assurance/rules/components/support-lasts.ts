import { notStated } from '../not-stated.ts';
import type { ReviewRule } from '../review-rule.ts';

/** Support of every component lasts as long as that of the device, or there is a plan; an operating system is supported now. */
export const supportLasts: ReviewRule = {
  id: 'R-SBOM-04',
  severity: 'error',
  asks: 'Is every component supported as long as the device, or is there a plan?',
  artefacts: ['SBOM', 'EOL'],
  requirements: ['ESTAR-09', 'FDA-V.A.4b'],
  check: ({ register: { bill, product }, now }) => {
    if (bill === undefined) return [notStated('bill', 'a bill of materials')];
    if (product?.supportedUntil === undefined) return [notStated('product', 'how long the device is supported')];
    const { supportedUntil } = product;
    return bill.components.flatMap(({ id, kind, support, endOfSupport, plan }) => {
      const gone =
        support === 'unsupported' || support === 'abandoned' || (endOfSupport !== undefined && endOfSupport < now.day);
      const told = { object: `bill/${id}`, path: 'id' };
      if (kind === 'operating-system' && gone) {
        const message = `The operating system ${id} is no longer supported.`;
        return [{ ...told, message, advice: 'Move to a supported one: a plan alone is not accepted.' }];
      }
      if (plan !== undefined || (!gone && (endOfSupport === undefined || endOfSupport >= supportedUntil))) return [];
      const end = gone ? 'has ended' : `ends on ${endOfSupport}`;
      const message = `The support of ${id} ${end}, the device is supported until ${supportedUntil}.`;
      return [{ ...told, message, advice: 'Say as its plan what is done then.' }];
    });
  },
};
