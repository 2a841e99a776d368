import type { Place, Places } from '../pages/draft.ts';
import type { Shown, View } from './drawing.ts';
import { emptyBox, type Layout, margin, type Spot, size } from './layout.ts';

/** Where each thing stands in its box, by hand where somebody placed it there, else as laid out; boxes hold what is in them. */
export function arranged({ shown }: Pick<View, 'shown'>, layout: Layout, places: Places): ReadonlyMap<string, Spot> {
  const inside = new Map<string | undefined, Shown[]>();
  for (const part of shown.values()) inside.set(part.parent, [...(inside.get(part.parent) ?? []), part]);
  const spots = new Map<string, Spot>();
  const fill = (parent: string | undefined): readonly Spot[] => {
    const parts = inside.get(parent) ?? [];
    const byHand: Spot[] = [];
    const automatic: (Spot & { readonly id: string })[] = [];
    for (const [index, part] of parts.entries()) {
      const place = placedIn(part, places);
      const laidOut = layout[part.id];
      const at = place ?? laidOut ?? { x: margin.side, y: margin.top + (size.height + 16) * index };
      const spot = { x: at.x, y: at.y, ...sizeOf(part, laidOut, part.isBox ? fill(part.id) : []) };
      if (place === undefined) automatic.push({ ...spot, id: part.id });
      else byHand.push(spot);
      spots.set(part.id, spot);
    }
    if (byHand.length === 0) return automatic;
    const settled = givingWay(byHand, automatic);
    for (const { id, ...spot } of settled) spots.set(id, spot);
    return [...byHand, ...settled];
  };
  fill(undefined);
  return spots;
}

function sizeOf({ isBox }: Shown, laidOut: Spot | undefined, within: readonly Spot[]) {
  if (!isBox) return size;
  const right = within.map((spot) => spot.x + spot.width + margin.side);
  const bottom = within.map((spot) => spot.y + spot.height + margin.side);
  return {
    width: Math.max(laidOut?.width ?? emptyBox.width, ...right),
    height: Math.max(laidOut?.height ?? emptyBox.height, ...bottom),
  };
}

/** What was laid out goes below what was placed by hand: nothing is hidden behind another. */
function givingWay<S extends Spot>(byHand: readonly Spot[], automatic: readonly S[]): readonly S[] {
  const settled: Spot[] = [...byHand];
  return [...automatic]
    .sort((a, b) => a.y - b.y || a.x - b.x)
    .map((spot) => {
      let y = spot.y;
      const overlapped = () =>
        settled.find(
          (one) =>
            spot.x < one.x + one.width &&
            one.x < spot.x + spot.width &&
            y < one.y + one.height &&
            one.y < y + spot.height,
        );
      for (let other = overlapped(); other !== undefined; other = overlapped()) y = other.y + other.height + 16;
      const placed = { ...spot, y };
      settled.push(placed);
      return placed;
    });
}

/** A place by hand counts in the box in which it was given: elsewhere it would mean nothing. */
function placedIn({ id, parent }: Shown, places: Places): Place | undefined {
  const place = places[id];
  if (place === undefined || place.in !== parent) return undefined;
  return parent === undefined ? place : { ...place, x: Math.max(place.x, 4), y: Math.max(place.y, margin.top - 10) };
}

/** The corner of something on the whole drawing. */
export function cornerOf(
  id: string,
  shown: View['shown'],
  spots: ReadonlyMap<string, Spot>,
): { readonly x: number; readonly y: number } {
  let [x, y] = [0, 0];
  for (let up: string | undefined = id; up !== undefined; up = shown.get(up)?.parent) {
    x += spots.get(up)?.x ?? 0;
    y += spots.get(up)?.y ?? 0;
  }
  return { x, y };
}

/** The boxes under a point of the drawing, from the inside out. */
export function boxesUnder(
  point: { readonly x: number; readonly y: number },
  shown: View['shown'],
  spots: ReadonlyMap<string, Spot>,
): readonly Shown[] {
  const under = [...shown.values()].filter(({ id, isInferred }) => {
    if (isInferred) return false;
    const [corner, spot] = [cornerOf(id, shown, spots), spots.get(id)];
    if (spot === undefined) return false;
    return (
      point.x >= corner.x &&
      point.x <= corner.x + spot.width &&
      point.y >= corner.y &&
      point.y <= corner.y + spot.height
    );
  });
  // Parents stand before what is in them.
  return under.reverse();
}
