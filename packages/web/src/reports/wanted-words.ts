import type { ListedReport } from '@nemecys/server';
import type { TFunction } from 'i18next';

/** What was asked for, in words; a document is named by who lists it. */
export function wantedWords(t: TFunction<'reports'>, { wanted }: Pick<ListedReport, 'wanted'>): string {
  switch (wanted.kind) {
    case 'report':
      return t(`format.${wanted.format}`);
    case 'decision':
      return t('whatAs', { what: t(`what.decision.${wanted.role}`), format: decisionFormat(t, wanted.format) });
    case 'document':
      return wanted.document;
  }
}

/** What a decision is made as, in words: its table is no risk file. */
export function decisionFormat(t: TFunction<'reports'>, format: 'html' | 'md' | 'csv' | 'json'): string {
  return t(format === 'csv' ? 'format.table' : `format.${format}`);
}
