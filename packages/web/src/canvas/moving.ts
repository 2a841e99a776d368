import type { Words } from '../engine/messages.ts';
import type { Moves, Place } from '../pages/draft.ts';
import type { FieldChange } from '../text/edit-text.ts';
import { boxesUnder, cornerOf } from './arrange.ts';
import { type Drawing, insideOf, type View } from './drawing.ts';
import type { Spot } from './layout.ts';
import { fieldWithin } from './within.ts';

/** The drawing in which something is moved. */
export type Moving = {
  readonly words: Words;
  readonly drawing: Drawing;
  readonly view: View;
  readonly spots: ReadonlyMap<string, Spot>;
};

/** Something moved to a corner of the whole drawing. */
type Moved = { readonly id: string; readonly x: number; readonly y: number };

/** Where to: under the pointer, where each thing's own middle is, or into a box that was named. */
type Target = { readonly x: number; readonly y: number } | { readonly into: string | undefined } | undefined;

/** What follows from a move: fields of the text, places by hand, or that something cannot be there. */
export type Move = {
  readonly changes: readonly FieldChange[];
  readonly moves: Moves;
  readonly refused?: { readonly what: string; readonly where: string };
};

/** Works out what a move says: in another box a thing is in another place or on another device; it is nowhere outside. */
export function moving({ words, drawing, view, spots }: Moving, things: readonly Moved[], target: Target): Move {
  const own = new Set(things.flatMap(({ id }) => [id, ...insideOf(drawing, id)]));
  const changes: FieldChange[] = [];
  const moves: Record<string, Place | undefined> = {};
  for (const { id, x, y } of things) {
    const part = drawing.parts.get(id);
    if (part === undefined) continue;
    const under = boxesFor(id, { x, y });
    const legal = under.find((box) => fieldWithin(words, part.class, box.class) !== undefined);
    const isLoose = part.isZone || canBeNowhereElse(words, part.class);
    if (legal === undefined && under.length > 0 && !isLoose) {
      const where = under[0]?.label ?? '';
      // It was only moved within the box it is in, however it got there.
      if (part.parent === undefined || !under.some((box) => box.id === part.parent)) {
        return { changes: [], moves: {}, refused: { what: part.label, where } };
      }
    }
    const parent = isLoose ? undefined : (legal?.id ?? (under.length > 0 ? part.parent : undefined));
    if (parent !== part.parent) changes.push(...changesOf(id, part.parent, parent));
    const corner = parent === undefined ? { x: 0, y: 0 } : cornerOf(parent, view.shown, spots);
    const isNamed = target !== undefined && 'into' in target;
    // Into a named box it is laid out with what is there, and not put anywhere.
    moves[id] = isNamed
      ? undefined
      : { x: x - corner.x, y: y - corner.y, ...(parent === undefined ? {} : { in: parent }) };
  }
  return { changes, moves };

  function boxesFor(id: string, corner: { x: number; y: number }) {
    if (target !== undefined && 'into' in target) {
      const box = target.into === undefined ? undefined : drawing.parts.get(target.into);
      return box === undefined ? [] : [box];
    }
    const spot = spots.get(id);
    const middle = { x: corner.x + (spot?.width ?? 0) / 2, y: corner.y + (spot?.height ?? 0) / 2 };
    const point = things.length === 1 && target !== undefined ? target : middle;
    return boxesUnder(point, view.shown, spots).filter((box) => !own.has(box.id) && isBoxFor(box));
  }
  function isBoxFor(box: { id: string; isZone: boolean; class: string }): boolean {
    return box.isZone || (words.classes.find(({ id }) => id === box.class)?.kinds.includes('device') ?? false);
  }
  function changesOf(id: string, from: string | undefined, to: string | undefined): FieldChange[] {
    const thing = drawing.parts.get(id)?.class ?? '';
    const fieldFor = (box: string | undefined) =>
      box === undefined ? undefined : fieldWithin(words, thing, drawing.parts.get(box)?.class ?? '');
    const [before, after] = [fieldFor(from), fieldFor(to)];
    return [
      ...(before !== undefined && before !== after ? [{ id, field: before, value: undefined }] : []),
      ...(after === undefined ? [] : [{ id, field: after, value: to }]),
    ];
  }
}

/** Data, functions and places are in no box, wherever they are drawn. */
function canBeNowhereElse(words: Words, thing: string): boolean {
  const kinds = words.classes.find(({ id }) => id === thing)?.kinds ?? [];
  return !words.relations.some(
    ({ id, from }) => (id === 'located-in' || id === 'runs-on') && from.some((one) => kinds.includes(one)),
  );
}
