import { ImpactWord } from '../../scenario/scale-word.ts';
import { leftOut } from '../left-out.ts';
import type { LoggedImpact } from './hazard-log-proposal.ts';
import { type LogReading, type LogRow, rowName } from './log-reading.ts';
import { spelledInScale } from './words-of-scale.ts';

/** The impacts of the harms of the log: of rows on the same one, the highest severity. Those that say nothing new are left away. */
export function impactsOf(
  rows: readonly LogRow[],
  { decider, left, scenario, file }: LogReading,
): readonly LoggedImpact[] {
  const worst = new Map<string, { row: LogRow; rows: LogRow[]; rank: number; word: string }>();
  for (const row of rows) {
    const [harm, severity] = [row.of('harm'), row.of('severity')];
    if (harm === '') {
      if (severity !== '') left.add(severityName(severity), 'the row names no harm that is as bad as that', row.line);
      continue;
    }
    const means = decider.decide('harms', harm, row.line);
    if (means === leftOut) left.add(`Harm "${harm.slice(0, 80)}"`, 'left out by choice', row.line);
    const level = severity === '' ? undefined : decider.decide('severities', severity, row.line);
    if (means === undefined || means === leftOut) continue;
    if (severity === '') left.add(`Harm "${harm.slice(0, 80)}"`, 'no severity is given for it', row.line);
    if (level === leftOut) left.add(severityName(severity), 'left out by choice', row.line);
    const rank = ImpactWord.options.map(String).indexOf(level ?? '');
    if (level === undefined || rank < 0) continue;
    const word = spelledInScale(scenario['severity-scale']?.severity, decider.wordsOf('severities', severity), level);
    const known = worst.get(means);
    known?.rows.push(row);
    if (known === undefined) worst.set(means, { row, rows: [row], rank, word });
    else if (rank > known.rank) worst.set(means, { row, rows: known.rows, rank, word });
  }
  return [...worst].flatMap(([means, { row, rows: all, word: level }]): readonly LoggedImpact[] => {
    const [consequence = '', of = ''] = means.split('@');
    const before = scenario.impacts.find((one) => one.of === of && one.consequence === consequence)?.level;
    if (before === level) return [];
    const more = all.length === 1 ? '' : `; the highest of ${all.length} rows`;
    const because = `Hazard log ${file}, ${rowName(row)}: ${row.of('harm').slice(0, 300)}${more}`;
    return [{ of, consequence, level, before, because, lines: all.map(({ line }) => line) }];
  });
}

function severityName(words: string): string {
  return `Severity "${words.slice(0, 80)}"`;
}
