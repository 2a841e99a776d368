import type { Assessment } from '@nemecys/core';
import { saveFile } from '../save-file.ts';

/** Gives the browser the report of an assessment as an HTML file to save. */
export async function downloadReport(assessment: Assessment): Promise<void> {
  const { renderHtml } = await import('@nemecys/report');
  const page = await renderHtml(assessment, { date: new Date().toISOString().slice(0, 10) });
  saveFile(page, { name: `${assessment.scenario.id}-report.html`, type: 'text/html' });
}
