import { daysBetween } from '../days-between.ts';
import { notStated } from '../not-stated.ts';
import type { ReviewRule } from '../review-rule.ts';

const measures = {
  sharePatched: 'the share of vulnerabilities that are patched',
  identifiedToPatched: 'the time from identification to patch',
  patchedToFielded: 'the time from patch to being fielded',
} as const;

/** Indicators have thresholds, the three measures are given, and the last run lies within the interval. */
export const monitoringRuns: ReviewRule = {
  id: 'R-PMS-01',
  severity: 'warning',
  asks: 'Are indicators, thresholds and the three measures there, and did monitoring run in time?',
  artefacts: ['PMS'],
  requirements: ['MDR-A84', 'FDA-V.A.6b'],
  check: ({ register: { monitoring }, now }) => {
    if (monitoring === undefined) return [notStated('monitoring', 'monitoring after release')];
    const { indicators, lastRun, everyDays } = monitoring;
    const late = lastRun === undefined || everyDays === undefined || daysBetween(lastRun, now.day) > everyDays;
    const missing = [
      ...(indicators.length === 0 ? [['indicators', 'It has no indicator']] : []),
      ...indicators.flatMap(({ id, threshold }) => (threshold === undefined ? [[id, `${id} has no threshold`]] : [])),
      ...(['sharePatched', 'identifiedToPatched', 'patchedToFielded'] as const).flatMap((one) =>
        monitoring[one] === undefined ? [[one, `It does not give ${measures[one]}, nor why not`]] : [],
      ),
      ...(late
        ? [['last-run', `The last run was ${lastRun ?? 'never'}, the interval is ${everyDays ?? 'no number of'} days`]]
        : []),
    ];
    return missing.map(([object = '', text = '']) => ({
      ...{ object, path: 'id', message: `Monitoring: ${text}.`, advice: 'Complete "monitoring" in the register.' },
    }));
  },
};
