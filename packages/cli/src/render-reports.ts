import type { Assessment } from '@nemecys/core';
import type { Progress } from './progress.ts';
import { type ReportFormat, reportFile } from './report-format.ts';
import type { NewFile } from './write-files.ts';

/** The reports of an assessment, each as a file of its own. What draws and lays out is loaded only for HTML. */
export async function renderReports(
  assessment: Assessment,
  formats: readonly ReportFormat[],
  { file, progress }: { readonly file: string; readonly progress: Progress },
): Promise<readonly NewFile[]> {
  if (formats.length === 0) return [];
  const report = await import('@nemecys/report');
  const files: NewFile[] = [];
  for (const format of formats) {
    progress.step(`Preparing ${reportFile[format]}`);
    const content = {
      html: () => report.renderHtml(assessment),
      json: () => report.renderJson(assessment),
      csv: () => report.renderRiskFile(assessment),
      sarif: () => report.renderAssessmentSarif(assessment, file),
      markdown: () => report.renderAssessmentMarkdown(assessment),
    };
    files.push({ name: reportFile[format], content: await content[format]() });
  }
  return files;
}
