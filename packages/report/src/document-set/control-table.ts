import type { Assessment } from '@nemecys/core';
import type { Block, TableBlock } from '../blocks/block.ts';
import type { DocumentInput } from './document-input.ts';

type Control = Assessment['controls'][number];

/** The controls in place or planned under each of the eight categories of the FDA guidance, those without one last. */
export function controlTable(input: DocumentInput): readonly Block[] {
  const used = input.assessment.controls.filter(({ state }) => state === 'in-place' || state === 'planned');
  // The categories and their controls are those of the catalogue, by which the reviewer rule judges as well.
  const categories = input.catalogue.documents.flatMap(({ requirements }) =>
    requirements.filter(({ id }) => id.startsWith('FDA-A1.')),
  );
  const sorted = new Set(categories.flatMap(({ controls }) => controls));
  return [
    ...categories.flatMap(({ id, title = '', controls }): readonly Block[] => [
      { kind: 'heading', level: 1, text: `${id.slice('FDA-A1.'.length)} ${title}` },
      tableOf(input, {
        caption: `Controls for ${title.toLowerCase()}`,
        controls: used.filter(({ control }) => controls.includes(control)),
      }),
    ]),
    { kind: 'heading', level: 1, text: 'Controls in none of the categories' },
    tableOf(input, {
      caption: 'Controls that the catalogue sorts into no category',
      controls: used.filter(({ control }) => !sorted.has(control)),
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
