import { Button, Card, Group, List, Stack, Text } from '@mantine/core';
import type { DisclosureLevel } from '@nemecys/core';
import type { ListedShare } from '@nemecys/server';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { At } from '../api.ts';
import { useFormats } from '../language/use-formats.ts';
import { type Told, told } from '../refusal.tsx';
import { shareApi } from './share-api.ts';
import { BaselineSelect, LevelSelect } from './what-to-share.tsx';

type Props = {
  readonly at: At;
  readonly share: ListedShare;
  readonly baselines: readonly string[];
  readonly mayShare: boolean;
  readonly tell: (said: Told) => void;
  readonly onChanged: () => void;
};

/** One share: who has taken it, what was given and read, and what may be given next. */
export function ShareItem({ at, share, baselines, mayShare, tell, onChanged }: Props) {
  const { t } = useTranslation('sharing');
  const { moment } = useFormats();
  const { id, to, accepted, withdrawnAt, views, offerExpiresAt } = share;
  const who = accepted?.organisation ?? t(`kind.${to}`);
  return (
    <Card withBorder component="section" aria-label={t('give.item', { who })}>
      <Stack gap="xs">
        <Text fw={600}>
          {accepted === null
            ? t('give.offered', { kind: t(`kind.${to}`), until: moment(offerExpiresAt) })
            : t('give.taken', { who, kind: t(`kind.${to}`), at: moment(accepted.at) })}
        </Text>
        {withdrawnAt !== null && <Text>{t('give.withdrawn', { at: moment(withdrawnAt) })}</Text>}
        <List size="sm">
          {views.map(({ number, level, baseline, givenAt, readFirst }) => (
            <List.Item key={number}>
              {t('give.view', { number, baseline, level: t(`level.${level}`), at: moment(givenAt) })}{' '}
              {readFirst === null ? t('give.unread') : t('give.read', { at: moment(readFirst) })}
            </List.Item>
          ))}
        </List>
        {mayShare && withdrawnAt === null && <NextView {...{ at, id, who, views, baselines, tell, onChanged }} />}
      </Stack>
    </Card>
  );
}

type NextProps = Pick<Props, 'at' | 'baselines' | 'tell' | 'onChanged'> &
  Pick<ListedShare, 'id' | 'views'> & { readonly who: string };

function NextView({ at, id, who, views, baselines, tell, onChanged }: NextProps) {
  const { t } = useTranslation('sharing');
  const [baseline, setBaseline] = useState(baselines[0] ?? views[0]?.baseline ?? '');
  const [level, setLevel] = useState<DisclosureLevel>(views[0]?.level ?? 'interfaces');
  const [isAsked, setAsked] = useState(false);
  const [isMaking, setMaking] = useState(false);
  const after = (done: Promise<void>) => {
    setMaking(true);
    done
      .then(
        () => {
          tell('');
          onChanged();
        },
        (thrown) => tell(told(thrown)),
      )
      .finally(() => setMaking(false));
  };
  return (
    <Group align="end">
      <BaselineSelect label={t('give.baselineFor', { who })} {...{ baselines, baseline }} onChange={setBaseline} />
      <LevelSelect label={t('give.levelFor', { who })} {...{ level }} onChange={setLevel} />
      <Button variant="default" loading={isMaking} onClick={() => after(shareApi.give(at, id, { baseline, level }))}>
        {t('give.again', { who })}
      </Button>
      {isAsked && (
        <Text size="sm" w="100%">
          {t('give.withdrawMeans', { who })}
        </Text>
      )}
      {isAsked ? (
        <Button color="red" loading={isMaking} onClick={() => after(shareApi.withdraw(at, id))}>
          {t('give.withdrawNow', { who })}
        </Button>
      ) : (
        <Button variant="default" onClick={() => setAsked(true)}>
          {t('give.withdraw', { who })}
        </Button>
      )}
    </Group>
  );
}
