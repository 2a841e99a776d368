import type { Finding } from '../../finding.ts';
import { faultOf, supportOf } from '../distribution.ts';
import { LibraryEntry, type LibraryUnit } from './library-entry.ts';

/** A file of the evidence library as it was parsed: a list of entries. */
export type LibraryFile = { readonly path: string; readonly value: unknown };

/** The entries of the library ordered by id, with everything that is wrong in its files. Faulty entries are left out. */
export function readLibrary(files: readonly LibraryFile[]): {
  readonly entries: readonly LibraryEntry[];
  readonly findings: readonly Finding[];
} {
  const entries = new Map<string, LibraryEntry>();
  const places = new Map<string, string>();
  const findings: Finding[] = [];
  for (const { path: file, value } of files) {
    const fault = (code: string, message: string, path?: string): void => {
      findings.push({ code, severity: 'error', message, where: path === undefined ? { file } : { file, path } });
    };
    if (!Array.isArray(value)) {
      fault('library-malformed', 'A file of the evidence library is a list: begin each entry with "- id:".');
      continue;
    }
    for (const [at, one] of value.entries()) {
      const parsed = LibraryEntry.safeParse(one);
      if (!parsed.success) {
        for (const issue of parsed.error.issues)
          fault('library-malformed', issue.message, [at, ...issue.path].join('.'));
        continue;
      }
      const entry = parsed.data;
      const wrong = wrongIn(entry);
      if (entries.has(entry.id))
        fault('library-duplicate', `There are two entries "${entry.id}": rename one.`, entry.id);
      else if (wrong !== null) fault('library-quantity', wrong, entry.id);
      else {
        entries.set(entry.id, entry);
        places.set(entry.id, file);
      }
    }
  }
  findings.push(...mixedUnits([...entries.values()], places));
  return { entries: [...entries.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), findings };
}

function wrongIn({ id, unit, quantity }: LibraryEntry): string | null {
  const fault = faultOf(quantity.is);
  if (fault !== null) return `The quantity of "${id}" ${fault}.`;
  const { low, high } = supportOf(quantity.is);
  const bounds = boundsOf(unit);
  if (low >= bounds.low && high <= bounds.high) return null;
  return `The quantity of "${id}" goes from ${low} to ${high}, and a ${unit} from ${bounds.low} to ${bounds.high}: correct the number or its unit.`;
}

function boundsOf(unit: LibraryUnit): { readonly low: number; readonly high: number } {
  if (unit === 'probability' || unit === 'share') return { low: 0, high: 1 };
  if (unit === 'relative-change') return { low: -1, high: Number.POSITIVE_INFINITY };
  if (unit === 'percentage-points') return { low: -100, high: 100 };
  return { low: 0, high: Number.POSITIVE_INFINITY };
}

/** Currencies may differ within a topic, as costs are compared by their shape; nothing else may. */
function mixedUnits(entries: readonly LibraryEntry[], places: ReadonlyMap<string, string>): readonly Finding[] {
  const first = new Map<string, LibraryEntry>();
  return entries.flatMap((entry): readonly Finding[] => {
    if (entry.topic === undefined) return [];
    const other = first.get(entry.topic);
    if (other === undefined) first.set(entry.topic, entry);
    if (other === undefined || measureOf(other.unit) === measureOf(entry.unit)) return [];
    const message = `"${entry.id}" is in ${entry.unit} and "${other.id}" of the same topic in ${other.unit}: use one unit, or another topic.`;
    return [
      {
        code: 'library-units',
        severity: 'error',
        message,
        where: { file: places.get(entry.id) ?? 'evidence', path: entry.id },
      },
    ];
  });
}

const measureOf = (unit: LibraryUnit): string => (unit === 'usd' || unit === 'eur' || unit === 'gbp' ? 'money' : unit);
