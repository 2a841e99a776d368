import type { Compliance } from '@nemecys/core';
import { caseTables } from '../assurance-case/case-tables.ts';
import type { DrawnCase } from '../assurance-case/draw-case.ts';
import { dataTable } from '../html/data-table.ts';
import { plainPage } from '../html/plain-page.ts';
import { folded, section } from '../html/section.ts';
import { caseStyle } from '../html/style/case-style.ts';
import { longIdStyle } from '../html/style/long-id-style.ts';
import { type Content, type Element, el } from '../markup/element.ts';
import type { ComplianceTable } from './compliance-table.ts';
import { complianceBasis, complianceLimits, complianceTables, complianceTitle } from './compliance-tables.ts';
import { type DrawnView, drawViews } from './draw-views.ts';
import { viewHeadings } from './view-tables.ts';

/** The compliance report as one self-contained HTML page without any script, gaps first, with the four views and the case drawn. */
export async function renderComplianceHtml(compliance: Compliance, drawnCase: DrawnCase): Promise<string> {
  const title = complianceTitle(compliance);
  const tables = complianceTables(compliance);
  const drawn = new Map((await drawViews(compliance)).map((view) => [view.kind as string, view]));
  return plainPage({
    title,
    heading: title,
    kind: 'What applies, what is shown, what is missing',
    facts: complianceBasis(compliance),
    places: [...tables.map(({ id, heading }) => [id, heading] as const), [caseId, caseHeading]],
    style: longIdStyle + caseStyle,
    main: [
      el(
        'ul',
        {},
        complianceLimits.map((text) => el('li', {}, text)),
      ),
      tables.map(({ id, heading, caption, columns, rows }) =>
        section({ id, title: heading }, drawing(drawn.get(id)), tableOrNone({ id, heading, caption, columns, rows })),
      ),
      caseSection(drawnCase),
    ],
  });
}

const caseId = 'assurance-case';
const caseHeading = 'Assurance case';

function tableOrNone({ caption, columns, rows }: ComplianceTable): Content {
  return rows.length === 0
    ? el('p', {}, 'None.')
    : dataTable({ caption, columns, rows: rows.map((cells) => ({ cells })) });
}

function caseSection({ made, drawings }: DrawnCase): Content {
  const [outline, ...parts] = drawings.map(({ title, svg }) => ({ title, figure: figure(title, svg) }));
  return section(
    { id: caseId, title: caseHeading, intro: 'Why the product would be secure enough, and what of that is shown.' },
    outline?.figure,
    parts.map(({ title, figure: drawn }) => folded(title, undefined, drawn)),
    caseTables(made).map((table) => [el('h3', { id: table.id }, table.heading), tableOrNone(table)]),
  );
}

function drawing(view: DrawnView | undefined): Content {
  if (view === undefined) return null;
  if (view.svg === null) return el('p', {}, view.why);
  return figure(`the ${viewHeadings[view.kind].toLowerCase()}`, view.svg);
}

function figure(what: string, svg: Element): Content {
  const label = `Drawing of ${what}, can be scrolled`;
  return el(
    'figure',
    { class: 'drawing' },
    el('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': label }, svg),
  );
}
