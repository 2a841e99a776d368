import type { Decision } from '@nemecys/core';
import { dataTable } from '../../html/data-table.ts';
import { folded, section } from '../../html/section.ts';
import { type Content, el } from '../../markup/element.ts';
import { bowTieDrawing } from './bow-tie-drawing.ts';
import { bowTieTable } from './bow-tie-table.ts';
import { numberedBarriers } from './numbered-barriers.ts';

/** How a bow-tie is read. */
export const bowTieIntro =
  'The hazardous situations with the highest risk to patients, at most three an option. On the left what leads there and ' +
  'what prevents it, on the right the harm and what mitigates it; a dashed line has nothing in between. Only controls ' +
  'that the option has are drawn. The table below a drawing says the same, and the steps of each cause.';

/** The bow-ties of the top hazardous situations, each drawn and as a table. */
export function bowTieSection(decision: Decision): Content {
  return section(
    { id: 'bow-ties', title: 'Bow-ties', intro: bowTieIntro },
    decision.options.map((option, place) =>
      folded(
        `Option “${option.label}” (${option.bowTies.length})`,
        undefined,
        option.bowTies.length === 0 && el('p', {}, 'No situation with harm to patients can come about in the model.'),
        option.bowTies.map((tie, number) => {
          const id = `bow-tie-${place + 1}-${number + 1}`;
          const { caption, columns, rows } = bowTieTable(decision, { option, tie });
          return [
            el(
              'figure',
              { class: 'drawing' },
              el(
                'div',
                {
                  class: 'scroll',
                  tabindex: 0,
                  role: 'group',
                  'aria-label': `${tieName(place, number)}, can be scrolled`,
                },
                bowTieDrawing(tie, numberedBarriers(tie), { described: id }),
              ),
              el('figcaption', { id }, tie.situation.text),
            ),
            dataTable({ caption, columns, class: 'effects', rows: rows.map((cells) => ({ cells })) }),
          ];
        }),
      ),
    ),
  );
}

function tieName(option: number, tie: number): string {
  return `Bow-tie ${tie + 1} of option ${option + 1}`;
}
