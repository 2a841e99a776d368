import type { AttackPath } from '@nemecys/core';
import { drawPath } from '../../drawing/path-drawing.ts';
import { anchor } from '../../markup/anchor.ts';
import { type Content, el } from '../../markup/element.ts';
import { harmLinks, likelihoodText, riskChip } from '../chips.ts';
import { filterMarks } from '../filter-marks.ts';
import type { NumberedHarm, PageIndex } from '../page-index.ts';
import { section } from '../section.ts';
import { counted } from '../words.ts';

const intro =
  'For the worst harms, the likeliest way there with the fewest causes from outside. Dashed: something that cannot be ' +
  'relied on. With a bar: a threat. Cut corners: what it brings about. Heavy outline: the harm. Below each: its number ' +
  'in the list, and its security likelihood.';

type DrawnPath = { readonly harm: NumberedHarm; readonly path: AttackPath; readonly through: readonly NumberedHarm[] };

/** The likeliest ways to the worst harms, drawn and in words; `limit` is how many are drawn. */
export function pathsSection(index: PageIndex, limit: number): Content {
  const drawn = choosePaths(index.harms, limit);
  return section(
    { id: 'paths', title: 'Likeliest ways to harm', intro },
    drawn.length === 0 && el('p', {}, 'No way to a harm is likelier than the lowest level.'),
    drawn.map((entry) => pathFigure(index, entry)),
  );
}

// A way that is the first part of another drawn one is not drawn again: the longer one passes through its harm.
function choosePaths(harms: readonly NumberedHarm[], limit: number): readonly DrawnPath[] {
  const candidates = harms.flatMap((harm) => (harm.entry.path ? [{ harm, path: harm.entry.path }] : []));
  const contained = (inner: AttackPath, outer: AttackPath): boolean => {
    const ids = new Set(outer.steps.map((step) => step.id));
    return outer.steps.length > inner.steps.length && inner.steps.every((step) => ids.has(step.id));
  };
  return candidates
    .filter(({ path }) => !candidates.some((other) => contained(path, other.path)))
    .slice(0, limit)
    .map(({ harm, path }) => ({
      harm,
      path,
      through: candidates.filter((other) => contained(other.path, path)).map((other) => other.harm),
    }));
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
    through.map((other) => el('span', { id: anchor('path', other.entry.id) })),
    el(
      'div',
      { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': `${title}, can be scrolled` },
      drawPath(path, { key, title, likelihoodLabel: (level) => likelihoodText(index, level).toLowerCase() }),
    ),
    el('details', {}, el('summary', {}, 'The same in words'), el('div', { class: 'fold' }, stepList(index, path))),
  );
}

function note(index: PageIndex, path: AttackPath): string {
  const likelihood = likelihoodText(index, path.likelihood).toLowerCase();
  const causes = counted(path.externalCauses, 'cause');
  const proof = path.gap === 0 ? 'the fewest possible' : `at most ${path.gap} more than the fewest possible`;
  return `Security likelihood ${likelihood}; ${causes} from outside, ${proof}.`;
}

function stepList(index: PageIndex, path: AttackPath): Content {
  const words = { attribute: 'Cannot be relied on', threat: 'Threat', consequence: 'Brings about' } as const;
  return el(
    'ol',
    { class: 'steps' },
    path.steps.map((step) =>
      el(
        'li',
        {},
        el('strong', {}, `${words[step.kind]}: `),
        step.kind === 'threat' && index.threat(step.id)
          ? el('a', { href: `#${anchor('threat', step.id)}` }, step.text || step.label)
          : step.text || step.label,
        ` (${likelihoodText(index, step.likelihood).toLowerCase()})`,
      ),
    ),
  );
}
