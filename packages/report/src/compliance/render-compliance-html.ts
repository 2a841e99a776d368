import type { Compliance } from '@nemecys/core';
import { dataTable } from '../html/data-table.ts';
import { plainPage } from '../html/plain-page.ts';
import { section } from '../html/section.ts';
import { el } from '../markup/element.ts';
import { complianceBasis, complianceLimits, complianceTables, complianceTitle } from './compliance-tables.ts';

/** The compliance report as one self-contained HTML page without any script, gaps first. */
export function renderComplianceHtml(compliance: Compliance): Promise<string> {
  const title = complianceTitle(compliance);
  const tables = complianceTables(compliance);
  return plainPage({
    title,
    heading: title,
    kind: 'What applies, what is shown, what is missing',
    facts: complianceBasis(compliance),
    places: tables.map(({ id, heading }) => [id, heading] as const),
    main: [
      el(
        'ul',
        {},
        complianceLimits.map((text) => el('li', {}, text)),
      ),
      tables.map(({ id, heading, caption, columns, rows }) =>
        section(
          { id, title: heading },
          rows.length === 0
            ? el('p', {}, 'None.')
            : dataTable({ caption, columns, rows: rows.map((cells) => ({ cells })) }),
        ),
      ),
    ],
  });
}
