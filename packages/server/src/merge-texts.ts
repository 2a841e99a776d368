import type { Clash, Merge } from '@nemecys/store';
import { diff3Merge } from 'node-diff3';
import { z } from 'zod';
import { type Anchor, anchorsOf } from './anchors.ts';

const Lines = z.array(z.string());
const Regions = z.array(z.union([z.object({ ok: Lines }), z.object({ conflict: z.object({ a: Lines, b: Lines }) })]));

/**
 * How many lines that both sides changed are compared line with line. The comparison takes time by the square of them and
 * holds up everybody who works on this server; with more a merge would hardly be what either of the two meant.
 */
const contestedLines = 2_000;

type Piece = Readonly<Record<'base' | 'saved' | 'mine', readonly string[]>>;

/**
 * Brings two texts written on the same base together, line by line. Equal changes count once; different changes of the
 * same or neighbouring lines clash, and so do changes of thousands of lines by both.
 */
export const mergeTexts: Merge = (texts) => {
  const whole = { base: texts.base.split('\n'), saved: texts.saved.split('\n'), mine: texts.mine.split('\n') };
  const [withMine, withTheirs]: [string[], string[]] = [[], []];
  const clashes: Clash['clashes'][number][] = [];
  let contested = 0;
  for (const piece of pieces(whole, anchorsOf(whole))) {
    const settled = settledPiece(piece);
    if (settled === undefined) contested += piece.base.length + piece.saved.length + piece.mine.length;
    if (contested > contestedLines) {
      return { kind: 'clash', withMine: texts.mine, withTheirs: texts.saved, clashes: [] };
    }
    for (const { mine, theirs } of settled === undefined
      ? comparedPiece(piece)
      : [{ mine: settled, theirs: settled }]) {
      if (mine !== theirs) {
        clashes.push({ line: withMine.length + 1, mine: mine.join('\n'), theirs: theirs.join('\n') });
      }
      for (const line of mine) withMine.push(line);
      for (const line of theirs) withTheirs.push(line);
    }
  }
  const text = withMine.join('\n');
  if (clashes.length === 0) return { kind: 'merged', text };
  return { kind: 'clash', withMine: text, withTheirs: withTheirs.join('\n'), clashes };
};

/** What stands between the anchors, and the anchors themselves. */
function* pieces({ base, saved, mine }: Piece, anchors: readonly Anchor[]): Generator<Piece> {
  let from: Anchor = { base: 0, saved: 0, mine: 0 };
  const end = { base: base.length, saved: saved.length, mine: mine.length };
  for (const to of [...anchors, end]) {
    yield {
      base: base.slice(from.base, to.base),
      saved: saved.slice(from.saved, to.saved),
      mine: mine.slice(from.mine, to.mine),
    };
    if (to === end) return;
    const line = base.slice(to.base, to.base + 1);
    yield { base: line, saved: line, mine: line };
    from = { base: to.base + 1, saved: to.saved + 1, mine: to.mine + 1 };
  }
}

/** A piece that one side left as it was, or that both changed alike. */
function settledPiece({ base, saved, mine }: Piece): readonly string[] | undefined {
  if (isSame(base, saved) || isSame(saved, mine)) return mine;
  return isSame(base, mine) ? saved : undefined;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, place) => line === other[place]);
}

type Side = { readonly mine: readonly string[]; readonly theirs: readonly string[] };

/** The regions of a piece in order; where the same lines are on both sides, they are the very same value. */
function comparedPiece({ base, saved, mine }: Piece): readonly Side[] {
  const regions = Regions.parse(diff3Merge([...mine], [...base], [...saved], { excludeFalseConflicts: true }));
  return regions.map((region) =>
    'ok' in region ? { mine: region.ok, theirs: region.ok } : { mine: region.conflict.a, theirs: region.conflict.b },
  );
}
