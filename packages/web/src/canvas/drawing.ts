import type { Glance, Inferred } from '@nemecys/core';

/** Something on the drawing, with the box it stands in. */
export type Part = {
  readonly id: string;
  readonly label: string;
  readonly class: string;
  readonly classLabel: string;
  /** Place of its highest risk on the scale. */
  readonly risk: number;
  /** A place has no risk of its own: what is in it has. */
  readonly isZone: boolean;
  readonly isInferred: boolean;
  /** Stands for more than one. */
  readonly isMany: boolean;
  readonly parent: string | undefined;
};

/** A line of the drawing. */
export type Line = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly kind: 'flow' | 'network' | 'relation' | 'joined';
  readonly isInferred: boolean;
  /** The lines that it stands for: itself, or those of a folded box. */
  readonly joins: readonly string[];
};

/** Everything that can be drawn of a scenario, before anything is folded: parents stand before what is in them. */
export type Drawing = {
  readonly parts: ReadonlyMap<string, Part>;
  readonly children: ReadonlyMap<string | undefined, readonly string[]>;
  readonly lines: readonly Line[];
};

/** The drawing of a glance, with what the engine has added where that is asked for. */
export function drawingOf({ diagram, scales, assets }: Glance, added?: Inferred): Drawing {
  const levels = new Map(scales.risk.map(({ id }, place) => [id, place]));
  const classes = new Map(assets.map((asset) => [asset.id, asset]));
  const zones = new Set(diagram.zones.map(({ id }) => id));
  const all = new Map<string, Part>();
  for (const { id, label } of diagram.zones) {
    const found = classes.get(id);
    all.set(id, {
      ...{ id, label, class: found?.class ?? '', classLabel: found?.classLabel ?? '', risk: 0 },
      ...{ isZone: true, isInferred: false, isMany: false, parent: undefined },
    });
  }
  const things = [
    ...diagram.nodes.map((node) => ({ ...node, isInferred: false })),
    ...(added?.nodes ?? []).map((node) => ({ ...node, isInferred: true })),
  ];
  const known = new Set([...zones, ...things.map(({ id }) => id)]);
  for (const { id, label, classLabel, risk, host, zone, many, isInferred } of things) {
    const parent = [host, zone].find((one): one is string => one !== null && one !== id && known.has(one));
    all.set(id, {
      ...{ id, label, classLabel, isInferred, parent, isMany: many, isZone: false },
      ...{ class: classes.get(id)?.class ?? '', risk: levels.get(risk) ?? 0 },
    });
  }
  const children = new Map<string | undefined, string[]>();
  const parts = new Map<string, Part>();
  for (const part of all.values()) {
    const parent = isInItself(part, all) ? undefined : part.parent;
    parts.set(part.id, { ...part, parent });
    children.set(parent, [...(children.get(parent) ?? []), part.id]);
  }
  const lines = [
    ...diagram.edges.map((edge) => ({ ...edge, isInferred: false, joins: [edge.id] })),
    ...(added?.edges ?? []).map((edge) => ({ ...edge, isInferred: true, joins: [edge.id] })),
  ].filter(({ from, to }) => parts.has(from) && parts.has(to));
  return { parts: inOrder(parts, children), children, lines };
}

function isInItself({ id, parent }: Part, all: ReadonlyMap<string, Part>): boolean {
  const seen = new Set<string>();
  for (let up = parent; up !== undefined && !seen.has(up); up = all.get(up)?.parent) {
    if (up === id) return true;
    seen.add(up);
  }
  return false;
}

function inOrder(parts: ReadonlyMap<string, Part>, children: Drawing['children']): ReadonlyMap<string, Part> {
  const ordered = new Map<string, Part>();
  const open = [...(children.get(undefined) ?? [])];
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    const part = parts.get(id);
    if (part !== undefined) ordered.set(id, part);
    open.push(...(children.get(id) ?? []));
  }
  return ordered;
}

/** The boxes that something stands in, from the inside out. */
function boxesAround({ parts }: Pick<Drawing, 'parts'>, id: string): readonly string[] {
  const around: string[] = [];
  for (let up = parts.get(id)?.parent; up !== undefined; up = parts.get(up)?.parent) around.push(up);
  return around;
}

/** What stands in a box, however deep. */
export function insideOf({ children }: Pick<Drawing, 'children'>, id: string): readonly string[] {
  return (children.get(id) ?? []).flatMap((child) => [child, ...insideOf({ children }, child)]);
}

/** Something that is seen: a part, and what a folded one stands for. */
export type Shown = Part & {
  readonly isBox: boolean;
  readonly isFolded: boolean;
  /** How many are in it. */
  readonly inside: number;
};

/** What is seen of a drawing while some of its boxes are folded, and the lines between. */
export type View = {
  readonly shown: ReadonlyMap<string, Shown>;
  readonly lines: readonly Line[];
  /** What shows something that is folded away: itself, or the outermost folded box around it. */
  readonly shownBy: ReadonlyMap<string, string>;
};

/** The view of a drawing: folded boxes show how many are in them and the highest risk inside, and their lines are joined. */
export function viewOf(drawing: Drawing, folded: ReadonlySet<string>): View {
  const shownBy = new Map<string, string>();
  const shown = new Map<string, Shown>();
  for (const part of drawing.parts.values()) {
    const outermost = boxesAround(drawing, part.id).findLast((id) => folded.has(id));
    shownBy.set(part.id, outermost ?? part.id);
    if (outermost !== undefined) continue;
    const inside = insideOf(drawing, part.id);
    const isFolded = folded.has(part.id) && inside.length > 0;
    const risks = isFolded ? inside.map((id) => drawing.parts.get(id)?.risk ?? 0) : [];
    shown.set(part.id, {
      ...part,
      ...{ isFolded, inside: inside.length, isBox: !isFolded && (part.isZone || inside.length > 0) },
      risk: Math.max(part.risk, ...risks),
    });
  }
  return { shown, shownBy, lines: joinedLines(drawing.lines, shownBy) };
}

function joinedLines(lines: readonly Line[], shownBy: ReadonlyMap<string, string>): readonly Line[] {
  const seen: Line[] = [];
  const joined = new Map<string, Line[]>();
  for (const line of lines) {
    const [from, to] = [shownBy.get(line.from) ?? line.from, shownBy.get(line.to) ?? line.to];
    if (from === line.from && to === line.to) seen.push(line);
    else if (from !== to) joined.set(`${from} ${to}`, [...(joined.get(`${from} ${to}`) ?? []), { ...line, from, to }]);
  }
  for (const [id, group] of joined) {
    const [first] = group;
    if (first === undefined) continue;
    const joins = group.map((line) => line.id);
    const isInferred = group.every((line) => line.isInferred);
    const label = group.length === 1 ? first.label : String(group.length);
    seen.push({ ...first, id: `joined ${id}`, label, joins, isInferred, kind: 'joined' });
  }
  return seen;
}
