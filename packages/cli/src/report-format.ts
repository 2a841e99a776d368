/** What `assess` can write, in the order in which it is written. */
export const reportFormats = ['html', 'json', 'csv', 'sarif', 'markdown', 'pdf', 'docx', 'xlsx'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** What is written where no format is named: what people read and programs take. */
export const usualFormats: readonly ReportFormat[] = ['html', 'json', 'csv'];
