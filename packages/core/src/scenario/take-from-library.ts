import type { Finding } from '../finding.ts';
import type { LibraryEntry, LibraryUnit } from '../quantity/library/library-entry.ts';
import { LibraryReference } from '../quantity/quantity.ts';
import { Quantities } from './quantities.ts';
import { type Places, placeOf } from './read/places.ts';
import type { Scenario } from './scenario.ts';
import { suggestion } from './suggest.ts';

/** The library as it is at hand, asked for only where a scenario names an entry; and the places of the scenario. */
export type LibrarySource = { readonly library: () => readonly LibraryEntry[]; readonly places: Places };

const shares: readonly LibraryUnit[] = ['probability', 'share'];
/** Units of library entries that count what a field counts. Of a field that is not here, no entry does. */
const fitting: Readonly<Record<string, readonly LibraryUnit[]>> = {
  exposed: ['count'],
  cases: ['count'],
  times: ['count'],
  p2: shares,
  fallback: shares,
  effect: shares,
  critical: shares,
  'drop-out': shares,
  probability: shares,
  minutes: ['minutes'],
  'minutes-per-shift': ['minutes'],
  seconds: ['seconds'],
};
const prices: readonly string[] = ['cost', 'staff-hour', 'per-qaly'];
const currencies: readonly LibraryUnit[] = ['usd', 'eur', 'gbp'];

type Walk = {
  readonly entries: ReadonlyMap<string, LibraryEntry>;
  readonly places: Places;
  readonly currency: string | undefined;
  readonly findings: Finding[];
};
type At = { readonly path: string; readonly field: string };

/**
 * The scenario with the figures, grade and source of the library in place of every number that only names an entry. An
 * unknown id or a unit that the field does not count in is a finding; that number then stays as it was.
 */
export function takeFromLibrary(
  scenario: Scenario,
  { library, places }: LibrarySource,
): { readonly scenario: Scenario; readonly findings: readonly Finding[] } {
  const { quantities } = scenario;
  if (quantities === undefined || Quantities.safeParse(quantities).success) return { scenario, findings: [] };
  const entries = new Map(library().map((entry) => [entry.id, entry]));
  const currency = quantities.money?.currency.toLowerCase();
  const walk: Walk = { entries, places, currency, findings: [] };
  const taken = Quantities.safeParse(takenIn(quantities, { path: 'quantities', field: '' }, walk));
  return { scenario: taken.success ? { ...scenario, quantities: taken.data } : scenario, findings: walk.findings };
}

function takenIn(part: unknown, { path, field }: At, walk: Walk): unknown {
  const reference = LibraryReference.safeParse(part);
  if (reference.success) return entryOf(reference.data, { path, field }, walk) ?? part;
  if (Array.isArray(part)) return part.map((one, index) => takenIn(one, { path: `${path}.${index + 1}`, field }, walk));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([name, one]) => {
      const inner = field === 'p2' || field === 'weights' ? field : name;
      return [name, takenIn(one, { path: `${path}.${name}`, field: inner }, walk)];
    }),
  );
}

function entryOf({ from, ...own }: LibraryReference, { path, field }: At, walk: Walk): unknown {
  const refuse = (code: string, message: string, advice: string): undefined => {
    walk.findings.push({ code, severity: 'error', message, advice, where: placeOf(walk.places, `${path}.from`) });
  };
  const entry = walk.entries.get(from);
  if (entry === undefined) {
    const advice = suggestion(from, walk.entries.keys()) || 'List its ids with "nemecys knowledge library".';
    return refuse('unknown-library-entry', `The evidence library has no entry "${from}".`, advice);
  }
  const wanted = wantedBy(field, walk.currency);
  if (!wanted.includes(entry.unit)) {
    const message = `"${from}" is in ${entry.unit}, and "${field}" does not count in that.`;
    const advice =
      wanted.length === 0
        ? 'No entry of the library fits here: give the figures yourself.'
        : `Take an entry in ${wanted.join(' or ')}, or give the figures yourself.`;
    return refuse('library-unit', message, advice);
  }
  if (entry.saves !== undefined) {
    const message = `"${from}" counts what is saved, and "${field}" what is spent.`;
    return refuse('library-saves', message, 'Take an entry that counts what is spent, or give the figures yourself.');
  }
  return { ...entry.quantity, ...own, from };
}

function wantedBy(field: string, currency: string | undefined): readonly LibraryUnit[] {
  return prices.includes(field) ? currencies.filter((unit) => unit === currency) : (fitting[field] ?? []);
}
