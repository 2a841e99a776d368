import { inEnglish as say } from '../../wording/say.ts';
import { type Draft, report } from './draft.ts';

/** Something left out without which an entry has no effect on any harm. */
export type Gap = { readonly path: string; readonly message: string; readonly advice: string };

/** Tells the author of entries that say too little to lead to any harm: nothing is wrong, but nothing is assessed either. */
export function reportGaps(draft: Draft): void {
  for (const { path, message, advice } of gapsOf(draft))
    report(draft, path, { code: 'gap', severity: 'info', message, advice });
}

function gapsOf({ scenario }: Draft): Gap[] {
  const unstated = (value: unknown): boolean => value === undefined || value === 'unknown';
  const aboutPatients = ['diagnosis', 'treatment', 'alarm'];
  return [
    ...scenario.functions
      .filter(({ kind }) => unstated(kind))
      .map(({ id }) => ({
        path: `functions.${id}`,
        message: say('gap.function-kind', { id }),
        advice: say('gap.function-kind-advice'),
      })),
    ...scenario.functions
      .filter((item) => unstated(item.for))
      .map(({ id }) => ({
        path: `functions.${id}`,
        message: say('gap.function-for', { id }),
        advice: say('gap.function-for-advice'),
      })),
    ...scenario.flows
      .filter(({ from, to, data }) => unstated(from) || unstated(to) || unstated(data) || data?.length === 0)
      .map(({ id }) => ({
        path: `flows.${id}`,
        message: say('gap.flow', { id }),
        advice: say('gap.flow-advice'),
      })),
    ...scenario.data
      .filter(
        (item) =>
          unstated(item.about) && typeof item.for === 'object' && item.for.some((use) => aboutPatients.includes(use)),
      )
      .filter(({ id }) => !scenario.functions.some((item) => item.uses.includes(id) && !unstated(item.for)))
      .map(({ id }) => ({
        path: `data.${id}`,
        message: say('gap.data', { id }),
        advice: say('gap.data-advice'),
      })),
  ];
}
