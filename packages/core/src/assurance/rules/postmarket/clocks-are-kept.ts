import { momentOf, timeOf } from '../../../evidence/moment.ts';
import { type IncidentCase, reportingClocks } from '../../register/incident-case.ts';
import type { Shortfall } from '../../review-model.ts';
import { notStated } from '../not-stated.ts';
import type { ReviewRule } from '../review-rule.ts';

/** Every case has its clocks started or a reason for none, and each was met in time. */
export const clocksAreKept: ReviewRule = {
  id: 'R-INC-01',
  severity: 'error',
  asks: 'Are the times for reporting and fixing started for every case, and kept?',
  artefacts: ['INC'],
  requirements: ['MDR-A87', 'NIS2-23.4', 'GDPR-33', 'FDA-PM-3'],
  check: ({ register: { cases }, now }) => {
    if (cases === undefined) return [notStated('cases', 'incidents and vulnerabilities, or that there are none')];
    return cases.flatMap((one) => shortfallsOf(one, now.day));
  },
};

function shortfallsOf({ id, aware, clocks, noClock }: IncidentCase, day: string): readonly Shortfall[] {
  if (clocks.length === 0 && noClock === undefined) {
    const message = `The case ${id} has no clock, and nobody says why none runs.`;
    return [{ object: id, path: 'id', message, advice: 'Decide on reporting, and state the clocks or the reason.' }];
  }
  return clocks.flatMap(({ clock, from, met }) => {
    const { hours, text } = reportingClocks[clock];
    const due = (timeOf(from ?? aware) ?? Number.NaN) + hours * 3_600_000;
    // A day has no hour: what is due before it ends has to be told.
    const at = met === undefined ? (timeOf(day) ?? Number.NaN) + 86_400_000 : (timeOf(met) ?? Number.NaN);
    if (at <= due) return [];
    const told = met === undefined ? 'is due and not met' : `was met on ${met}, too late`;
    const message = `The case ${id}: ${text} ${told}; it was due by ${momentOf(due)}.`;
    return [
      { object: `${id}/${clock}`, path: 'id', message, advice: 'Report now, and give the reason for the delay.' },
    ];
  });
}
