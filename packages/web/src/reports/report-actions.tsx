import { Anchor, Button } from '@mantine/core';
import type { ListedReport } from '@nemecys/server';
import { useTranslation } from 'react-i18next';
import type { At } from '../api.ts';
import { type Told, told } from '../refusal.tsx';
import { reportApi } from './report-api.ts';

type Props = {
  readonly at: At;
  readonly report: ListedReport;
  /** What it is, as its actions are called where they are read out. */
  readonly what: string;
  readonly mayRequest: boolean;
  readonly refresh: () => void;
  readonly tell: (said: Told) => void;
};

/** What can be done with something that was asked for, as far as it is: download it, stop it, make it again. */
export function ReportActions({ at, report: { id, state }, what, mayRequest, refresh, tell }: Props) {
  const { t } = useTranslation('reports');
  const button = (word: 'stop' | 'retry', act: (at: At, id: string) => Promise<void>) => (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={t(`${word}It`, { what })}
      onClick={() => void act(at, id).then(refresh, (thrown) => tell(told(thrown)))}
    >
      {t(word)}
    </Button>
  );
  switch (state) {
    case 'done':
      return (
        <Anchor
          href={reportApi.fileOf(at, id)}
          download
          c="var(--mantine-color-text)"
          underline="always"
          inherit
          aria-label={t('downloadIt', { what })}
        >
          {t('download')}
        </Anchor>
      );
    case 'waiting':
    case 'running':
      return mayRequest && button('stop', reportApi.cancel);
    case 'failed':
    case 'cancelled':
      return mayRequest && button('retry', reportApi.retry);
  }
}
