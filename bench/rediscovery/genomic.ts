import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { PrivacyFinding, rankFindings } from '../../packages/core/src/documents/linddun-rank.ts';

const Finding = PrivacyFinding.unwrap().extend({ value: z.string() });
const file = new URL('genomic-laboratory.yaml', import.meta.url);
const { findings } = z.object({ findings: z.array(Finding) }).parse(parse(readFileSync(file, 'utf8')));

/** Published ranking values of the genomic laboratory that we compute exactly, and whether the order is the same. */
export function genomicScore(): { readonly of: number; readonly exact: number; readonly sameOrder: boolean } {
  const values = new Map(findings.map(({ number, value }) => [number, value]));
  const ranked = rankFindings(findings);
  const printed = [...findings].sort((a, b) => Number(b.value) - Number(a.value) || a.number - b.number);
  return {
    of: findings.length,
    exact: ranked.filter(({ number, value }) => values.get(number) === value).length,
    sameOrder: ranked.every(({ number }, position) => number === printed[position]?.number),
  };
}
