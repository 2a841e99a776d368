import { isOneOf, type Terms } from '../../scenario/compile/terms.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { plainWords } from '../table/cell-text.ts';
import type { WordDecision } from './hazard-log-proposal.ts';
import { type LogThing, thingsOf } from './logged-things.ts';

type Candidates = WordDecision['candidates'];

/** Every harm that something in the scenario can have, as `consequence@thing`. */
export function harmsOf(scenario: Scenario, terms: Terms): Candidates {
  const groups: readonly LogThing[] = scenario.context.patients.map((one) => ({
    ...one,
    section: 'context',
    type: 'patient',
  }));
  const listed = thingsOf(scenario);
  const all = [...groups.filter(({ id }) => !listed.some((one) => one.id === id)), ...listed];
  return [...terms.consequences.values()]
    .filter(({ harm }) => harm !== undefined)
    .flatMap(({ id, label, at }) =>
      all
        .filter(({ type }) => isOneOf(terms, type, at))
        .map((thing) => ({ id: `${id}@${thing.id}`, label: `${label} (${thing.label ?? thing.id})` })),
    );
}

/** A harm whose text is the very name of a consequence that only one in the scenario can have. */
export function namedHarm(
  words: string,
  harms: Candidates,
): { readonly means: string; readonly because: string } | undefined {
  const same = harms.filter(({ id, label }) =>
    [id, id.split('@')[0] ?? id, label, label.split(' (')[0] ?? label].some(
      (one) => plainWords(one) === plainWords(words),
    ),
  );
  const [only] = same;
  return only !== undefined && same.length === 1 ? { means: only.id, because: 'it is the name of it' } : undefined;
}

/** A consequence alone means the one thing that has it. */
export function wholeHarms(
  chosen: Readonly<Record<string, string>>,
  harms: Candidates,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(chosen).map(([words, id]) => {
      const same = harms.filter((one) => one.id.startsWith(`${id}@`));
      return [words, same.length === 1 ? (same[0]?.id ?? id) : id];
    }),
  );
}
