/** Measures stages one after the other, in milliseconds. */
export type Stopwatch = {
  readonly lap: (stage: string) => void;
  readonly laps: () => Readonly<Record<string, number>>;
};

/** Starts a stopwatch; each lap is named when it ends and rounded to microseconds. */
export function stopwatch(now: () => number): Stopwatch {
  const laps: Record<string, number> = {};
  let begun = now();
  return {
    lap: (stage) => {
      const ended = now();
      laps[stage] = Math.round((ended - begun) * 1000) / 1000;
      begun = ended;
    },
    laps: () => ({ ...laps }),
  };
}
