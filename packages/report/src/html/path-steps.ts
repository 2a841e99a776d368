import type { AttackPath, PathStep } from '@nemecys/core';
import { anchor } from '../markup/anchor.ts';
import { type Content, el } from '../markup/element.ts';
import { likelihoodText } from './chips.ts';
import type { PageIndex } from './page-index.ts';

/** The steps of a way in words, from the outside to the harm. */
export function pathSteps(index: PageIndex, path: AttackPath): Content {
  const words = { attribute: 'From outside', threat: 'Threat', consequence: 'Brings about' } as const;
  return el(
    'ol',
    { class: 'steps' },
    path.steps.map((step) =>
      el(
        'li',
        {},
        el('strong', {}, `${words[step.kind]}: `),
        step.kind === 'threat' && isLinked(index, step.id)
          ? el('a', { href: `#${anchor('threat', step.id)}` }, stepText(index, step))
          : stepText(index, step),
        ` (${likelihoodText(index, step.likelihood).toLowerCase()})`,
      ),
    ),
  );
}

/** Where a consequence or attribute of a path is; threats say it in their sentence. */
export function placeOf(index: PageIndex, { kind, label, assets }: PathStep): string {
  if (kind === 'threat') return '';
  return assets
    .map((id) => index.assetLabel(id))
    .filter((asset) => !label.includes(asset))
    .join(', ');
}

/** The sentence of a threat, the label of a consequence, and of an attribute that it is lacking. */
export function stepLabel({ kind, text, label }: PathStep): string {
  if (kind === 'threat') return text || label;
  return kind === 'attribute' ? `Lacking: ${label}` : label;
}

function stepText(index: PageIndex, step: PathStep): string {
  const place = placeOf(index, step);
  return place === '' ? stepLabel(step) : `${stepLabel(step)} (${place})`;
}

function isLinked(index: PageIndex, id: string): boolean {
  const threat = index.threat(id);
  return threat !== undefined && index.isShown(threat);
}
