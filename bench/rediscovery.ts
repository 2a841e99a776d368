import { rankThreats } from '../packages/core/src/documents/rank-threats.ts';
import { coverage, frequentWeaknesses, guessOf, readAdvisories, weaknessesFor } from './rediscovery/advisories.ts';
import { assessScenario, kindOf } from './rediscovery/assess-file.ts';
import { genomicScore } from './rediscovery/genomic.ts';
import { ampsTechniques, analyses, dispositions, type Published } from './rediscovery/published.ts';
import * as score from './rediscovery/score.ts';
import { table } from './table.ts';

type Analysis = (typeof analyses)[number];
type Scored = Analysis & { readonly assessment: Awaited<ReturnType<typeof assessScenario>> };

/** Every figure of the rediscovery of published analyses, as of a date. */
export async function rediscoveryTables(date: string): Promise<string> {
  const scored: Scored[] = [];
  for (const analysis of analyses) {
    scored.push({ ...analysis, assessment: await assessScenario(analysis.published.scenario) });
  }
  const [amps, snap] = ['amps', 'snap'].map((name) => scored.find((each) => each.name === name));
  if (amps === undefined || snap === undefined) throw new Error('An analysis is missing.');
  const { knowledge } = snap.assessment;
  const genomic = genomicScore();
  const overlap = score.techniqueOverlap(amps.assessment, ampsTechniques);
  return [
    `Rediscovery of published analyses, ${date}, knowledge ${knowledge.version} (${knowledge.hash.slice(0, 12)})`,
    recallTable(scored),
    ...scored.map(curve),
    ...scored.map(shownPerElement),
    ...scored.map(missedItems),
    controlTable(snap),
    `ATT&CK techniques for AMPS: ${overlap.exact.length} of ${ampsTechniques.length} exactly, ${overlap.family.length} by technique or part of it`,
    `Genomic laboratory: ${genomic.exact} of ${genomic.of} values exact, order ${genomic.sameOrder ? 'the same' : 'NOT the same'}`,
    await advisoryTable(),
  ].join('\n\n');
}

const share = (part: number, whole: number): string => `${part}/${whole} ${(part / whole).toFixed(2)}`;

function linesOf({ assessment, published }: Scored): ReturnType<typeof rankThreats> {
  return score.linesCovered(published, rankThreats(assessment, kindOf));
}

function recallTable(scored: readonly Scored[]): string {
  const rows = scored.flatMap((each) => {
    const { name, published, matches, assessment } = each;
    const [lines, of] = [linesOf(each), published.items.length];
    const shown = lines.slice(0, published.cap);
    const byRisk = score.linesCovered(published, rankThreats(assessment)).slice(0, published.cap);
    const row = (label: string, upTo: ReturnType<typeof rankThreats>): string[] => {
      const found = score.mechanismsWithin(matches, upTo, upTo.length);
      const same = found.filter(({ place }) => place === 'same').length;
      const cells = score.cellsWithin(published, matches, upTo);
      return [`${name}, ${label}`, share(found.length, of), share(same, of), share(cells, of), String(upTo.length)];
    };
    const naive = score.naiveCells(published);
    const recall = share(score.naiveCellRecall(published), of);
    return [
      row('within the cap', shown),
      row('within the cap, by risk alone', byRisk),
      row('all lines', lines),
      [
        `${name}, naive table (${naive.published} of ${naive.cells} cells published)`,
        'near nil',
        'near nil',
        recall,
        String(naive.cells),
      ],
    ];
  });
  return table(['analysis', 'mechanism', 'at the same element', 'cell', 'shown'], rows);
}

function curve(each: Scored): string {
  const { name, published, matches } = each;
  const lines = linesOf(each);
  const half = published.cap / 2;
  const steps = [...new Set([half / 2, half, 1.5 * half, 2 * half, 3 * half, 4 * half, lines.length].map(Math.round))];
  const rows = steps
    .filter((shown) => shown <= lines.length)
    .map((shown) => [
      String(shown),
      share(score.mechanismsWithin(matches, lines, shown).length, published.items.length),
    ]);
  return `${name}: mechanism recall against the number shown\n${table(['shown', 'mechanism'], rows)}`;
}

