import { TesterIndependence, type TestKind } from '../../register/record.ts';
import type { ReviewRule } from '../review-rule.ts';

/** How far testers have to stand from the developers, after IEC 62443-4-1 as secondary sources tell it. */
const required: Readonly<Record<TestKind, TesterIndependence>> = {
  requirements: 'department',
  'threat-mitigation': 'department',
  'misuse-or-fuzzing': 'person',
  'attack-surface': 'person',
  'known-vulnerabilities': 'person',
  composition: 'none',
  'static-analysis': 'none',
  'dynamic-analysis': 'none',
  penetration: 'department',
};

/** Whoever tested stands as far from the developers as the kind of test asks. */
export const testersAreIndependent: ReviewRule = {
  id: 'R-TST-03',
  severity: 'error',
  asks: 'Are the testers as independent as the kind of test asks?',
  artefacts: ['TST'],
  requirements: ['81001-5.7.5', '62443-4-1-SVV-5'],
  check: ({ register }) =>
    register.records.flatMap(({ id, test, independence }) => {
      if (test === undefined || required[test] === 'none') return [];
      const order = TesterIndependence.options;
      if (independence !== undefined && order.indexOf(independence) >= order.indexOf(required[test])) return [];
      const had = independence === undefined ? 'nobody says whose they were' : `they were: ${independence}`;
      const message = `The test ${id} (${test}) asks for testers of another ${required[test]}; ${had}.`;
      return [
        { object: id, path: 'id', message, advice: 'State independence on the record, or have it tested by others.' },
      ];
    }),
};
