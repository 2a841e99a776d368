import { keep, readKept } from '../kept.ts';
import type { Tab } from '../panels/place/page-place.ts';

/** What the tour shows, in this order: each step is a part of the page of a scenario. */
export const steps = [
  'model',
  'harms',
  'controls',
  'questions',
  'decision',
  'history',
  'reports',
] as const satisfies readonly Tab[];

/** The scenario of the demo workspace that has most to see; where it is not there, the first one is shown. */
const shownFirst = 'insulin-pump-phone';

const name = 'nemecys-tour';

/** Which of some scenarios the tour is given on. */
export function tourScenario(ids: readonly string[]): string | undefined {
  return ids.find((id) => id === shownFirst) ?? ids[0];
}

/** How far somebody is on the tour in this browser; undefined while they are not on it. */
export function readTour(): number | undefined {
  const step = readKept<unknown>(name);
  return steps.find((_, at) => at === step) === undefined ? undefined : (step as number);
}

/** Keeps how far somebody is; undefined ends the tour. A browser that keeps nothing begins it anew at a reload. */
export function keepTour(step: number | undefined): void {
  keep(name, step);
}
