import type { GoldenExample, GoldenModel } from './golden-cases.ts';

/** In what a result differs from the one that is known; nothing where it is the same. */
export function compareExample(known: GoldenExample, found: GoldenExample): readonly string[] {
  const harms = [...new Set([...Object.keys(known.harms), ...Object.keys(found.harms)])].sort();
  return [
    ...different('threats found', String(known.threats), String(found.threats)),
    ...harms.flatMap((id) => different(id, levelsOf(known.harms[id]), levelsOf(found.harms[id]))),
  ];
}

/** The rows that are in one of the two results only. */
export function compareModel(known: GoldenModel, found: GoldenModel): readonly string[] {
  return [
    ...known.rows.filter((row) => !found.rows.includes(row)).map((row) => `missing: ${row}`),
    ...found.rows.filter((row) => !known.rows.includes(row)).map((row) => `unexpected: ${row}`),
    ...different('rows', String(known.rows.length), String(found.rows.length)),
  ];
}

function levelsOf(harm: GoldenExample['harms'][string] | undefined): string {
  if (harm === undefined) return 'no such harm';
  const { likelihood, risk, acceptable } = harm;
  return `likelihood ${likelihood}, risk ${risk}, ${acceptable ? 'accepted' : 'not accepted'}`;
}

function different(what: string, known: string, found: string): readonly string[] {
  return known === found ? [] : [`${what}: expected ${known}; found ${found}`];
}
