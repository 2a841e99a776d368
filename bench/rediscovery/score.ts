import type { Assessment } from '../../packages/core/src/documents/assessment.ts';
import type { ThreatLine } from '../../packages/core/src/documents/rank-threats.ts';
import type { Stride } from '../../packages/core/src/knowledge/stride.ts';
import type { Disposition, Match, Published } from './published.ts';

/** What the naive table says of each kind of element. */
const naiveTable: Readonly<Record<Published['components'][number]['kind'], readonly Stride[]>> = {
  external: ['S', 'R'],
  process: ['S', 'T', 'R', 'I', 'D', 'E'],
  store: ['T', 'I', 'D'],
  flow: ['T', 'I', 'D'],
};

/** Cells of the naive STRIDE-per-element table, and those of them that are published. */
export function naiveCells({ components, items }: Published): { readonly cells: number; readonly published: number } {
  const cells = components.flatMap(({ id, kind }) => naiveTable[kind].map((category) => `${id} ${category}`));
  const published = new Set(items.map(({ component, category }) => `${component} ${category}`));
  return { cells: cells.length, published: cells.filter((cell) => published.has(cell)).length };
}

/** Items that the naive table covers by component and category. */
export function naiveCellRecall({ components, items }: Published): number {
  const kinds = new Map(components.map(({ id, kind }) => [id, kind]));
  return items.filter(({ component, category }) => naiveTable[kinds.get(component) ?? 'store'].includes(category))
    .length;
}

/** Lines at the elements that the publication covers, in their order. */
export function linesCovered({ components }: Published, lines: readonly ThreatLine[]): readonly ThreatLine[] {
  const elements = new Set(components.flatMap((component) => component.elements));
  return lines.filter(({ element }) => elements.has(element));
}

/** Position of the line that shows what a match names, counted from 1; null where none does. */
export function rankOf({ threat, element }: Match, lines: readonly ThreatLine[]): number | null {
  const at = lines.findIndex((line) => line.element === element && line.threats.some((id) => id.startsWith(threat)));
  return at < 0 ? null : at + 1;
}

/** Items whose mechanism stands among the first `shown` lines. */
export function mechanismsWithin(
  matches: readonly Match[],
  lines: readonly ThreatLine[],
  shown: number,
): readonly Match[] {
  return matches.filter((match) => {
    const rank = rankOf(match, lines);
    return match.level === 'mechanism' && rank !== null && rank <= shown;
  });
}

/** Items whose component and category some shown line has, or whose mechanism is shown. */
export function cellsWithin(published: Published, matches: readonly Match[], shown: readonly ThreatLine[]): number {
  const elements = new Map(published.components.map(({ id, elements: at }) => [id, at]));
  const found = new Set(mechanismsWithin(matches, shown, shown.length).map(({ item }) => item));
  return published.items.filter(
    ({ id, component, category }) =>
      found.has(id) ||
      shown.some(({ element, kind }) => kind?.charAt(0) === category && elements.get(component)?.includes(element)),
  ).length;
}

/**
 * Published mitigations or transfers of a kind, and how many of them we propose: at that threat itself, or at it and the
 * steps that lead to it (`chain`), for whoever breaks the chain earlier has dealt with the threat as well.
 */
export function controlRecall(
  assessment: Assessment,
  dispositions: readonly Disposition[],
  { kind, reach }: { readonly kind: Disposition['entries'][number]['kind']; readonly reach: 'threat' | 'chain' },
): { readonly of: number; readonly found: number; readonly missed: readonly string[]; readonly offered: number } {
  const missed: string[] = [];
  const all: number[] = [];
  let [of, found] = [0, 0];
  for (const { item, threats, entries } of dispositions) {
    const starts = assessment.threats.map(({ id }) => id).filter((id) => threats.some((start) => id.startsWith(start)));
    const offered = controlsOffered(assessment, reach === 'threat' ? starts : stepsBefore(assessment, starts));
    all.push(offered.size);
    for (const entry of entries.filter((each) => each.kind === kind)) {
      of += 1;
      if (entry.controls.some((control) => offered.has(control))) found += 1;
      else missed.push(`${item}: ${entry.what}`);
    }
  }
  return { of, found, missed, offered: all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0 };
}

/** Threats and all that lead to them. */
function stepsBefore({ whys }: Assessment, threats: readonly string[]): readonly string[] {
  const found = new Set(threats);
  for (const id of found) {
    const why = whys[id];
    if (why?.kind !== 'threat') continue;
    for (const cause of why.causes) for (const before of makersOf(whys, cause.id)) found.add(before);
  }
  return [...found];
}

function makersOf(whys: Assessment['whys'], cause: string): readonly string[] {
  const why = whys[cause];
  if (why?.kind === 'attribute') return why.underminedBy.flatMap((id) => makersOf(whys, id));
  return why?.kind === 'consequence' ? [...why.causedBy, ...why.lesser] : [];
}

function controlsOffered({ whys }: Assessment, threats: readonly string[]): ReadonlySet<string> {
  return new Set(
    threats.flatMap((id) => {
      const why = whys[id];
      const strategies = why?.kind === 'threat' ? why.strategies : [];
      return strategies.flatMap(({ controls }) =>
        controls.map((control) => control.id.slice(0, control.id.indexOf('@'))),
      );
    }),
  );
}

/** Published techniques that threats of an assessment name: exactly, or as technique and part of it. */
export function techniqueOverlap(
  { threats }: Assessment,
  published: readonly string[],
): { readonly exact: readonly string[]; readonly family: readonly string[] } {
  const ours = new Set(threats.flatMap(({ references }) => references.filter(isTechnique).map(({ id }) => id)));
  const families = new Set([...ours].map(familyOf));
  return {
    exact: published.filter((id) => ours.has(id)),
    family: published.filter((id) => families.has(familyOf(id))),
  };
}

const isTechnique = ({ scheme }: { readonly scheme: string }): boolean => scheme === 'attack';
const familyOf = (technique: string): string => technique.replace(/\..*$/u, '');
