import type { Level } from '../knowledge/id.ts';
import { at } from './at.ts';

/** Levels of the members of a population: the least, the average and the most. */
export type MemberLevels = { readonly min: Level; readonly average: Level; readonly max: Level };

const lowest6 = ['00000', '10000', '21000', '32100', '43210', '55555'];
const highest6 = ['02555', '15555', '25555', '35555', '45555', '55555'];
const lowest5 = ['00000', '10000', '21000', '32100', '43210'];
const highest5 = ['02444', '14444', '24444', '34444', '44444'];

/**
 * Completes what was stated of a population (rule L2 of SPEC.md): the stated levels are put in order, a missing average
 * is the template within them, and missing ends follow from the average and the size of the population where members
 * differ, or equal the average where they do not.
 */
export function memberLevels(
  stated: Partial<MemberLevels>,
  template: { readonly level: Level; readonly independent: boolean },
  population: Level,
  steps: number,
): MemberLevels {
  const given = [stated.min, stated.average, stated.max].filter((level) => level !== undefined);
  if (population === 0) {
    const level = given.length > 0 ? Math.min(...given) : template.level;
    return { min: level, average: level, max: level };
  }
  let { min, average } = stated;
  const { max } = stated;
  if (min !== undefined && max !== undefined && min > max) min = max;
  if (average !== undefined && max !== undefined && average > max) average = max;
  if (min !== undefined && average !== undefined && min > average) min = average;
  if (average === undefined) {
    average = template.level;
    if (max !== undefined && average > max) average = max;
    if (min !== undefined && average < min) average = min;
  }
  return {
    min: min ?? (template.independent ? spread(steps, average, population, 'lowest') : average),
    average,
    max: max ?? (template.independent ? spread(steps, average, population, 'highest') : average),
  };
}

function spread(steps: number, average: Level, population: Level, end: 'lowest' | 'highest'): Level {
  const table = steps === 5 ? { lowest: lowest5, highest: highest5 } : { lowest: lowest6, highest: highest6 };
  const row = table[end][Math.min(average, table[end].length - 1)] ?? '';
  return Number(row.charAt(Math.min(population, row.length - 1)));
}

/** The level of one member. */
export function levelOfMember(levels: MemberLevels, member: number): Level {
  return at([levels.average, levels.min, levels.max], member);
}
