import { type Compliance, RequirementCoverage } from '@nemecys/core';
import type { ComplianceTable } from './compliance-table.ts';
import { ledgerTables } from './ledger-tables.ts';
import { traceTables } from './trace-tables.ts';
import { viewTables } from './view-tables.ts';

/** What a compliance report is called. */
export function complianceTitle({ scenario }: Compliance): string {
  return `Compliance of ${scenario.title}${scenario.variant === null ? '' : `, variant ${scenario.variant}`}`;
}

/** What every reader has to know of a compliance report before its tables. */
export const complianceLimits: readonly string[] = [
  'What is stated in the model is not verified: the two are counted apart and never added up.',
  'Requirements are in our own words; read the documents themselves. Rows marked "secondary" or "knowledge" were not checked against the official text.',
  'What a requirement also speaks to comes from tables of mappings. It shows where to look and passes no coverage on.',
  'The order of the gaps follows what consultancies tell of reviews and is an assumption; no authority publishes one.',
  'Supports people who assess devices and services. It is no legal advice and no declaration of conformity.',
];

/** Every table of a compliance report, gaps first. */
export function complianceTables(compliance: Compliance): readonly ComplianceTable[] {
  const { gaps, questions, documents, artefacts, findings, requirements, facts } = compliance;
  const applicable = requirements.filter(({ coverage }) => coverage !== 'not-applicable');
  const others = requirements.filter(({ coverage }) => coverage === 'not-applicable');
  return [
    {
      id: 'gaps',
      heading: 'Gaps',
      caption: 'What to close, what reviewers reject most first',
      columns: ['Gap', 'Severity', 'What', 'Places', 'Requirements that wait'],
      rows: gaps.map((gap) => [gap.id, gap.severity, gap.text, String(gap.count), String(gap.requirements)]),
    },
    {
      id: 'questions',
      heading: 'Open questions of scope',
      caption: 'Answers that decide what applies',
      columns: ['Fact', 'Question', 'Requirements that wait'],
      rows: questions.map(({ fact, question, requirements: waiting }) => [fact, question, String(waiting)]),
    },
    {
      id: 'documents',
      heading: 'Coverage by document',
      caption: 'Requirements of each document by how far they are shown',
      columns: ['Document', 'Version', ...RequirementCoverage.options],
      rows: documents.map(({ title, version, counts }) => [
        title,
        version,
        ...RequirementCoverage.options.map((coverage) => String(counts[coverage])),
      ]),
    },
    {
      id: 'artefacts',
      heading: 'Artefacts',
      caption: 'What the requirements are answered with; each is answered once',
      columns: ['Artefact', 'What', 'Coverage', 'Because'],
      rows: artefacts.map(({ artefact, label, coverage, because }) => [artefact, label, coverage, because]),
    },
    ...viewTables(compliance.views),
    ...ledgerTables(compliance),
    ...traceTables(compliance.trace),
    {
      id: 'findings',
      heading: 'Findings of the reviewer rules',
      caption: 'What the rules miss, and what to do',
      columns: ['Finding', 'Severity', 'Decided', 'What', 'To do', 'Place', 'Requirements'],
      rows: findings.map(({ id, severity, decision, message, advice, where, requirements: asking }) => [
        ...[
          id,
          severity,
          decision === null ? 'open' : `${decision.state} by ${decision.by} on ${decision.on}: ${decision.because}`,
          message,
          advice,
          `${where.path ?? ''}${where.line === undefined ? '' : ` line ${where.line}`}`,
        ],
        asking.join(', '),
      ]),
    },
    requirementTable('requirements', 'Requirements that apply or may apply', applicable),
    requirementTable('not-applicable', 'Requirements that do not apply', others),
    {
      id: 'facts',
      heading: 'Facts of scope',
      caption: 'What decided what applies',
      columns: ['Fact', 'Answer', 'Because'],
      rows: facts.map(({ fact, answer, because }) => [fact, answer, because]),
    },
  ];
}

function requirementTable(id: string, heading: string, rows: Compliance['requirements']): ComplianceTable {
  return {
    id,
    heading,
    caption: 'In our own words, with the reason for each',
    columns: [
      'Requirement',
      'Document',
      'Clause',
      'What it asks',
      'Whose',
      'Shown by',
      'Coverage',
      'Because',
      'Also speaks to',
      'Wording',
    ],
    rows: rows.map((one) => [
      ...[one.id, one.document, one.clause, one.obligation, one.actors.join(', '), one.evidence.join(', ')],
      ...[one.coverage, one.because, one.speaksTo.map(speaksToWords).join(', '), one.confidence],
    ]),
  };
}

/** What a mapping says of a requirement, the other one as the subject. */
function speaksToWords({ id, relation }: Compliance['requirements'][number]['speaksTo'][number]): string {
  return `${id} (${mappingWords[relation]})`;
}

const mappingWords = {
  equal: 'asks the same',
  superset: 'asks a part of it',
  subset: 'asks more',
  intersects: 'asks in part the same',
  unsure: 'how far is not known',
} as const;

/** Which versions of everything a compliance report was made from. */
export function complianceBasis({
  product,
  knowledge,
  catalogue,
  fingerprint,
  day,
  actors,
}: Compliance): readonly string[] {
  return [
    `For: ${actors.length === 0 ? 'every actor' : actors.join(', ')}`,
    `Records weighed on ${day}`,
    `Model ${fingerprint.slice(0, 16)}`,
    `${product.name} ${product.version}, knowledge ${knowledge.slice(0, 12)}, requirements ${catalogue.slice(0, 12)}`,
  ];
}
