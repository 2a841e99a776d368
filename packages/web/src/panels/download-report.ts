import type { Assessment } from '@nemecys/core';

/** Gives the browser the report of an assessment as an HTML file to save. */
export async function downloadReport(assessment: Assessment): Promise<void> {
  const { renderHtml } = await import('@nemecys/report');
  const page = await renderHtml(assessment, { date: new Date().toISOString().slice(0, 10) });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([page], { type: 'text/html' }));
  link.download = `${assessment.scenario.id}-report.html`;
  link.click();
  URL.revokeObjectURL(link.href);
}
