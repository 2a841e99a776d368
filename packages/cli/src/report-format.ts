/** What `assess` can write, in the order in which it is written. */
export const reportFormats = ['html', 'json', 'csv', 'sarif', 'markdown'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** The file of each format in the folder of `--out`. */
export const reportFile: Readonly<Record<ReportFormat, string>> = {
  html: 'report.html',
  json: 'assessment.json',
  csv: 'risk-file.csv',
  sarif: 'assessment.sarif',
  markdown: 'assessment.md',
};

/** What is written where no format is named: what people read and programs take. */
export const usualFormats: readonly ReportFormat[] = ['html', 'json', 'csv'];
