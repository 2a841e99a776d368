import type { OptionEntry, QuantifiedDecision, QuantifiedOptionEntry } from '@nemecys/core';
import { svgFile } from '../drawing/svg-file.ts';
import { bowTieDrawing } from './bow-tie/bow-tie-drawing.ts';
import { numberedBarriers } from './bow-tie/numbered-barriers.ts';
import { decisionStyle } from './decision-style.ts';
import { curveDrawing } from './numbers/curve-chart.ts';
import { tornadoDrawing } from './numbers/tornado-chart.ts';

/** A bow-tie of an option as an SVG file of its own; `bowTieTable` says the same in words. */
export function drawBowTieFile(tie: OptionEntry['bowTies'][number]): string {
  return svgFile(bowTieDrawing(tie, numberedBarriers(tie), 'none'), decisionStyle);
}

/** What moves the preference most, as an SVG file of its own; null where nothing was tried. `tornadoTable` says the same. */
export function drawTornadoFile(quantified: QuantifiedDecision): string | null {
  return quantified.tornado.length === 0 ? null : svgFile(tornadoDrawing(quantified, 'none'), decisionStyle);
}

/** The F–N curve of an option as an SVG file of its own; null where there is none to draw. `curveTable` says the same. */
export function drawCurveFile(option: QuantifiedOptionEntry): string | null {
  const drawing = curveDrawing(option, 'none');
  return drawing === null ? null : svgFile(drawing, decisionStyle);
}
