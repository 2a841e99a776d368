import type { Compliance } from '@nemecys/core';
import { markdownList, markdownTable } from '../markup/markdown-parts.ts';
import { markdownText } from '../markup/markdown-text.ts';
import { complianceBasis, complianceLimits, complianceTables, complianceTitle } from './compliance-tables.ts';

/** The compliance report as Markdown, gaps first; text of the scenario cannot become markup. */
export function renderComplianceMarkdown(compliance: Compliance): string {
  const parts = [
    `# ${markdownText(complianceTitle(compliance))}`,
    markdownList(complianceBasis(compliance)),
    markdownList(complianceLimits),
    ...complianceTables(compliance).flatMap(({ heading, columns, rows }) => [
      `## ${heading}`,
      rows.length === 0 ? 'None.' : markdownTable(columns, rows),
    ]),
  ];
  return `${parts.join('\n\n')}\n`;
}
