import type { Assessment, DocumentFormat, KnowledgeNames } from '@nemecys/core';
import type { ReportCircumstances } from '@nemecys/report';
import type { Progress } from './progress.ts';
import type { ReportFormat } from './report-format.ts';
import type { NewFile } from './write-files.ts';

/** A report as a file of its own, and what it is called where files are listed. */
export type ReportFile = NewFile & { readonly what: string };

type Rendering = { readonly what: string; readonly name: string; readonly render: () => Content | Promise<Content> };
type Content = string | Uint8Array;

type Means = ReportCircumstances & {
  /** The scenario, as it was named: where findings point to. */
  readonly file: string;
  readonly progress: Progress;
  readonly names: KnowledgeNames | undefined;
};

/** The reports of an assessment. What draws and lays out is loaded only for HTML. */
export async function renderReports(
  assessment: Assessment,
  formats: readonly ReportFormat[],
  { file, progress, names, day, notes }: Means,
): Promise<readonly ReportFile[]> {
  if (formats.length === 0) return [];
  const report = await import('@nemecys/report');
  const onPaper = (what: string, format: DocumentFormat): Rendering => ({
    what,
    name: `report.${format}`,
    render: async () => report.renderDocument(await report.assessmentDocument(assessment, { day, notes }), format),
  });
  const wanted: Readonly<Record<ReportFormat, readonly Rendering[]>> = {
    html: [{ what: 'Report', name: 'report.html', render: () => report.renderHtml(assessment, { names }) }],
    json: [{ what: 'Data', name: 'assessment.json', render: () => report.renderJson(assessment) }],
    csv: [
      { what: 'Risk file', name: 'risk-file.csv', render: () => report.renderRiskFile(assessment) },
      { what: 'Threats', name: 'threats.csv', render: () => report.renderThreatList(assessment, { names }) },
    ],
    sarif: [{ what: 'SARIF', name: 'assessment.sarif', render: () => report.renderAssessmentSarif(assessment, file) }],
    markdown: [{ what: 'Markdown', name: 'assessment.md', render: () => report.renderAssessmentMarkdown(assessment) }],
    pdf: [onPaper('PDF', 'pdf')],
    docx: [onPaper('Word', 'docx')],
    xlsx: [onPaper('Workbook', 'xlsx')],
  };
  const files: ReportFile[] = [];
  for (const { what, name, render } of formats.flatMap((format) => wanted[format])) {
    progress.step(`Preparing ${name}`);
    files.push({ what, name, content: await render() });
  }
  return files;
}
