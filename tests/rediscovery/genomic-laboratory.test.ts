import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import {
  linddunFamily,
  linddunThousandths,
  PrivacyFinding,
  printThousandths,
  rankFindings,
} from '../../packages/core/src/documents/linddun-rank.ts';

const Published = PrivacyFinding.unwrap().extend({ value: z.string(), subject: z.string() });
const file = new URL('../../bench/rediscovery/genomic-laboratory.yaml', import.meta.url);
const { findings } = z.object({ findings: z.array(Published) }).parse(parse(readFileSync(file, 'utf8')));

test('the laboratory has 99 findings, numbered without gaps', () => {
  expect(findings.map(({ number }) => number)).toEqual(Array.from({ length: 99 }, (_, index) => index + 1));
});

test('the families have the published numbers of findings', () => {
  const counts: Record<string, number> = {};
  for (const { code } of findings) counts[linddunFamily(code)] = (counts[linddunFamily(code)] ?? 0) + 1;
  expect(counts).toEqual({ U: 32, L: 17, I: 14, Nr: 10, DD: 9, Nc: 9, D: 8 });
});

test.each(findings)('number $number ($code) has the published value $value', (finding) => {
  expect(printThousandths(linddunThousandths(finding))).toBe(finding.value);
});

test('the order is by value, then by number', () => {
  const order = rankFindings(findings).map(({ number }) => number);
  expect(order.slice(0, 17)).toEqual([51, 55, 56, 57, 58, 16, 17, 28, 29, 30, 31, 50, 52, 53, 54, 5, 18]);
  expect(order.slice(-8)).toEqual([32, 33, 34, 36, 37, 40, 41, 44]);
  // By the printed values alone, which does not go through the arithmetic under test.
  const printed = [...findings].sort((a, b) => Number(b.value) - Number(a.value) || a.number - b.number);
  expect(order).toEqual(printed.map(({ number }) => number));
});
