import type { Sha256 } from '../../benefit/criteria.ts';
import { itemSections, type Scenario } from '../../scenario/scenario.ts';
import { canonicalJson } from '../canonical-json.ts';

const wholeSections = ['context', 'relations', 'impacts', 'criteria', 'severity-scale', 'quantities'] as const;

/**
 * A fingerprint of every part of a scenario that evidence can speak of, by its path: each section and each entry with an
 * id. The order of entries does not count. Equal parts have equal fingerprints.
 */
export function modelParts(scenario: Scenario, sha256: Sha256): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  const short = (value: unknown): string => sha256(canonicalJson(value) ?? '').slice(0, 16);
  for (const section of itemSections) {
    const items = [...scenario[section]].sort((a, b) => (a.id < b.id ? -1 : 1));
    parts.set(section, short(items));
    for (const item of items) parts.set(`${section}.${item.id}`, short(item));
  }
  for (const section of wholeSections) parts.set(section, short(scenario[section] ?? null));
  return new Map([...parts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
