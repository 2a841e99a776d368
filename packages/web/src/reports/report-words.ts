import type { DocumentFormat } from '@nemecys/core';
import type { ListedReport } from '@nemecys/server';

/** What reports on the assessment are made as, in words. */
export const formatWords: Readonly<Record<NonNullable<ListedReport['format']>, string>> = {
  pdf: 'PDF',
  docx: 'Word (DOCX)',
  xlsx: 'Workbook (XLSX)',
  html: 'Page (HTML)',
  csv: 'Risk file (CSV)',
  json: 'Data (JSON)',
};

/** The same of documents on compliance. */
export const documentFormatWords: Readonly<Record<DocumentFormat, string>> = {
  ...{ docx: formatWords.docx, pdf: formatWords.pdf, xlsx: formatWords.xlsx, html: formatWords.html },
  md: 'Text (Markdown)',
};

/** How far a report is, in words. */
export const stateWords: Readonly<Record<ListedReport['state'], string>> = {
  waiting: 'Waiting',
  running: 'Being made',
  done: 'Ready',
  failed: 'Failed',
  cancelled: 'Stopped',
};
