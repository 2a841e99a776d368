import { Anchor, Button } from '@mantine/core';
import type { ListedReport } from '@nemecys/server';
import type { At, Refused } from '../api.ts';
import { reportApi } from './report-api.ts';

type Props = {
  readonly at: At;
  readonly report: ListedReport;
  /** What it is, as its actions are called where they are read out. */
  readonly what: string;
  readonly mayRequest: boolean;
  readonly refresh: () => void;
  readonly tell: (said: string) => void;
};

/** What can be done with something that was asked for, as far as it is: download it, stop it, make it again. */
export function ReportActions({ at, report: { id, state }, what, mayRequest, refresh, tell }: Props) {
  const after = (act: Promise<void>) => void act.then(refresh, (thrown: Refused) => tell(thrown.message));
  const button = (word: string, act: (at: At, id: string) => Promise<void>) => (
    <Button size="compact-sm" variant="default" aria-label={`${word} ${what}`} onClick={() => after(act(at, id))}>
      {word}
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
          aria-label={`Download ${what}`}
        >
          Download
        </Anchor>
      );
    case 'waiting':
    case 'running':
      return mayRequest && button('Stop', reportApi.cancel);
    case 'failed':
    case 'cancelled':
      return mayRequest && button('Try again', reportApi.retry);
  }
}
