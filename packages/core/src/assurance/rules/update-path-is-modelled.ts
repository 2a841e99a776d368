import type { ReviewRule } from './review-rule.ts';

/** The way of an update is in the model, from where it is made to every hop. */
export const updatePathIsModelled: ReviewRule = {
  id: 'R-ARC-04',
  severity: 'error',
  asks: 'Is the way of an update in the model from end to end?',
  artefacts: ['ARC'],
  requirements: ['FDA-V.B.2c', 'FDA-A1.H'],
  check: ({ scenario: { data, flows }, isA, scope }) => {
    if (scope.software.answer === 'no') return [];
    const firmware = data.filter(
      (item) => isA(item.type, 'firmware-image') || (Array.isArray(item.for) && item.for.includes('firmware')),
    );
    const carrying = flows.filter(({ data: carried }) => firmware.some(({ id }) => carried?.includes(id)));
    if (carrying.length === 0) {
      return [
        {
          object: 'update-path',
          path: 'flows',
          message: 'No flow carries an update: the way from the maker to the device is not in the model.',
          advice: 'Add the update as data for firmware and the flows that carry it, manual steps included.',
        },
      ];
    }
    return carrying.flatMap(({ id, from, to, over }) => {
      const open = Object.entries({ from, to, over }).filter(([, end]) => end === undefined || end === 'unknown');
      if (open.length === 0) return [];
      const what = open.map(([name]) => name).join(', ');
      return [
        { object: id, path: `flows.${id}`, message: `Update flow ${id} does not say ${what}.`, advice: 'State them.' },
      ];
    });
  },
};
