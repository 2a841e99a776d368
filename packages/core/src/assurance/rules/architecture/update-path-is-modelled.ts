import type { ReviewRule } from '../review-rule.ts';

/** The way of an update is in the model, from where it is made to every hop, and each hop is protected. */
export const updatePathIsModelled: ReviewRule = {
  id: 'R-ARC-04',
  severity: 'error',
  asks: 'Is the way of an update in the model from end to end, each hop protected?',
  artefacts: ['ARC'],
  requirements: ['FDA-V.B.2c', 'FDA-A1.H'],
  check: ({ scenario, views: { updatability, omitted }, scope }) => {
    if (scope.software.answer === 'no' || omitted.some(({ view }) => view === 'updatability')) return [];
    if (updatability.hops.length === 0) {
      return [
        {
          object: 'update-path',
          path: 'flows',
          message: 'No flow carries an update: the way from the maker to the device is not in the model.',
          advice: 'Add the update as data for firmware and the flows that carry it, manual steps included.',
        },
      ];
    }
    return updatability.hops.flatMap(({ flow, protectedBy, onInterruption }) => {
      const { from, to, over } = scenario.flows.find(({ id }) => id === flow) ?? {};
      const open = Object.entries({ from, to, over })
        .filter(([, end]) => end === undefined || end === 'unknown')
        .map(([name]) => name);
      if (protectedBy === null) open.push('how it is kept genuine');
      if (onInterruption === null) open.push('what happens when it is interrupted');
      if (open.length === 0) return [];
      return [
        {
          object: flow,
          path: `flows.${flow}`,
          message: `Update flow ${flow} does not say ${open.join(', ')}.`,
          advice: 'State them on the flow; signed updates are a control of the receiver.',
        },
      ];
    });
  },
};
