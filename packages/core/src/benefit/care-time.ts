/** Minutes on the critical path of a pathway: how often a year, with what share, and how much each delays. */
export type CriticalDelay = {
  readonly casesAYear: number;
  readonly onCriticalPath: number;
  readonly seconds: number;
  readonly healthyDaysAMinute: number;
};

/** Staff hours a year that some acts take, each of so many seconds. */
export function staffHours({ acts, seconds }: { readonly acts: number; readonly seconds: number }): number {
  return (acts * seconds) / 3600;
}

/** Healthy days a year that a delay on the critical path costs. */
export function healthyDaysLost({ casesAYear, onCriticalPath, seconds, healthyDaysAMinute }: CriticalDelay): number {
  return casesAYear * onCriticalPath * (seconds / 60) * healthyDaysAMinute;
}
