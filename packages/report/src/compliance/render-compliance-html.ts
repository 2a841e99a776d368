import type { Compliance } from '@nemecys/core';
import { dataTable } from '../html/data-table.ts';
import { plainPage } from '../html/plain-page.ts';
import { section } from '../html/section.ts';
import { longIdStyle } from '../html/style/long-id-style.ts';
import { type Content, el } from '../markup/element.ts';
import { complianceBasis, complianceLimits, complianceTables, complianceTitle } from './compliance-tables.ts';
import { type DrawnView, drawViews } from './draw-views.ts';
import { viewHeadings } from './view-tables.ts';

/** The compliance report as one self-contained HTML page without any script, gaps first, with the four views drawn. */
export async function renderComplianceHtml(compliance: Compliance): Promise<string> {
  const title = complianceTitle(compliance);
  const tables = complianceTables(compliance);
  const drawn = new Map((await drawViews(compliance)).map((view) => [view.kind as string, view]));
  return plainPage({
    title,
    heading: title,
    kind: 'What applies, what is shown, what is missing',
    facts: complianceBasis(compliance),
    places: tables.map(({ id, heading }) => [id, heading] as const),
    style: longIdStyle,
    main: [
      el(
        'ul',
        {},
        complianceLimits.map((text) => el('li', {}, text)),
      ),
      tables.map(({ id, heading, caption, columns, rows }) =>
        section(
          { id, title: heading },
          drawing(drawn.get(id)),
          rows.length === 0
            ? el('p', {}, 'None.')
            : dataTable({ caption, columns, rows: rows.map((cells) => ({ cells })) }),
        ),
      ),
    ],
  });
}

function drawing(view: DrawnView | undefined): Content {
  if (view === undefined) return null;
  if (view.svg === null) return el('p', {}, view.why);
  const label = `Drawing of the ${viewHeadings[view.kind].toLowerCase()}, can be scrolled`;
  return el(
    'figure',
    { class: 'drawing' },
    el('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': label }, view.svg),
  );
}
