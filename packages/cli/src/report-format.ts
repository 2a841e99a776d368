/** What `assess` can write, in the order in which it is written. */
export const reportFormats = ['html', 'json', 'csv'] as const;
export type ReportFormat = (typeof reportFormats)[number];
