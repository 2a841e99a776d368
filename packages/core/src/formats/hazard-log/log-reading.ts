import type { Scenario } from '../../scenario/scenario.ts';
import type { MappedRow } from '../table/mapped-rows.ts';
import type { HazardLogField } from './hazard-log-fields.ts';
import type { LeftInLog } from './hazard-log-proposal.ts';
import type { WordDecider } from './word-decider.ts';

/** A row of a hazard log. */
export type LogRow = MappedRow<HazardLogField>;

/** What all parts of a hazard log are read with. */
export type LogReading = {
  readonly decider: WordDecider;
  readonly left: LeftCollector;
  readonly scenario: Scenario;
  readonly file: string;
};

/** A row as a sentence names it: by the id of its hazard and its line. */
export function rowName({ line, of }: LogRow): string {
  return of('id') === '' ? `row ${line}` : `${of('id').slice(0, 60)} (row ${line})`;
}

/** Collects what is not imported, the rows of the same thing together. */
export function leftCollector(): LeftCollector {
  const found = new Map<string, LeftInLog & { readonly lines: number[] }>();
  return {
    add: (what, because, ...lines) => {
      const key = JSON.stringify([what, because]);
      const known = found.get(key);
      if (known === undefined) found.set(key, { what, because, lines: [...lines] });
      else known.lines.push(...lines);
    },
    list: () => [...found.values()],
  };
}

type LeftCollector = {
  readonly add: (what: string, because: string, ...lines: readonly number[]) => void;
  readonly list: () => readonly LeftInLog[];
};
