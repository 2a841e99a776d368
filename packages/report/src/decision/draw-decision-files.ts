import {
  inEnglish,
  type OptionEntry,
  type QuantifiedDecision,
  type QuantifiedOptionEntry,
  type Say,
} from '@nemecys/core';
import { svgFile } from '../drawing/svg-file.ts';
import { bowTieDrawing } from './bow-tie/bow-tie-drawing.ts';
import { numberedBarriers } from './bow-tie/numbered-barriers.ts';
import { decisionStyle } from './decision-style.ts';
import { curveDrawing } from './numbers/curve-chart.ts';
import { tornadoDrawing } from './numbers/tornado-chart.ts';

/** A bow-tie of an option as an SVG file of its own; `bowTieTable` says the same in words. */
export function drawBowTieFile(tie: OptionEntry['bowTies'][number], say: Say = inEnglish): string {
  return svgFile(bowTieDrawing(tie, numberedBarriers(tie), { described: 'none', say }), decisionStyle);
}

/** What moves the preference most, as an SVG file of its own; null where nothing was tried. `tornadoTable` says the same. */
export function drawTornadoFile(quantified: QuantifiedDecision, say: Say = inEnglish): string | null {
  return quantified.tornado.length === 0 ? null : svgFile(tornadoDrawing(quantified, 'none', say), decisionStyle);
}

/** The F–N curve of an option as an SVG file of its own; null where there is none to draw. `curveTable` says the same. */
export function drawCurveFile(option: QuantifiedOptionEntry, say: Say = inEnglish): string | null {
  const drawing = curveDrawing(option, 'none', say);
  return drawing === null ? null : svgFile(drawing, decisionStyle);
}
