import type { DiagramNode } from './fold-diagram.ts';
import { textWidth, wrapText } from './text-size.ts';

/** How a node looks before it has a place: its texts in lines, and the size that they need. */
export type NodeFace = {
  readonly node: DiagramNode;
  readonly label: readonly string[];
  readonly note: readonly string[];
  readonly width: number;
  readonly height: number;
};

const labelSize = 12.5;
export const labelHeight = 16;
const noteSize = 10.5;
export const noteHeight = 13;
export const glyphSpace = 26;
export const markHeight = 18;
const inset = 10;
const textSpace = 118;

/** The face of a node: its label in at most three lines, its class below, room for a glyph, and for a risk mark of that width. */
export function nodeFace(node: DiagramNode, markWidth: number): NodeFace {
  const label = wrapText(node.label, { size: labelSize, weight: 'bold', width: textSpace, lines: 3 });
  const repeats = node.classLabel.toLowerCase() === node.label.toLowerCase();
  const note = repeats ? [] : wrapText(node.classLabel, { size: noteSize, width: textSpace, lines: 2 });
  const widest = Math.max(
    60,
    markWidth,
    ...label.map((line) => textWidth(line, labelSize, 'bold')),
    ...note.map((line) => textWidth(line, noteSize)),
  );
  return {
    node,
    label,
    note,
    width: Math.ceil(glyphSpace + widest + inset),
    height: Math.ceil(label.length * labelHeight + note.length * noteHeight + (markWidth > 0 ? markHeight : 0) + 18),
  };
}
