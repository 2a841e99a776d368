import type { Point } from './scenario-layout.ts';

/** A stretch of a path as points, curves as short lines. */
export type Stretch = { readonly points: readonly Point[]; readonly closed: boolean };

/** The stretches of a path of lines and curves with one point of control or an arc of a circle. */
export function pathPoints(d: string): readonly Stretch[] {
  const stretches: { points: Point[]; closed: boolean }[] = [];
  let at: Point = { x: 0, y: 0 };
  const to = (point: Point): void => {
    at = point;
    stretches.at(-1)?.points.push(point);
  };
  for (const [, letter = '', rest = ''] of d.matchAll(/([a-z])([^a-z]*)/giu)) {
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/gu) ?? []).map(Number);
    const kind = letter.toUpperCase();
    const base = (): Point => (letter === kind ? { x: 0, y: 0 } : at);
    const count = { M: 2, L: 2, H: 1, V: 1, Q: 4, A: 7, C: 6, Z: 0 }[kind];
    if (count === undefined) throw new TypeError(`A drawing has no path command "${letter}"`);
    if (kind === 'Z') {
      const open = stretches.at(-1);
      if (open !== undefined) {
        open.closed = true;
        at = open.points[0] ?? at;
      }
      continue;
    }
    for (let start = 0; start < numbers.length; start += count) {
      const [a = 0, b = 0, c = 0, e = 0, f = 0, g = 0, h = 0] = numbers.slice(start, start + count);
      const { x, y } = base();
      if (kind === 'M' && start === 0) {
        stretches.push({ points: [], closed: false });
        to({ x: x + a, y: y + b });
      } else if (kind === 'M' || kind === 'L') to({ x: x + a, y: y + b });
      else if (kind === 'H') to({ x: x + a, y: at.y });
      else if (kind === 'V') to({ x: at.x, y: y + a });
      else if (kind === 'Q') curve(at, [x + a, y + b, x + a, y + b, x + c, y + e], 2, to);
      else if (kind === 'C') curve(at, [x + a, y + b, x + c, y + e, x + f, y + g], 3, to);
      else arc(at, { radius: a, large: e === 1, clockwise: f === 1, end: { x: x + g, y: y + h } }, to);
    }
  }
  return stretches;
}

const steps = 10;

function curve(from: Point, bend: readonly number[], order: 2 | 3, to: (point: Point) => void): void {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x = 0, y = 0] = bend;
  for (let step = 1; step <= steps; step += 1) {
    const t = step / steps;
    const u = 1 - t;
    const mix = (a: number, b: number, c: number, e: number): number =>
      order === 2
        ? u * u * a + 2 * u * t * b + t * t * e
        : u ** 3 * a + 3 * u * u * t * b + 3 * u * t * t * c + t ** 3 * e;
    to({ x: mix(from.x, x1, x2, x), y: mix(from.y, y1, y2, y) });
  }
}

type Arc = { readonly radius: number; readonly large: boolean; readonly clockwise: boolean; readonly end: Point };

function arc(from: Point, { radius, large, clockwise, end }: Arc, to: (point: Point) => void): void {
  const half = { x: (end.x - from.x) / 2, y: (end.y - from.y) / 2 };
  const reach = Math.hypot(half.x, half.y);
  if (reach === 0) return;
  const r = Math.max(radius, reach);
  const away = (Math.sqrt(r * r - reach * reach) / reach) * (large === clockwise ? -1 : 1);
  const middle = { x: from.x + half.x - half.y * away, y: from.y + half.y + half.x * away };
  const first = Math.atan2(from.y - middle.y, from.x - middle.x);
  let turn = Math.atan2(end.y - middle.y, end.x - middle.x) - first;
  if (clockwise && turn < 0) turn += 2 * Math.PI;
  if (!clockwise && turn > 0) turn -= 2 * Math.PI;
  const count = 2 * steps;
  for (let step = 1; step <= count; step += 1) {
    const angle = first + (turn * step) / count;
    to({ x: middle.x + r * Math.cos(angle), y: middle.y + r * Math.sin(angle) });
  }
}
