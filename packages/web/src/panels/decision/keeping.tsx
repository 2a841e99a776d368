import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { At } from '../../api.ts';
import { type Told, told } from '../../refusal.tsx';
import { reportApi, type WantedReport } from '../../reports/report-api.ts';
import { goToPlace } from '../place/page-place.ts';
import type { Judging } from './use-decide.ts';

type Props = {
  readonly at: At;
  readonly asked: Judging;
  /** The saved version that was judged; undefined while something in it is not saved. */
  readonly version: number | undefined;
};

/** Has the same decision made of the saved versions and kept among the reports, so that it is there later and for others. */
export function Keeping({ at, asked, version }: Props) {
  const { t } = useTranslation('decision');
  const [said, tell] = useState<Told>('');
  const wanted = wantedOf(asked);
  const keep = (of: number, what: WantedReport['wanted']) =>
    reportApi.request(at, { version: of, wanted: what }).then(
      () => goToPlace({ tab: 'reports' }),
      (thrown) => tell(told(thrown)),
    );
  return (
    <Group role="group" aria-label={t('keep.title')}>
      <Button
        variant="default"
        disabled={version === undefined || wanted === undefined}
        onClick={() => version !== undefined && wanted !== undefined && void keep(version, wanted)}
      >
        {t('keep.do')}
      </Button>
      <Text size="sm" role="status">
        {said !== '' ? said : t(version === undefined || wanted === undefined ? 'keep.unsaved' : 'keep.about')}
      </Text>
    </Group>
  );
}

/** The same question put to saved versions; undefined where one of its options was not saved. */
function wantedOf({ choice: { role, minimumGrade }, options, search, numbers }: Judging) {
  const beside = options.flatMap(({ saved }) => (saved === undefined ? [] : [saved]));
  if (beside.length < options.length) return undefined;
  return { ...({ kind: 'decision', format: 'html' } as const), role, minimumGrade, beside, search, numbers };
}
