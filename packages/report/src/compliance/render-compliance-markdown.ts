import type { Compliance } from '@nemecys/core';
import { markdownText } from '../markup/markdown-text.ts';
import { complianceBasis, complianceLimits, complianceTables, complianceTitle } from './compliance-tables.ts';

/** The compliance report as Markdown, gaps first; text of the scenario cannot become markup. */
export function renderComplianceMarkdown(compliance: Compliance): string {
  const parts = [
    `# ${markdownText(complianceTitle(compliance))}`,
    list(complianceBasis(compliance)),
    list(complianceLimits),
    ...complianceTables(compliance).flatMap(({ heading, columns, rows }) => [
      `## ${heading}`,
      rows.length === 0 ? 'None.' : [line(columns), line(columns.map(() => '---')), ...rows.map(cells)].join('\n'),
    ]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function list(texts: readonly string[]): string {
  return texts.map((text) => `- ${markdownText(text)}`).join('\n');
}

function cells(row: readonly string[]): string {
  return line(row.map(markdownText));
}

function line(row: readonly string[]): string {
  return `| ${row.join(' | ')} |`;
}
