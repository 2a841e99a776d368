import type { z } from 'zod';
import type { Finding } from '../../finding.ts';
import { suggestion } from '../suggest.ts';
import { maxFindings } from './limits.ts';
import { type Located, type LocatedMap, partAt, placeAt, plainValue, textField } from './located.ts';
import { describe } from './parse-yaml.ts';
import { type Problem, problemsOf } from './problem.ts';
import { fieldsAt } from './schema-fields.ts';
import { strayKeys } from './stray-keys.ts';

/** A value that fits a schema, or what is wrong with it. */
export type Checked<T> =
  | { readonly value: T; readonly findings: readonly Finding[] }
  | { readonly value: undefined; readonly findings: readonly Finding[] };

// Compiling a schema to code pays after many values; a scenario is one, and compiling takes longer than checking it.
const interpreted = { jitless: true };

/** Checks a tree against a schema. Where text is wanted and a number or a truth value stands, it is taken as written. */
export function checkSchema<T>(schema: z.ZodType<T>, root: LocatedMap): Checked<T> {
  let result = schema.safeParse(plainValue(root), interpreted);
  if (!result.success) {
    const asText = new Set(problemsOf(result.error.issues).flatMap((problem) => textMeant(problem, root) ?? []));
    if (asText.size > 0) result = schema.safeParse(plainValue(root, asText), interpreted);
  }
  const strays = strayKeys(root, schema);
  if (result.success && strays.length === 0) return { value: result.data, findings: [] };
  // a little more than is listed, so that sorting by line has something to choose from
  const found = result.success ? [] : problemsOf(result.error.issues);
  const problems = [...found, ...strays].slice(0, maxFindings * 5);
  return { value: undefined, findings: problems.map((problem) => toFinding(problem, { root, schema })) };
}

/** What to do where a key has no value. */
const cutOff = 'If it belongs to the text before it, put that text in quotes: between { and } a comma ends it.';

function textMeant(problem: Problem, root: Located): Located | undefined {
  if (problem.kind !== 'expected' || !problem.types.includes('string')) return undefined;
  const { part } = partAt(root, problem.path);
  return part?.kind === 'scalar' && part.value !== null && typeof part.value !== 'string' ? part : undefined;
}

type Ground = { readonly root: Located; readonly schema: z.ZodType };

function toFinding(problem: Problem, { root, schema }: Ground): Finding {
  const last = problem.path.at(-1);
  const name = typeof last === 'number' ? `entry ${last + 1}` : `"${String(last ?? 'scenario')}"`;
  const owner = ownerOf(root, problem.path);
  const error = (code: string, message: string, advice: string, path = problem.path): Finding => ({
    code,
    severity: 'error',
    message,
    ...(advice === '' ? {} : { advice }),
    where: { ...placeAt(root, path), path: idPath(root, path) },
  });
  switch (problem.kind) {
    case 'unknown-key': {
      const path = [...problem.path, problem.key];
      const fields = fieldsAt(schema, problem.path);
      const known = fields.length > 0 ? `Known fields: ${fields.join(', ')}.` : '';
      const { part } = partAt(root, path);
      const isCutOff = part?.kind === 'scalar' && part.value === null;
      const advice = suggestion(problem.key, fields) || (isCutOff ? `${known} ${cutOff}`.trim() : known);
      return error('unknown-field', `"${problem.key}" is not a field${ownerOf(root, path)}.`, advice, path);
    }
    case 'rule':
      return error('wrong-value', `${name}${owner} ${problem.rule}.`, '');
    case 'expected': {
      const { part } = partAt(root, problem.path);
      if (part === undefined || (part.kind === 'scalar' && part.value === null)) {
        return error('missing-field', `The field ${name}${owner} is missing.`, `Add ${example(last, problem.values)}.`);
      }
      const wanted = expectation(problem);
      const meant = part.kind === 'scalar' ? suggestion(String(part.value), problem.values) : '';
      return error('wrong-value', `${name}${owner} is ${describe(part)}; it must be ${wanted}.`, meant);
    }
  }
}

function example(field: PropertyKey | undefined, values: readonly string[]): string {
  const known: Readonly<Record<string, string>> = { nemecys: '1', id: 'a short name without blanks' };
  return `"${String(field)}: ${known[String(field)] ?? values[0] ?? '…'}"`;
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'yes or no',
  array: 'a list',
  object: 'fields (name: value)',
  record: 'fields (name: value)',
};

function expectation(problem: Problem & { kind: 'expected' }): string {
  const types = problem.types
    .map((type) => typeWords[type] ?? type)
    .filter((type) => type !== 'yes or no' || problem.values.length === 0);
  const values = problem.values.map((value) => `"${value}"`);
  const options = problem.values.length === 1 ? [...types, ...values] : [...values, ...types];
  return options.length > 1
    ? `${options.slice(0, -1).join(', ')} or ${options.at(-1)}`
    : (options[0] ?? 'something else');
}

const nouns: Readonly<Record<string, string>> = {
  zones: 'zone',
  people: 'person',
  assets: 'asset',
  data: 'data',
  flows: 'flow',
  functions: 'function',
  relations: 'relation',
  benefits: 'benefit',
  impacts: 'impact',
  assumptions: 'assumption',
  patients: 'patient group',
};

/** " of asset "hub"": what the last step of a path belongs to. */
function ownerOf(root: Located, path: readonly PropertyKey[]): string {
  for (let length = path.length - 1; length >= 1; length--) {
    const step = path[length - 1];
    const above = path[length - 2];
    if (typeof step === 'number' && typeof above === 'string') {
      const { part } = partAt(root, path.slice(0, length));
      const id = part === undefined ? undefined : textField(part, 'id');
      const noun = nouns[above] ?? above;
      const within = path.slice(length, -1).filter((inner) => typeof inner === 'string');
      const inside = within.length > 0 ? ` in "${within.join('.')}"` : '';
      return `${inside} of ${noun} ${id === undefined ? `number ${step + 1}` : `"${id}"`}`;
    }
  }
  const outer = path.slice(0, -1).filter((step) => typeof step === 'string');
  return outer.length > 0 ? ` in "${outer.join('.')}"` : '';
}

/** A path with ids instead of positions, as reports show it: `assets.hub.controls`. */
export function idPath(root: Located, path: readonly PropertyKey[]): string {
  return path
    .map((step, index) => {
      if (typeof step !== 'number') return String(step);
      const { part } = partAt(root, path.slice(0, index + 1));
      return (part === undefined ? undefined : textField(part, 'id')) ?? String(step + 1);
    })
    .join('.');
}
