import { type Content, el } from '../../markup/element.ts';
import { dataTable } from '../data-table.ts';
import type { PageIndex } from '../page-index.ts';
import { section } from '../section.ts';
import { capitalised } from '../words.ts';

/** What the scenario takes as given, and who answers for it. */
export function assumptionsSection(index: PageIndex): Content {
  const { assumptions } = index.assessment.scenario;
  return section(
    { id: 'assumptions', title: 'Assumptions', intro: 'The results hold only while these do.' },
    assumptions.length === 0
      ? el('p', {}, 'The scenario states no assumptions.')
      : dataTable({
          caption: 'Assumptions and their owners',
          columns: ['No.', 'Assumption', 'Owner'],
          rows: assumptions.map(({ id, text, owner }) => ({ cells: [id, text, capitalised(owner)] })),
        }),
  );
}
