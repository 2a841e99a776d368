import type { Assessment } from '@nemecys/core';
import type { Block, TableBlock } from '../blocks/block.ts';
import { type ControlCategory, categoriesOf, controlCategories } from './control-category.ts';
import type { DocumentInput } from './document-input.ts';

type Control = Assessment['controls'][number];

/** The controls in place or planned under each category, those without one last. */
export function controlTable(input: DocumentInput): readonly Block[] {
  const used = input.assessment.controls.filter(({ state }) => state === 'in-place' || state === 'planned');
  const letters = Object.keys(controlCategories) as ControlCategory[];
  return [
    ...letters.flatMap((letter): readonly Block[] => [
      { kind: 'heading', level: 1, text: `${letter} ${controlCategories[letter]}` },
      tableOf(input, {
        caption: `Controls for ${controlCategories[letter].toLowerCase()}`,
        controls: used.filter(({ references }) => categoriesOf(references).includes(letter)),
      }),
    ]),
    { kind: 'heading', level: 1, text: 'Controls in none of the categories' },
    tableOf(input, {
      caption: 'Controls that refer to no component requirement',
      controls: used.filter(({ references }) => categoriesOf(references).length === 0),
    }),
  ];
}

function tableOf(
  { records }: DocumentInput,
  { caption, controls }: { readonly caption: string; readonly controls: readonly Control[] },
): TableBlock {
  return {
    kind: 'table',
    caption,
    columns: { Control: 3, At: 2, State: 1, 'Provided by': 1.2, Threats: 1, References: 3, Verification: 2 },
    rows: controls.map((control) => [
      control.label,
      control.assetLabel,
      control.state,
      control.providedBy ?? 'NOBODY NAMED',
      String(control.blocks.length),
      control.references.map(({ scheme, id }) => `${scheme} ${id}`).join(', '),
      records
        .filter(({ shows }) => shows.includes(control.id))
        .map(({ id }) => id)
        .join(', ') || 'NOT VERIFIED',
    ]),
    empty: 'No control of the model is in place or planned for this.',
  };
}
