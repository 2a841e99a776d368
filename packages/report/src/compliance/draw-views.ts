import type { Compliance, SystemViews } from '@nemecys/core';
import type { RiskMark } from '../drawing/node-drawing.ts';
import { drawScenario } from '../drawing/scenario-drawing.ts';
import { svgFile } from '../drawing/svg-file.ts';
import { drawingStyle } from '../html/style/drawing-style.ts';
import type { Element } from '../markup/element.ts';
import { viewHeadings } from './view-tables.ts';

/** More things than this make no drawing that anybody can read; the tables say the same. */
const drawable = 120;

/** A view as a drawing; null where it has nothing to draw, or too much. */
export type DrawnView = {
  readonly kind: keyof typeof viewHeadings;
  readonly svg: Element | null;
  readonly why: string;
};

/** Draws the four views by the code that draws the scenario, in their order. */
export async function drawViews({ views }: Pick<Compliance, 'views'>): Promise<readonly DrawnView[]> {
  const drawn: DrawnView[] = [];
  for (const { kind, diagram } of inOrder(views)) {
    const count = diagram.nodes.length;
    if (count === 0 || count > drawable) {
      const why =
        count === 0 ? 'Nothing in the model to draw.' : `${count} things are too many to draw; see the table.`;
      drawn.push({ kind, svg: null, why });
      continue;
    }
    const name = { id: `view-${kind}`, title: viewHeadings[kind] };
    const { svg } = await drawScenario(diagram, noMark, name);
    drawn.push({ kind, svg, why: '' });
  }
  return drawn;
}

// Views show the architecture; the levels stand in the tables with what they are about.
const noMark: RiskMark = () => null;

function inOrder(views: SystemViews) {
  return [views.global, views.multiPatient, views.updatability, views.useCases];
}

/** The views as SVG files of their own, in their order; where there is none, why. */
export async function drawViewFiles(
  compliance: Pick<Compliance, 'views'>,
): Promise<readonly { readonly kind: DrawnView['kind']; readonly svg: string | null; readonly why: string }[]> {
  const drawn = await drawViews(compliance);
  return drawn.map(({ kind, svg, why }) => ({ kind, why, svg: svg === null ? null : svgFile(svg, drawingStyle) }));
}

/** The drawings of the views by the names of their files; those without anything to draw are left out. */
export async function renderViewFiles(
  compliance: Pick<Compliance, 'views'>,
): Promise<readonly { readonly name: string; readonly content: string }[]> {
  const drawn = await drawViewFiles(compliance);
  return drawn.flatMap(({ kind, svg }) => (svg === null ? [] : [{ name: `view-${kind}.svg`, content: svg }]));
}
