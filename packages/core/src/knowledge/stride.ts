import { z } from 'zod';

/** The six categories of STRIDE by their first letters: spoofing, tampering, repudiation, information disclosure, denial of service, elevation of privilege. */
export const Stride = z.enum(['S', 'T', 'R', 'I', 'D', 'E']);
export type Stride = z.infer<typeof Stride>;

/** Kinds of weakness that tell the category by themselves; grade: assumption, names as in the list of MITRE (cwe.mitre.org). */
const weaknesses: Readonly<Partial<Record<Stride, readonly number[]>>> = {
  S: [287, 290, 294, 297, 306, 308, 321, 350, 489, 521, 522, 613, 798, 923, 1392],
  T: [15, 300, 345, 347, 494, 1326, 1328, 1357, 1384],
  R: [117, 223, 778],
  I: [201],
};

const byWeakness: ReadonlyMap<string, Stride> = new Map(
  Stride.options.flatMap((category) => (weaknesses[category] ?? []).map((id) => [`CWE-${id}`, category] as const)),
);

/** The category of a weakness such as `CWE-798`; none where its kind alone does not tell. */
export function strideOfWeakness(id: string): Stride | undefined {
  return byWeakness.get(id);
}
