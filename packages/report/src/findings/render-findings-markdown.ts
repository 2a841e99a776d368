import type { Assessment, Finding } from '@nemecys/core';
import { markdownList, markdownTable } from '../markup/markdown-parts.ts';
import { markdownText } from '../markup/markdown-text.ts';

/** Findings as a Markdown table, for a comment on a change; text of the scenario cannot become markup. */
export function renderFindingsMarkdown(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'Nothing to complain of.\n';
  const rows = findings.map(({ code, severity, message, advice = '', where }) => [
    severity,
    where.line === undefined ? where.file : `${where.file}:${where.line}`,
    `${message} ${advice}`,
    code,
  ]);
  return `${markdownTable(['Severity', 'Place', 'What', 'Code'], rows)}\n`;
}

/** What an assessment found, worst harms first, as Markdown. */
export function renderAssessmentMarkdown({ scenario, headline, harms, findings }: Assessment): string {
  const rows = harms.map(({ label, assetLabel, likelihood, risk, criterion, acceptable }) => [
    ...[label, assetLabel, likelihood, risk, criterion],
    acceptable ? 'yes' : 'NO',
  ]);
  const parts = [
    `# ${markdownText(scenario.title)}`,
    markdownList(headline.sentences),
    rows.length === 0
      ? 'No harm was found.'
      : markdownTable(['Harm', 'To whom', 'Likelihood', 'Risk', 'Accepted up to', 'Accepted'], rows),
    renderFindingsMarkdown(findings),
  ];
  return parts
    .map((part) => part.trimEnd())
    .join('\n\n')
    .concat('\n');
}
