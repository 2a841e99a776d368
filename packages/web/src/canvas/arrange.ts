import type { Place, Places } from '../pages/draft.ts';
import type { Shown, View } from './drawing.ts';
import { emptyBox, type Layout, margin, type Spot, size } from './layout.ts';

/** Where each thing stands in its box, by hand where somebody placed it there, else as laid out; boxes hold what is in them. */
export function arranged({ shown }: Pick<View, 'shown'>, layout: Layout, places: Places): ReadonlyMap<string, Spot> {
  const inside = new Map<string, Shown[]>();
  for (const part of shown.values()) {
    if (part.parent !== undefined) inside.set(part.parent, [...(inside.get(part.parent) ?? []), part]);
  }
  const spots = new Map<string, Spot>();
  let unplaced = 0;
  const spotOf = (part: Shown): Spot => {
    const automatic = layout[part.id];
    const byHand = placedIn(part, places);
    const at = byHand ?? automatic ?? { x: margin.side, y: margin.top + 70 * unplaced };
    if (byHand === undefined && automatic === undefined) unplaced += 1;
    const within = (inside.get(part.id) ?? []).map((one) => {
      const spot = spots.get(one.id) ?? spotOf(one);
      spots.set(one.id, spot);
      return spot;
    });
    if (!part.isBox) return { x: at.x, y: at.y, ...size };
    const width = Math.max(
      automatic?.width ?? emptyBox.width,
      ...within.map((spot) => spot.x + spot.width + margin.side),
    );
    const height = Math.max(
      automatic?.height ?? emptyBox.height,
      ...within.map((spot) => spot.y + spot.height + margin.side),
    );
    return { x: at.x, y: at.y, width, height };
  };
  for (const part of shown.values()) if (!spots.has(part.id)) spots.set(part.id, spotOf(part));
  return spots;
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
