import type { Assessment } from '@nemecys/core';
import type { Progress } from './progress.ts';
import { type ReportFormat, reportFile } from './report-format.ts';
import type { NewFile } from './write-files.ts';

/** The reports of an assessment, each as a file of its own. The code of a format is loaded only when it is wanted. */
export async function renderReports(
  assessment: Assessment,
  formats: readonly ReportFormat[],
  progress: Progress,
): Promise<readonly NewFile[]> {
  const files: NewFile[] = [];
  for (const format of formats) {
    progress.step(`Writing ${reportFile[format]}`);
    files.push({ name: reportFile[format], content: JSON.stringify(assessment) });
  }
  return files;
}
