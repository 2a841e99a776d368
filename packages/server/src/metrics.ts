import type { Answer } from './observed.ts';

/** The bounds of the times of answers that are counted, in seconds. */
const bounds = [0.01, 0.05, 0.1, 0.5, 1, 5, 20] as const;

type Series = { count: number; seconds: number; readonly within: number[] };

/** Counts what a server answers, for those who watch it: by method, route and status, never by person or scenario. */
export class Metrics {
  readonly #answers = new Map<string, Series>();

  /** Notes an answer. */
  answered({ method, route, status, milliseconds }: Answer): void {
    const key = `method="${method}",route="${route}",status="${status}"`;
    const series = this.#answers.get(key) ?? { count: 0, seconds: 0, within: bounds.map(() => 0) };
    const seconds = milliseconds / 1_000;
    series.count += 1;
    series.seconds += seconds;
    for (const [place, bound] of bounds.entries()) {
      if (seconds <= bound) series.within[place] = (series.within[place] ?? 0) + 1;
    }
    this.#answers.set(key, series);
  }

  /** All of it in the text format of Prometheus; the same counts give the same bytes. */
  text(now: Readonly<Record<string, number>>): string {
    const name = 'nemecys_http_request_duration_seconds';
    const series = [...this.#answers].sort(([a], [b]) => (a < b ? -1 : 1));
    return [
      `# HELP ${name} How long answers took.`,
      `# TYPE ${name} histogram`,
      ...series.flatMap(([labels, { count, seconds, within }]) => [
        ...bounds.map((bound, place) => `${name}_bucket{${labels},le="${bound}"} ${within[place] ?? 0}`),
        `${name}_bucket{${labels},le="+Inf"} ${count}`,
        `${name}_sum{${labels}} ${seconds}`,
        `${name}_count{${labels}} ${count}`,
      ]),
      ...Object.entries(now).flatMap(([gauge, value]) => [`# TYPE ${gauge} gauge`, `${gauge} ${value}`]),
      '',
    ].join('\n');
  }
}
