import { Text } from '@mantine/core';
import type { ListedReport } from '@nemecys/server';
import { useTranslation } from 'react-i18next';
import { useEnglish } from '../language/english.tsx';

/** How far something is that was asked for, what is done just now, and what stopped it; the last two in English. */
export function ReportState({ report: { state, progress, fault } }: { readonly report: ListedReport }) {
  const { t } = useTranslation('reports');
  const english = useEnglish();
  return (
    <>
      {t(`state.${state}`)}
      {progress !== null && (
        <Text size="sm" lang={english}>
          {`${progress} …`}
        </Text>
      )}
      {fault !== null && (
        <Text size="sm" lang={english}>
          {fault}
        </Text>
      )}
    </>
  );
}
