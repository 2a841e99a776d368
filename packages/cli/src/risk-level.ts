import { Failure, type Knowledge, stepLevel } from '@nemecys/core';

/** The risk level that the word of an option names, such as `very-high` or `Very high`; other words are a failure. */
export function riskLevel(word: string, option: string, { scales }: Knowledge): number {
  const wanted = word.trim().toLowerCase().replace(/\s+/gu, '-');
  const level = stepLevel(scales, 'risk', wanted);
  if (level >= 0) return level;
  const levels = scales.risk.map(({ id }) => id).join(', ');
  throw new Failure('input', `"${word}" is no level of risk for ${option}. Levels: ${levels}.`);
}
