import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { rankThreats } from '../../packages/core/src/documents/rank-threats.ts';
import { assessText, kindOf } from './assess-file.ts';

const Guess = z.object({ class: z.string(), networks: z.array(z.string()) });
const Products = z.object({
  products: z.array(Guess.extend({ words: z.array(z.string()) })),
  otherwise: Guess,
  frequent: z.array(z.string()),
  parents: z.record(z.string(), z.string()),
  classes: z.record(z.string(), z.string()),
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

/**
 * Weaknesses that the engine thinks of for a device of a class on some networks, the foremost first: the first of each
 * line at the device and its flows, then the second of each, a weakness after the class that it belongs to. All products
 * have the same surroundings.
 */
export async function weaknessesFor(guess: z.infer<typeof Guess>): Promise<readonly string[]> {
  const lines = rankThreats(await assessText(scenarioOf(guess)), kindOf).filter(({ element }) =>
    ['product', 'give', 'take'].includes(element),
  );
  const named = lines.map(({ weaknesses }) => weaknesses.flatMap((id) => [products.classes[id] ?? [], id].flat()));
  const longest = Math.max(0, ...named.map(({ length }) => length));
  const rounds = Array.from({ length: longest }, (_, at) => named.flatMap((weaknesses) => weaknesses[at] ?? []));
  return [...new Set(rounds.flat())];
}

/** A product in use: on its networks, with a partner to which it gives data and from which it takes settings. */
function scenarioOf({ class: type, networks }: z.infer<typeof Guess>): string {
  const assets = networks.map((each) => `  - { id: ${each}-0, type: ${each}, label: ${each} }\n`).join('');
  const over = networks.map((each) => `${each}-0`).join(', ');
  const links = networks.map((each) => `  - product connects-to ${each}-0\n`).join('');
  const flows = `flows:
  - { id: give, from: product, to: partner, over: [${over}], data: [readings], encrypted: unknown, authenticated: unknown }
  - { id: take, from: partner, to: product, over: [${over}], data: [settings], encrypted: unknown, authenticated: unknown }
`;
  return `nemecys: 1
id: product
title: A product
purpose: Whatever such a product is for
zones:
  - { id: place, type: clinic-room, label: Place of use }
people:
  - { id: patients, type: patient, label: Patients }
  - { id: user, type: clinician, label: User, zone: place }
  - { id: technician, type: clinical-engineer, label: Technician, zone: place }
assets:
  - { id: product, type: ${type}, label: Product, zone: place }
  - { id: partner, type: server, label: Whatever it works with }
${assets}data:
  - { id: readings, type: result-data, label: Data of patients, for: [diagnosis], about: patients }
  - { id: settings, type: command-data, label: Settings }
  - { id: login, type: credential, label: Log-in kept in it, for: [credential] }
${networks.length === 0 ? '' : flows}relations:
  - product holds readings
  - product holds login
  - login unlocks product
  - user uses product
  - technician administers product
${links}`;
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
