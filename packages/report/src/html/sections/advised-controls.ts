import type { Advice } from '@nemecys/core';
import type { Content } from '../../markup/element.ts';
import { harmLinks } from '../chips.ts';
import { dataTable } from '../data-table.ts';
import { filterMarks } from '../filter-marks.ts';
import type { PageIndex } from '../page-index.ts';
import { foldedOnPaper } from '../section.ts';
import { capitalised, counted, stateNames } from '../words.ts';

type Advised = { readonly control: Advice['controls'][number]; readonly harms: readonly string[] };

/** The controls that would lower a harm that is not accepted: those of the best strategy for each, and folded, others. */
export function advisedControls(index: PageIndex): Content {
  const harms = index.harms.map(({ entry }) => entry).filter((harm) => !harm.acceptable);
  const best = collect(harms.map((harm) => ({ harm: harm.id, advice: harm.advice.slice(0, 1) })));
  const others = collect(harms.map((harm) => ({ harm: harm.id, advice: harm.advice.slice(1) })));
  const further = others.filter(({ control }) => !best.some((other) => other.control.id === control.id));
  return [
    best.length > 0 &&
      advisedTable(index, `Advised first (${best.length}): the best strategy for a harm that is not accepted`, best),
    further.length > 0 &&
      foldedOnPaper(
        `${counted(further.length, 'further control')} that would lower a harm that is not accepted`,
        'further-controls',
        advisedTable(index, `Further candidates (${further.length})`, further),
      ),
  ];
}

function collect(
  advised: readonly { readonly harm: string; readonly advice: readonly Advice[] }[],
): readonly Advised[] {
  const found = new Map<string, { control: Advised['control']; harms: string[] }>();
  for (const { harm, advice } of advised) {
    for (const control of advice.flatMap(({ controls }) => controls)) {
      const known = found.get(control.id);
      if (!known) found.set(control.id, { control, harms: [harm] });
      else if (!known.harms.includes(harm)) known.harms.push(harm);
    }
  }
  return [...found.values()];
}

function advisedTable(index: PageIndex, caption: string, advised: readonly Advised[]): Content {
  return dataTable({
    caption,
    class: 'controls',
    columns: ['Control', 'Where', 'Who can provide it', 'State now', 'Would lower'],
    rows: advised.map(({ control: { id, label, assetLabel, provider }, harms }) => {
      const state = index.assessment.controls.find((control) => control.id === id)?.state ?? 'absent';
      return {
        cells: [
          label,
          assetLabel,
          capitalised(provider.join(' or ')) || '–',
          stateNames[state],
          harmLinks(index, harms),
        ],
        attributes: filterMarks(index, { harms, actors: provider }),
      };
    }),
  });
}
