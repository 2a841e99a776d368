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
        message: `The function "${id}" does not say its "kind", so no harm follows from it.`,
        advice: 'Add "kind: diagnose", "treat", "monitor", "alarm" or "deliver".',
      })),
    ...scenario.functions
      .filter((item) => unstated(item.for))
      .map(({ id }) => ({
        path: `functions.${id}`,
        message: `The function "${id}" does not say for whom it is, so it harms nobody.`,
        advice: 'Add "for" with the id of the patients.',
      })),
    ...scenario.flows
      .filter(({ from, to, data }) => unstated(from) || unstated(to) || unstated(data) || data?.length === 0)
      .map(({ id }) => ({
        path: `flows.${id}`,
        message: `The flow "${id}" does not say from where, to where or which data, so nothing travels on it.`,
        advice: 'Add "from", "to" and "data".',
      })),
    ...scenario.data
      .filter(
        (item) =>
          unstated(item.about) && typeof item.for === 'object' && item.for.some((use) => aboutPatients.includes(use)),
      )
      .filter(({ id }) => !scenario.functions.some((item) => item.uses.includes(id) && !unstated(item.for)))
      .map(({ id }) => ({
        path: `data.${id}`,
        message: `The data "${id}" do not say whom they are about, and no function for patients uses them.`,
        advice: 'Add "about" with the id of the patients.',
      })),
  ];
}
