import type { ListedReport } from '@nemecys/server';
import type { TFunction } from 'i18next';

/** What was asked for, in words; a document is named by who lists it. */
export function wantedWords(t: TFunction<'reports'>, { wanted }: Pick<ListedReport, 'wanted'>): string {
  switch (wanted.kind) {
    case 'report':
      return t(`format.${wanted.format}`);
    case 'decision':
      return t('whatAs', { what: decisionWords(t, wanted), format: decisionFormat(t, wanted.format) });
    case 'document':
      return wanted.document;
    case 'document-set':
      return t('documentSet', { formats: wanted.formats.join(', ') });
    case 'inventory':
    case 'hazard-log':
      return t('whatAs', { what: t(`what.${wanted.kind}`), format: t(`format.${wanted.format}`) });
  }
}

type DecisionWanted = Extract<ListedReport['wanted'], { kind: 'decision' }>;

function decisionWords(t: TFunction<'reports'>, { role, beside }: DecisionWanted): string {
  const decision = t(`decision.${role ?? 'author'}`);
  if (beside.length === 0) return decision;
  const options = beside.map((one) => t('besideVersion', one)).join(', ');
  return t('decisionBeside', { decision, options });
}

/** What a decision is made as, in words: its table is no risk file. */
export function decisionFormat(t: TFunction<'reports'>, format: 'html' | 'md' | 'csv' | 'json'): string {
  return t(format === 'csv' ? 'format.table' : `format.${format}`);
}