function shownPerElement(each: Scored): string {
  const lines = linesOf(each);
  const { name, published, assessment } = each;
  const elements = [...new Set(published.components.flatMap((component) => component.elements))];
  const rows = elements.map((element) => {
    const at = { element, components: published.components.filter(({ elements: in_ }) => in_.includes(element)) };
    const count = (list: readonly { readonly element: string }[]): string =>
      String(list.filter((line) => line.element === element).length);
    return [element, String(publishedAt(published, at.components)), count(lines.slice(0, published.cap)), count(lines)];
  });
  const elsewhere = rankThreats(assessment, kindOf).length - lines.length;
  const note = `Lines at elements that the publication leaves out: ${elsewhere}; threats of the assessment: ${assessment.threats.length}`;
  return `${name}\n${table(['element', 'published', 'shown', 'all lines'], rows)}\n${note}`;
}

function publishedAt({ items }: Published, components: Published['components']): number {
  return items.filter(({ component }) => components.some(({ id }) => id === component)).length;
}

function missedItems(each: Scored): string {
  const { name, published, matches } = each;
  const lines = linesOf(each);
  const found = new Set(score.mechanismsWithin(matches, lines, published.cap).map(({ item }) => item));
  const rows = matches
    .filter(({ item }) => !found.has(item))
    .map((match) => {
      const rank = score.rankOf(match, lines);
      const why = match.level === 'mechanism' ? `known, but stands at ${rank ?? 'no line'}` : match.reason;
      return [match.item, match.level, why];
    });
  return `${name}: not found within the cap\n${table(['item', 'level', 'why'], rows)}`;
}

function controlTable({ assessment }: Scored): string {
  const kinds = ['mitigate', 'transfer'] as const;
  const recalls = kinds.map((kind) => {
    const at = score.controlRecall(assessment, dispositions, { kind, reach: 'threat' });
    return { kind, at, before: score.controlRecall(assessment, dispositions, { kind, reach: 'chain' }) };
  });
  const rows = recalls.map(({ kind, at, before }) => [
    kind,
    share(at.found, at.of),
    String(at.offered),
    share(before.found, before.of),
    String(before.offered),
  ]);
  const missed = recalls.flatMap(({ at }) => at.missed.map((entry) => `  ${entry}`));
  const heads = ['entries', 'found at the threat', 'controls there', 'or at a step before it', 'controls on the way'];
  return `Published dispositions of SNAP that we propose (controls: the median over its threats)\n${table(heads, rows)}\nNot proposed at that threat:\n${missed.join('\n')}`;
}

async function advisoryTable(): Promise<string> {
  const advisories = readAdvisories();
  if (advisories.length === 0) return 'Advisories: no corpus. Set NEMECYS_CORPUS to the folder that holds csaf/.';
  const lists = new Map<string, readonly string[]>();
  for (const { id, title } of advisories) lists.set(id, await weaknessesFor(guessOf(title)));
  const of = advisories.reduce((sum, { weaknesses }) => sum + weaknesses.length, 0);
  const rows = [1, 3, 5, 10, 13, 20, 30].map((k) => [
    String(k),
    share(
      coverage(advisories, ({ id }) => lists.get(id) ?? [], k),
      of,
    ),
    share(
      coverage(advisories, () => frequentWeaknesses, k),
      of,
    ),
  ]);
  return [
    `Weaknesses of ${advisories.length} advisories (${of} vulnerabilities) among the first k, class and networks guessed from the title`,
    table(['k', 'engine', 'frequent list (13 long)'], rows),
    'The frequent list was counted over the same years, these advisories among them, so it knows the answers; the sample is a fifth of all.',
  ].join('\n');
}
