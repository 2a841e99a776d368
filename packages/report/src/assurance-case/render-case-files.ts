import { svgFile } from '../drawing/svg-file.ts';
import { caseStyle } from '../html/style/case-style.ts';
import { drawingStyle } from '../html/style/drawing-style.ts';
import type { DrawnCase } from './draw-case.ts';

/** The case as JSON and each of its drawings as SVG, by name. Equal cases give equal bytes. */
export function renderCaseFiles({
  made,
  drawings,
}: DrawnCase): readonly { readonly name: string; readonly content: string }[] {
  return [
    { name: 'assurance-case.json', content: `${JSON.stringify(made, null, 2)}\n` },
    ...drawings.map(({ id, svg }) => ({
      name: `assurance-${id}.svg`,
      content: svgFile(svg, drawingStyle + caseStyle),
    })),
  ];
}
