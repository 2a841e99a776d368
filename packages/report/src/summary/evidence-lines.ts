import { type Assessment, type EvidenceChange, type EvidenceReport, stepWord } from '@nemecys/core';
import { adviceList } from './advice-lines.ts';
import type { SummaryOptions } from './render-summary.ts';
import { paint, plain, wrapLines } from './terminal-text.ts';

const mostReasons = 3;
const mostHarms = 8;

/** What evidence changed: each level with its reasons, the harms that got worse, and what to do for a short time. */
export function evidenceLines(assessment: Assessment, options: SummaryOptions): string {
  const { evidence } = assessment;
  if (evidence === undefined) return '';
  const { colour } = options;
  const heading = paint(`What the evidence changed (at ${evidence.at})`, 'bold', colour);
  const changes =
    evidence.changes.length === 0
      ? ['  Nothing: what it says is assumed already, or does not count.']
      : evidence.changes.flatMap((change) => changeLines(assessment, evidence, { change, options }));
  return [
    heading,
    ...changes,
    ...riskLines(assessment, evidence, options),
    ...shortTermLines(assessment, evidence, options),
    ...restLines(evidence, options),
  ].join('\n');
}

type One = { readonly change: EvidenceChange; readonly options: SummaryOptions };

function changeLines(
  { scales }: Assessment,
  { items }: EvidenceReport,
  { change, options: { width } }: One,
): readonly string[] {
  const word = (level: string): string =>
    change.kind === 'control' ? level.replace('-', ' ') : stepWord(scales, change.kind, level);
  const what = change.kind === 'trust' ? '' : `, ${change.kind}`;
  const line = `${plain(change.label)} of ${plain(change.assetLabel)}${what}: ${word(change.from)} → ${word(change.to)}`;
  const reasons = change.because.slice(0, mostReasons).map(({ rule, to, evidence, text }) => {
    const sources = evidence.flatMap((id) => items.find((item) => item.id === id) ?? []);
    const ages = [...new Set(sources.map(({ age }) => age))].sort((a, b) => a - b);
    const where = [...new Set(sources.map(({ file, line }) => (line === null ? file : `${file}:${line}`)))];
    const facts = [
      ...(to === change.to ? [] : [`asks for ${word(to)} only`]),
      ...(rule === null ? [] : [`rule ${rule}`]),
      where.map(plain).join(', '),
      ages.length > 0 ? `${ages.join(', ')} ${ages.join() === '1' ? 'day' : 'days'} old` : 'of unknown age',
    ];
    return `     ${wrapLines(`by ${plain(text)} (${facts.join('; ')})`, width, '     ')}`;
  });
  const more = change.because.length - mostReasons;
  return [`  ${wrapLines(line, width, '     ')}`, ...reasons, ...(more > 0 ? [`     and ${more} more reasons`] : [])];
}

function riskLines(
  { scales }: Assessment,
  { before, after, harms }: EvidenceReport,
  { colour, width }: SummaryOptions,
): readonly string[] {
  const vector = (counts: readonly number[]): string =>
    scales.risk
      .map(({ label }, level) => `${counts[level] ?? 0} ${label.toLowerCase()}`)
      .reverse()
      .join(', ');
  const worse = harms.filter(({ change }) => change === 'worse' || change === 'new');
  const others = harms.length - worse.length;
  return [
    `  ${wrapLines(`Harms by risk before: ${vector(before)}`, width, '    ')}`,
    `  ${wrapLines(`Harms by risk after:  ${vector(after)}`, width, '    ')}`,
    ...(worse.length > 0 ? [paint('  Worse by it', 'bold', colour)] : [paint('  No harm got worse.', 'green', colour)]),
    ...worse.slice(0, mostHarms).map(({ sentence }) => `  - ${wrapLines(plain(sentence), width, '    ')}`),
    ...(worse.length > mostHarms ? [`    and ${worse.length - mostHarms} more`] : []),
    ...(others > 0 ? [`  ${others} became less likely.`] : []),
  ];
}

function shortTermLines(
  assessment: Assessment,
  { harms }: EvidenceReport,
  { colour, width }: SummaryOptions,
): readonly string[] {
  const worse = new Set(harms.filter(({ change }) => change === 'worse' || change === 'new').map(({ id }) => id));
  const concerned = assessment.harms.filter(({ id }) => worse.has(id));
  const lines = adviceList(assessment, concerned, { colour, width, heeded: () => true });
  if (lines.length === 0) return [];
  return [paint('  For now, until the cause is mended', 'bold', colour), ...lines];
}

const outcomes = {
  unmatched: 'fits no asset',
  'without-effect': 'without effect',
  dismissed: 'dismissed by a VEX statement',
  expired: 'expired',
  replaced: 'replaced by newer',
  'not-yet': 'not yet observed',
  'no-change': 'assumed already',
} as const;

function restLines({ items, unscanned }: EvidenceReport, { width }: SummaryOptions): readonly string[] {
  const lines = Object.entries(outcomes).flatMap(([outcome, words]) => {
    const found = items.filter((item) => item.outcome === outcome).map(({ label }) => plain(label));
    return found.length === 0 ? [] : [`  ${wrapLines(`Not used, ${words}: ${some(found)}`, width, '    ')}`];
  });
  const unseen = unscanned.map(({ label }) => plain(label));
  return unseen.length === 0 ? lines : [...lines, `  ${wrapLines(`No scan saw: ${some(unseen)}`, width, '    ')}`];
}

function some(names: readonly string[]): string {
  const shown = names.slice(0, 10).join(', ');
  return names.length > 10 ? `${shown} and ${names.length - 10} more` : shown;
}
