import type { ListedReport } from '@nemecys/server';

/** What reports are made as, in words. */
export const formatWords: Readonly<Record<NonNullable<ListedReport['format']>, string>> = {
  pdf: 'PDF',
  docx: 'Word (DOCX)',
  xlsx: 'Workbook (XLSX)',
  html: 'Page (HTML)',
  csv: 'Risk file (CSV)',
  json: 'Data (JSON)',
};

/** How far a report is, in words. */
export const stateWords: Readonly<Record<ListedReport['state'], string>> = {
  waiting: 'Waiting',
  running: 'Being made',
  done: 'Ready',
  failed: 'Failed',
  cancelled: 'Stopped',
};
