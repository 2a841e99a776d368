import { type Assessment, type HarmEntry, stepWord } from '@nemecys/core';
import { levelPaint } from './paint-level.ts';
import type { Printer } from './printer.ts';

/** Prints harms as a table, highest risk first: risk, likelihood, impact, whether accepted, what, and the id. */
export function printHarmTable(assessment: Assessment, { line, paint }: Printer): void {
  const { scales, harms } = assessment;
  if (harms.length === 0) return;
  const widest = (words: readonly string[]) => Math.max(...words.map((word) => word.length));
  const stepWidth = (scale: 'risk' | 'likelihood' | 'impact') => widest([scale, ...scales[scale].map((s) => s.label)]);
  const widths = { risk: stepWidth('risk'), likelihood: stepWidth('likelihood'), impact: stepWidth('impact') };
  const cell = (scale: 'risk' | 'likelihood' | 'impact', id: string) =>
    levelPaint(scales, scale, id, paint)(stepWord(scales, scale, id).padEnd(widths[scale]));
  const heads = [
    'risk'.padEnd(widths.risk),
    'likelihood'.padEnd(widths.likelihood),
    'impact'.padEnd(widths.impact),
    'accepted',
    'harm',
  ];
  line();
  line(paint.faint(`  ${heads.join('  ')}`));
  for (const harm of harms) {
    const cells = [
      cell('risk', harm.risk),
      stepWord(scales, 'likelihood', harm.likelihood).padEnd(widths.likelihood),
      stepWord(scales, 'impact', harm.impact).padEnd(widths.impact),
      harm.acceptable ? 'yes     ' : paint.red('no      '),
    ];
    line(`  ${cells.join('  ')}  ${harmName(harm)}  ${paint.faint(harm.id)}`);
  }
}

/** "Misdiagnosis: Patients": the harm and who or what suffers it. */
function harmName({ label, assetLabel }: HarmEntry): string {
  return `${label.replace(/\.$/u, '')}: ${assetLabel}`;
}
