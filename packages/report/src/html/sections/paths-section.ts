import type { AttackPath } from '@nemecys/core';
import { drawPath } from '../../drawing/path-drawing.ts';
import { anchor } from '../../markup/anchor.ts';
import { type Content, el } from '../../markup/element.ts';
import { harmLinks, likelihoodText, riskChip } from '../chips.ts';
import type { DrawnPath } from '../choose-paths.ts';
import { filterMarks } from '../filter-marks.ts';
import type { PageIndex } from '../page-index.ts';
import { pathSteps, placeOf, stepLabel } from '../path-steps.ts';
import { section } from '../section.ts';
import { counted } from '../words.ts';

const intro =
  'For the worst harms, the likeliest way there with the fewest causes from outside. Dashed: what is lacking. With a ' +
  'bar: a threat. Cut corners: what it brings about. Heavy outline: the harm. Below each: its number in the list, and ' +
  'its security likelihood.';

/** The likeliest ways to the worst harms, drawn and in words. */
export function pathsSection(index: PageIndex): Content {
  return section(
    { id: 'paths', title: 'Likeliest ways to harm', intro },
    index.drawn.length === 0 && el('p', {}, 'No way to a harm is likelier than the lowest level.'),
    index.drawn.map((entry) => pathFigure(index, entry)),
  );
}

function pathFigure(index: PageIndex, { harm, path, through }: DrawnPath): Content {
  const { entry, code } = harm;
  const key = anchor('path', entry.id);
  const title = `The likeliest way to ${code}, ${entry.label} of ${entry.assetLabel}`;
  return el(
    'figure',
    { class: 'path', id: key, ...filterMarks(index, { harms: [entry.id], risk: entry.risk }) },
    el(
      'figcaption',
      {},
      el('h3', {}, harmLinks(index, [entry.id]), ` ${entry.label}: ${entry.assetLabel} `, riskChip(index, entry.risk)),
      el(
        'p',
        {},
        note(index, path),
        through.length > 0 && [
          ' Passes through ',
          harmLinks(
            index,
            through.map((other) => other.entry.id),
          ),
          '.',
        ],
      ),
    ),
    through
      .filter((other) => firstThrough(index, other.entry.id) === entry.id)
      .map((other) => el('span', { id: anchor('path', other.entry.id) })),
    el(
      'div',
      { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': `${title}, can be scrolled` },
      drawPath(path, {
        key,
        title,
        likelihoodLabel: (level) => likelihoodText(index, level).toLowerCase(),
        wordsOf: (step) => ({ text: stepLabel(step), about: placeOf(index, step) }),
      }),
    ),
    el('details', {}, el('summary', {}, 'The same in words'), el('div', { class: 'fold' }, pathSteps(index, path))),
  );
}

// Two drawn ways can pass through one harm, but links to it need one place.
function firstThrough(index: PageIndex, id: string): string | undefined {
  return index.drawn.find(({ through }) => through.some((other) => other.entry.id === id))?.harm.entry.id;
}

function note(index: PageIndex, path: AttackPath): string {
  const likelihood = likelihoodText(index, path.likelihood).toLowerCase();
  const causes = counted(path.externalCauses, 'cause');
  const proof = path.gap === 0 ? 'the fewest possible' : `at most ${path.gap} more than the fewest possible`;
  return `Security likelihood ${likelihood}; ${causes} from outside, ${proof}.`;
}
