import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { ThreatEntry } from '../../packages/core/src/documents/threat-entry.ts';

/** The six categories of STRIDE, by their first letters. */
export const Stride = z.enum(['S', 'T', 'R', 'I', 'D', 'E']);
export type Stride = z.infer<typeof Stride>;

const Table = z.partialRecord(Stride, z.array(z.string()));
const file = new URL('stride.yaml', import.meta.url);
const rules = z.object({ 'by-weakness': Table, 'by-effect': Table }).parse(parse(readFileSync(file, 'utf8')));
const byWeakness = inverse(rules['by-weakness']);
const byEffect = inverse(rules['by-effect']);

/** The category of a threat: by its first weakness where that tells, else by its first effect; null for a mere step. */
export function strideOf({ references, effects }: Pick<ThreatEntry, 'references' | 'effects'>): Stride | null {
  const weakness = references.find(({ scheme }) => scheme === 'cwe')?.id ?? '';
  const [effect = ''] = effects;
  return (
    byWeakness.get(weakness) ??
    byEffect.get(effect.slice(0, effect.indexOf('@')).replace(/\.(?:min|max)$/u, '')) ??
    null
  );
}

function inverse(table: Partial<Record<Stride, string[]>>): ReadonlyMap<string, Stride> {
  return new Map(Stride.options.flatMap((category) => (table[category] ?? []).map((id) => [id, category] as const)));
}
