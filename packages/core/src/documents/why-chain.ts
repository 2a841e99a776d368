import type { Assessment } from './assessment.ts';
import type { Why } from './why.ts';

type Table = Assessment['whys'];

/** Every entry of the table that the chain behind an id passes, the lesser causes and their chains left out. */
export function chainBehind(id: string, whys: Table): Table {
  const ids = [...idsBehind(id, whys)].sort();
  return Object.fromEntries(ids.flatMap((one) => (whys[one] === undefined ? [] : [[one, whys[one]]])));
}

/** The ids of the same entries. */
export function idsBehind(id: string, whys: Table): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const why = whys[next];
    if (why === undefined || found.has(next)) continue;
    found.add(next);
    open.push(...decisiveCauses(why));
  }
  return found;
}

/** What gives an entry its level: any one of them for a consequence and an attribute, all together for a threat. */
export function decisiveCauses(why: Why): readonly string[] {
  switch (why.kind) {
    case 'consequence':
      return why.causedBy;
    case 'threat':
      return why.causes.filter(({ deciding }) => deciding).map(({ id }) => id);
    case 'attribute':
      return why.trust === why.assumed ? [] : why.underminedBy;
  }
}

/**
 * For each entry of a chain the number of steps in the shortest explanation of its level: one cause where any will do,
 * all where all are needed. The cheapest cause is never explained by what it explains itself.
 */
export function shortestExplanations(chain: Table): ReadonlyMap<string, number> {
  const steps = new Map<string, number>();
  const size = (id: string) => steps.get(id) ?? (chain[id] === undefined ? 0 : Number.POSITIVE_INFINITY);
  for (let changed = true; changed; ) {
    changed = false;
    for (const [id, why] of Object.entries(chain)) {
      const causes = decisiveCauses(why).map(size);
      const rest = why.kind === 'threat' ? causes.reduce((sum, one) => sum + one, 0) : Math.min(...causes);
      const found = 1 + (causes.length === 0 ? 0 : rest);
      if (found >= size(id)) continue;
      steps.set(id, found);
      changed = true;
    }
  }
  return steps;
}
