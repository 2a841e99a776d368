import type { AttackPath, PathStep } from '@nemecys/core';
import type { Box, Point } from './scenario-layout.ts';
import { wrapText } from './text-size.ts';

/** A step with its box, and its text and what it is about in lines. `number` is its position in the list of steps, from 1. */
export type PlacedStep = {
  readonly step: PathStep;
  readonly number: number;
  readonly lines: readonly string[];
  readonly place: readonly string[];
  readonly box: Box;
};

/** The words for a step: its text, and what it is about where the text does not say. */
export type WordsOf = (step: PathStep) => { readonly text: string; readonly about: string };

/** Where the steps of a path stand: columns from the outside on the left to the target, in as many rows as needed. */
export type PathLayout = {
  readonly width: number;
  readonly height: number;
  readonly steps: readonly PlacedStep[];
  readonly links: readonly (readonly Point[])[];
};

export const stepTextSize = 11.5;
export const stepLineHeight = 14.5;
const stepWidths = { threat: 172, consequence: 136, attribute: 136 } as const;
const gap = 30;
const stackGap = 12;
const rowGap = 34;
const maxWidth = 900;
const verticalMargin = 8;
const margin = 20;

type Cell = Omit<PlacedStep, 'box'> & { readonly width: number; readonly height: number };

/** Lays out an attack path; columns follow the longest way to the target, so every link runs forward. */
export function layOutPath(path: AttackPath, wordsOf: WordsOf): PathLayout {
  const depths = depthsOf(path);
  const columns: Cell[][] = [];
  path.steps.forEach((step, place) => {
    const column = Math.max(0, ...depths.values()) - (depths.get(step.id) ?? 0);
    columns[column] = [...(columns[column] ?? []), cellOf(step, place + 1, wordsOf(step))];
  });
  const rows = splitRows(columns.filter((column) => column !== undefined));
  const placed: PlacedStep[] = [];
  const rowBottoms = new Map<string, number>();
  let top = verticalMargin;
  let width = 0;
  for (const row of rows) {
    const height = Math.max(...row.map(columnHeight));
    let x = margin;
    for (const column of row) {
      let y = top + (height - columnHeight(column)) / 2;
      for (const { width: cellWidth, height: cellHeight, ...rest } of column) {
        placed.push({ ...rest, box: { x, y, width: cellWidth, height: cellHeight } });
        rowBottoms.set(rest.step.id, top + height);
        y += cellHeight + stackGap;
      }
      x += columnWidth(column) + gap;
    }
    width = Math.max(width, x - gap);
    top += height + rowGap;
  }
  const links = routeLinks(path, placed, rowBottoms);
  const lowest = Math.max(0, ...links.flat().map((point) => point.y));
  return { width: width + margin, height: Math.max(top - rowGap, lowest) + verticalMargin, steps: placed, links };
}

// Links that would close a circle are not followed; a path has none, but a drawing must not hang on one.
function depthsOf(path: AttackPath): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  const onTheWay = new Set<string>();
  const depthOf = (id: string): number => {
    const known = depths.get(id);
    if (known !== undefined) return known;
    if (onTheWay.has(id)) return 0;
    onTheWay.add(id);
    const next = path.links.filter((link) => link.from === id).map((link) => depthOf(link.to) + 1);
    onTheWay.delete(id);
    const depth = Math.max(0, ...next);
    depths.set(id, depth);
    return depth;
  };
  for (const step of path.steps) depthOf(step.id);
  return depths;
}

function cellOf(step: PathStep, number: number, { text, about }: ReturnType<WordsOf>): Cell {
  const width = stepWidths[step.kind];
  const weight = step.kind === 'threat' ? 'regular' : 'bold';
  const lines = wrapText(text, { size: stepTextSize, weight, width: width - 26, lines: 7 });
  const place = wrapText(about, { size: stepTextSize, width: width - 20, lines: 3 });
  const height = Math.ceil((lines.length + place.length) * stepLineHeight + 32);
  return { step, number, lines, place, width, height };
}

function columnWidth(column: readonly Cell[]): number {
  return Math.max(...column.map((cell) => cell.width));
}

function columnHeight(column: readonly Cell[]): number {
  return column.reduce((sum, cell) => sum + cell.height + stackGap, -stackGap);
}

// As few rows as the width allows, and then as even as that number of rows allows.
function splitRows(columns: readonly Cell[][]): readonly Cell[][][] {
  const fewest = fillRows(columns, maxWidth).length;
  let width = Math.max(...columns.map(columnWidth), 0);
  while (width < maxWidth && fillRows(columns, width).length > fewest) width += 20;
  return fillRows(columns, Math.min(width, maxWidth));
}

function fillRows(columns: readonly Cell[][], width: number): readonly Cell[][][] {
  const rows: Cell[][][] = [];
  let room = 0;
  for (const column of columns) {
    const row = rows.at(-1);
    if (row && columnWidth(column) <= room) row.push(column);
    else rows.push([column]);
    room = (row && rows.at(-1) === row ? room : width) - columnWidth(column) - gap;
  }
  return rows;
}

function routeLinks(
  path: AttackPath,
  placed: readonly PlacedStep[],
  rowBottoms: ReadonlyMap<string, number>,
): readonly (readonly Point[])[] {
  const boxes = new Map(placed.map(({ step, box }) => [step.id, box]));
  let lane = 0;
  return path.links.flatMap(({ from, to }) => {
    const source = boxes.get(from);
    const target = boxes.get(to);
    if (!source || !target) return [];
    const start = { x: source.x + source.width, y: source.y + source.height / 2 };
    const end = { x: target.x, y: target.y + target.height / 2 };
    const room = end.x - start.x;
    const sameRow = rowBottoms.get(from) === rowBottoms.get(to);
    if (sameRow && room > 0 && room < gap * 2) return [elbow(start, end)];
    const y = (rowBottoms.get(from) ?? start.y) + 11 + (lane++ % 3) * 5;
    const out = start.x + 10;
    const into = Math.max(2, end.x - 12);
    return [[start, { x: out, y: start.y }, { x: out, y }, { x: into, y }, { x: into, y: end.y }, end]];
  });
}

function elbow(start: Point, end: Point): readonly Point[] {
  if (Math.abs(start.y - end.y) < 1) return [start, { x: end.x, y: start.y }];
  const middle = end.x - gap / 2;
  return [start, { x: middle, y: start.y }, { x: middle, y: end.y }, end];
}
