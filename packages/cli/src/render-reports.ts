import type { Assessment, KnowledgeNames } from '@nemecys/core';
import type { Progress } from './progress.ts';
import type { ReportFormat } from './report-format.ts';
import type { NewFile } from './write-files.ts';

/** A report as a file of its own, and what it is called where files are listed. */
export type ReportFile = NewFile & { readonly what: string };

type Rendering = { readonly what: string; readonly name: string; readonly render: () => string | Promise<string> };

type Means = { readonly progress: Progress; readonly names: KnowledgeNames | undefined };

/** The reports of an assessment. What draws and lays out is loaded only for HTML. */
export async function renderReports(
  assessment: Assessment,
  formats: readonly ReportFormat[],
  { progress, names }: Means,
): Promise<readonly ReportFile[]> {
  if (formats.length === 0) return [];
  const { renderHtml, renderJson, renderRiskFile, renderThreatList } = await import('@nemecys/report');
  const wanted: Readonly<Record<ReportFormat, readonly Rendering[]>> = {
    html: [{ what: 'Report', name: 'report.html', render: () => renderHtml(assessment, { names }) }],
    json: [{ what: 'Data', name: 'assessment.json', render: () => renderJson(assessment) }],
    csv: [
      { what: 'Risk file', name: 'risk-file.csv', render: () => renderRiskFile(assessment) },
      { what: 'Threats', name: 'threats.csv', render: () => renderThreatList(assessment, { names }) },
    ],
  };
  const files: ReportFile[] = [];
  for (const { what, name, render } of formats.flatMap((format) => wanted[format])) {
    progress.step(`Preparing ${name}`);
    files.push({ what, name, content: await render() });
  }
  return files;
}
