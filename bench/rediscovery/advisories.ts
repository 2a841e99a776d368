import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { rankThreats } from '../../packages/core/src/documents/rank-threats.ts';
import { assessText } from './assess-file.ts';
import { strideOf } from './stride.ts';

const Guess = z.object({ class: z.string(), networks: z.array(z.string()) });
const Products = z.object({
  products: z.array(Guess.extend({ words: z.array(z.string()) })),
  otherwise: Guess,
  frequent: z.array(z.string()),
  parents: z.record(z.string(), z.string()),
});
const products = Products.parse(parse(readFileSync(new URL('products.yaml', import.meta.url), 'utf8')));

const Csaf = z.object({
  document: z.object({ title: z.string(), tracking: z.object({ id: z.string() }) }),
  vulnerabilities: z.array(z.object({ cwe: z.object({ id: z.string() }).optional() })).default([]),
});

/** An advisory as it is used: its title, and the weaknesses of its vulnerabilities. */
export type Advisory = { readonly id: string; readonly title: string; readonly weaknesses: readonly string[] };

/** Where the advisories lie: beside the repository, or where NEMECYS_CORPUS says. */
export const advisoriesFolder = join(
  process.env.NEMECYS_CORPUS ?? fileURLToPath(new URL('../../../shared/corpus', import.meta.url)),
  'csaf',
);

/** The advisories of the corpus by id; none where it is absent. */
export function readAdvisories(): readonly Advisory[] {
  if (!existsSync(advisoriesFolder)) return [];
  return readdirSync(advisoriesFolder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .map((path) => {
      const { document, vulnerabilities } = Csaf.parse(JSON.parse(readFileSync(join(advisoriesFolder, path), 'utf8')));
      const weaknesses = vulnerabilities.flatMap(({ cwe }) => (cwe === undefined ? [] : [cwe.id]));
      return { id: document.tracking.id, title: document.title, weaknesses };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Class and networks of a product, from the words of a title. */
export function guessOf(title: string): z.infer<typeof Guess> {
  return products.products.find(({ words }) => words.some((word) => title.includes(word))) ?? products.otherwise;
}

/** Weaknesses that the engine thinks of for a device of a class on some networks, the foremost first. */
export async function weaknessesFor(guess: z.infer<typeof Guess>): Promise<readonly string[]> {
  const networks = guess.networks.map((type) => `  - { id: ${type}-0, type: ${type}, label: ${type} }\n`).join('');
  const links = guess.networks.map((type) => `  - product connects-to ${type}-0\n`).join('');
  const text = `nemecys: 1
id: product
title: A product
purpose: Whatever such a product is for
zones:
  - { id: place, type: clinic-room, label: Place of use }
assets:
  - { id: product, type: ${guess.class}, label: Product, zone: place }
${networks}data:
  - { id: readings, type: health-data, label: Data of patients }
relations:
  - product holds readings
${links}`;
  const lines = rankThreats(await assessText(text), strideOf).filter(({ element }) => element === 'product');
  return [...new Set(lines.flatMap(({ weaknesses }) => weaknesses))];
}

/** Vulnerabilities whose weakness, or its parent, is among the first `k` of a list; lists are looked up by advisory. */
export function coverage(
  advisories: readonly Advisory[],
  listOf: (advisory: Advisory) => readonly string[],
  k: number,
): number {
  const covered = advisories.flatMap((advisory) => {
    const first = new Set(listOf(advisory).slice(0, k));
    return advisory.weaknesses.filter((id) => first.has(id) || first.has(products.parents[id] ?? ''));
  });
  return covered.length;
}

/** The fixed list of frequent weaknesses. */
export const frequentWeaknesses: readonly string[] = products.frequent;
