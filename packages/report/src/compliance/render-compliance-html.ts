import type { Compliance } from '@nemecys/core';
import { dataTable } from '../html/data-table.ts';
import { page } from '../html/page.ts';
import { pageStyle } from '../html/style/page-style.ts';
import { type Content, el } from '../markup/element.ts';
import { complianceBasis, complianceLimits, complianceTables, complianceTitle } from './compliance-tables.ts';

/** The compliance report as one self-contained HTML page without any script, gaps first. */
export async function renderComplianceHtml(compliance: Compliance): Promise<string> {
  const title = complianceTitle(compliance);
  const tables = complianceTables(compliance);
  const content = [
    el('a', { class: 'skip', href: '#main' }, 'Skip to the report'),
    el(
      'header',
      { class: 'page-header' },
      el('p', { class: 'kind' }, 'What applies, what is shown, what is missing'),
      el('h1', {}, title),
      el('ul', { class: 'meta' }, items(complianceBasis(compliance))),
    ),
    el(
      'div',
      { class: 'frame' },
      el(
        'nav',
        { 'aria-label': 'Contents' },
        el(
          'ol',
          {},
          tables.map(({ id, heading }) => el('li', {}, el('a', { href: `#${id}` }, heading))),
        ),
      ),
      el(
        'main',
        { id: 'main', tabindex: -1 },
        el('ul', {}, items(complianceLimits)),
        tables.map(({ id, heading, caption, columns, rows }) =>
          el(
            'section',
            { id, 'aria-labelledby': `${id}-heading` },
            el('h2', { id: `${id}-heading` }, heading),
            rows.length === 0
              ? el('p', {}, 'None.')
              : dataTable({ caption, columns, rows: rows.map((cells) => ({ cells })) }),
          ),
        ),
      ),
    ),
  ];
  return page(title, content, { style: pageStyle, script: '' });
}

function items(texts: readonly string[]): Content {
  return texts.map((text) => el('li', {}, text));
}
