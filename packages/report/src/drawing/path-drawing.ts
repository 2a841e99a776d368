import type { AttackPath } from '@nemecys/core';
import { type Content, type Element, el } from '../markup/element.ts';
import { arrowHead, roundedPath } from './drawn-line.ts';
import { layOutPath, type PlacedStep, stepLineHeight, stepTextSize, type WordsOf } from './path-layout.ts';
import type { Box } from './scenario-layout.ts';
import { round, textLines } from './text-lines.ts';

/** What a path drawing needs to know: a key unlike that of other drawings in the page, its title, and words for levels. */
export type PathDrawingOptions = {
  readonly key: string;
  readonly title: string;
  readonly likelihoodLabel: (level: string) => string;
  /** What stands in the box of a step, and below it what that is about. */
  readonly wordsOf: WordsOf;
};

/**
 * Draws an attack path from its external causes on the left to the harm: lacking attributes as dashed pills, threats as
 * boxes with a bar, consequences as octagons, the target with a heavy outline.
 */
export function drawPath(path: AttackPath, options: PathDrawingOptions): Element {
  const layout = layOutPath(path, options.wordsOf);
  const width = Math.ceil(layout.width);
  const height = Math.ceil(layout.height);
  const { key, title, likelihoodLabel } = options;
  return el(
    'svg',
    {
      class: 'path-drawing',
      role: 'img',
      'aria-labelledby': `${key}-title ${key}-text`,
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
    },
    el('title', { id: `${key}-title` }, title),
    el('desc', { id: `${key}-text` }, `${path.steps.length} steps; the list below the drawing says the same in words.`),
    el('defs', {}, arrowHead(`${key}-arrow`, 'filled')),
    layout.links.map((points) =>
      el('path', { class: 'line line-path', d: roundedPath(points), 'marker-end': `url(#${key}-arrow)` }),
    ),
    layout.steps.map((placed) => drawStep(placed, path.target, likelihoodLabel)),
  );
}

function drawStep(placed: PlacedStep, target: string, likelihoodLabel: (level: string) => string): Content {
  const { step, number, lines, place, box } = placed;
  const middle = box.x + box.width / 2;
  const kind = step.id === target ? 'target' : step.kind;
  return el(
    'g',
    { class: `step step-${kind}` },
    outline(step.kind, box),
    textLines(lines, {
      class: 'step-text',
      x: middle,
      y: box.y + 8 + stepTextSize,
      step: stepLineHeight,
      middle: true,
    }),
    textLines(place, {
      class: 'step-place',
      x: middle,
      y: box.y + 8 + stepTextSize + lines.length * stepLineHeight,
      step: stepLineHeight,
      middle: true,
    }),
    el(
      'text',
      { class: 'step-level', x: round(middle), y: round(box.y + box.height - 8), 'text-anchor': 'middle' },
      `${number} · ${likelihoodLabel(step.likelihood)}`,
    ),
  );
}

function outline(kind: PlacedStep['step']['kind'], exact: Box): Content {
  const [x, y, width, height] = [round(exact.x), round(exact.y), round(exact.width), round(exact.height)];
  switch (kind) {
    case 'threat':
      return [
        el('rect', { class: 'step-outline', x, y, width, height, rx: 3 }),
        el('rect', { class: 'step-bar', x, y, width: 5, height }),
      ];
    case 'consequence': {
      const cut = 10;
      const d = `M${x + cut},${y}h${width - 2 * cut}l${cut},${cut}v${height - 2 * cut}l${-cut},${cut}h${-(width - 2 * cut)}l${-cut},${-cut}v${-(height - 2 * cut)}Z`;
      return el('path', { class: 'step-outline', d });
    }
    case 'attribute':
      return el('rect', { class: 'step-outline', x, y, width, height, rx: 18 });
  }
}
