import { Text } from '@mantine/core';
import type { ListedReport } from '@nemecys/server';
import { useTranslation } from 'react-i18next';
import { useEnglish } from '../language/english.tsx';

/** How far something is that was asked for, and what stopped it, which the server says in English. */
export function ReportState({ report: { state, fault } }: { readonly report: ListedReport }) {
  const { t } = useTranslation('reports');
  const english = useEnglish();
  return (
    <>
      {t(`state.${state}`)}
      {fault !== null && (
        <Text size="sm" lang={english}>
          {fault}
        </Text>
      )}
    </>
  );
}
