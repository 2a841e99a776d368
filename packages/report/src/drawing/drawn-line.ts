import { type Content, el } from '../markup/element.ts';
import type { Point } from './scenario-layout.ts';
import { round } from './text-lines.ts';

/** A line along points with rounded corners, as the data of an SVG path. */
export function roundedPath(points: readonly Point[], radius = 6): string {
  const [start, ...rest] = points;
  if (!start) return '';
  const parts = [`M${round(start.x)},${round(start.y)}`];
  rest.forEach((point, place) => {
    const next = rest[place + 1];
    const before = rest[place - 1] ?? start;
    if (!next) {
      parts.push(`L${round(point.x)},${round(point.y)}`);
      return;
    }
    const into = towards(point, before, radius);
    const out = towards(point, next, radius);
    parts.push(
      `L${round(into.x)},${round(into.y)}Q${round(point.x)},${round(point.y)} ${round(out.x)},${round(out.y)}`,
    );
  });
  return parts.join('');
}

/** The last two points of a path made by `roundedPath` that differ; null where there are none. */
export function lastStretch(path: string): readonly [Point, Point] | null {
  const points = [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/gu)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
  const to = points.at(-1);
  const from = points.findLast((point) => to !== undefined && (point.x !== to.x || point.y !== to.y));
  return to === undefined || from === undefined ? null : [from, to];
}

// At most half the way, so that two corners close together do not overlap.
function towards(from: Point, to: Point, radius: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) return from;
  const share = Math.min(radius, length / 2) / length;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** An arrow head for the end of lines; `id` must differ between drawings of a page. */
export function arrowHead(id: string, kind: 'filled' | 'open'): Content {
  const d = kind === 'filled' ? 'M0,0L8,4L0,8Z' : 'M1,1L7,4L1,7';
  return el(
    'marker',
    {
      id,
      class: `arrow-${kind}`,
      viewBox: '0 0 8 8',
      markerWidth: 10,
      markerHeight: 10,
      markerUnits: 'userSpaceOnUse',
      refX: 7.5,
      refY: 4,
      orient: 'auto',
    },
    el('path', { d }),
  );
}
