import type { ELK as Elk, ElkExtendedEdge } from 'elkjs/lib/elk-api.js';
import ElkApi from 'elkjs/lib/elk-api.js';
import workerUrl from 'elkjs/lib/elk-worker.min.js?url';

/** Where something stands in its box, and for a box how large it is. */
export type Spot = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
/** Spots by id. */
export type Layout = Readonly<Record<string, Spot>>;

/** What a layout depends on: which boxes are in which, and the lines between things side by side. */
export type Shape = {
  readonly boxes: readonly { readonly id: string; readonly isBox: boolean; readonly parent?: string | undefined }[];
  readonly lines: readonly (readonly [from: string, to: string])[];
};

/** How large a thing is drawn, and a box that is empty. */
export const size = { width: 190, height: 58 };
export const emptyBox = { width: 230, height: 110 };
/** What a box keeps free around what is in it; above is its name. */
export const margin = { top: 50, side: 16 };

// The package describes its CommonJS export as an ES default.
const Constructor = ElkApi as unknown as new (options: { workerUrl: string }) => Elk;
let elk: Elk | undefined;

/** How much wider than high a picture may well be. */
const shapeOfPicture = 1.5;

const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.spacing.nodeNode': '24',
  'elk.layered.spacing.nodeNodeBetweenLayers': '48',
  'elk.spacing.componentComponent': '24',
  'elk.aspectRatio': '1.5',
  // Where there are many lines between boxes, a perfect order costs minutes and shows nothing more.
  'elk.layered.thoroughness': '3',
  'elk.padding': `[top=${margin.top},left=${margin.side},bottom=${margin.side},right=${margin.side}]`,
};

/** Places the things of every box in layers along their lines, in a worker, so that the page goes on meanwhile. */
export async function layOut(shape: Shape): Promise<Layout> {
  const inside = new Map<string | undefined, Shape['boxes'][number][]>();
  for (const box of shape.boxes) inside.set(box.parent, [...(inside.get(box.parent) ?? []), box]);
  const lines = new Map<string | undefined, ElkExtendedEdge[]>();
  for (const { around, from, to } of sideBySide(shape)) {
    const edge = { id: `${from} ${to}`, sources: [from], targets: [to] };
    lines.set(around, [...(lines.get(around) ?? []), edge]);
  }
  const spots: Record<string, Spot> = {};
  // From the inside out: what a box holds says how large it is.
  const fill = async (parent: string | undefined): Promise<Size> => {
    const parts = inside.get(parent) ?? [];
    if (parts.length === 0) return emptyBox;
    const children = await Promise.all(
      parts.map(async ({ id, isBox }) => ({ id, ...(isBox ? await fill(id) : size) })),
    );
    const placed = wrapped(await layered(children, lines.get(parent) ?? []));
    for (const { id, ...spot } of placed) spots[id] = spot;
    return {
      width: Math.max(emptyBox.width, ...placed.map(({ x, width }) => x + width + margin.side)),
      height: Math.max(emptyBox.height, ...placed.map(({ y, height }) => y + height + margin.side)),
    };
  };
  await fill(undefined);
  return spots;
}

type Size = { readonly width: number; readonly height: number };
type Placed = Spot & { readonly id: string };

async function layered(
  children: readonly (Size & { readonly id: string })[],
  edges: ElkExtendedEdge[],
): Promise<readonly Placed[]> {
  elk ??= new Constructor({ workerUrl });
  const graph = { id: 'box', layoutOptions: options, children: children.map((child) => ({ ...child })), edges };
  const laidOut = await elk.layout(graph);
  return (laidOut.children ?? []).map(({ id, x = 0, y = 0, width = size.width, height = size.height }) => ({
    ...{ id, x, y, width, height },
  }));
}

/** A strip is cut into pieces that stand below each other: neighbours stay neighbours, and all of it can be seen at once. */
function wrapped(placed: readonly Placed[]): readonly Placed[] {
  const width = Math.max(...placed.map((one) => one.x + one.width)) - margin.side;
  const height = Math.max(...placed.map((one) => one.y + one.height)) - margin.top;
  const pieces = Math.floor(Math.sqrt(width / height / shapeOfPicture));
  if (pieces < 2) return placed;
  const pieceOf = ({ x }: Placed) => Math.min(pieces - 1, Math.floor(((x - margin.side) / width) * pieces));
  const moved: Placed[] = [];
  let below = margin.top;
  for (let piece = 0; piece < pieces; piece += 1) {
    const within = placed.filter((one) => pieceOf(one) === piece);
    if (within.length === 0) continue;
    const [left, top] = [Math.min(...within.map(({ x }) => x)), Math.min(...within.map(({ y }) => y))];
    const shift = (one: Placed) => ({ ...one, x: one.x - left + margin.side, y: one.y - top + below });
    moved.push(...within.map(shift));
    below = Math.max(...moved.map((one) => one.y + one.height)) + 60;
  }
  return moved;
}

/** A line across boxes pulls at the outermost boxes that it does not lie within together: each box is laid out alone. */
function sideBySide({ boxes, lines }: Shape) {
  const parents = new Map(boxes.map(({ id, parent }) => [id, parent]));
  const wayOut = (id: string) => {
    const way: (string | undefined)[] = [];
    for (let up: string | undefined = id; up !== undefined; up = parents.get(up)) way.push(up);
    return [...way, undefined];
  };
  const found = new Map<string, { readonly around: string | undefined; readonly from: string; readonly to: string }>();
  for (const [from, to] of lines) {
    const [out, other] = [wayOut(from).reverse(), wayOut(to).reverse()];
    const apart = out.findIndex((id, depth) => id !== other[depth]);
    const [a, b] = [out[apart], other[apart]];
    if (apart > 0 && a !== undefined && b !== undefined) {
      found.set(`${a} ${b}`, { around: out[apart - 1], from: a, to: b });
    }
  }
  return found.values();
}

/** Things in rows and boxes below each other: where they stand while the layout takes long, or could not be made. */
export function inRows({ boxes }: Shape): Layout {
  const children = new Map<string | undefined, { id: string; isBox: boolean }[]>();
  for (const { id, isBox, parent } of boxes) children.set(parent, [...(children.get(parent) ?? []), { id, isBox }]);
  const spots: Record<string, Spot> = {};
  const fill = (parent: string | undefined): { width: number; height: number } => {
    const inside = children.get(parent) ?? [];
    const sizes = inside.map(({ id, isBox }) => ({ id, ...(isBox ? fill(id) : size) }));
    const area = sizes.reduce((sum, { width, height }) => sum + (width + 24) * (height + 24), 0);
    const widest = Math.max(Math.sqrt(area * 1.6), ...sizes.map(({ width }) => width));
    let [x, y, row, width] = [margin.side, margin.top, 0, 0];
    for (const one of sizes) {
      if (x > margin.side && x + one.width > widest) [x, y, row] = [margin.side, y + row + 24, 0];
      spots[one.id] = { x, y, width: one.width, height: one.height };
      [x, row, width] = [x + one.width + 24, Math.max(row, one.height), Math.max(width, x + one.width)];
    }
    if (sizes.length === 0) return emptyBox;
    return { width: width + margin.side, height: y + row + margin.side };
  };
  fill(undefined);
  return spots;
}
