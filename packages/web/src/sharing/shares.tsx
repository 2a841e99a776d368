import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import type { DisclosureLevel, OrganisationKind } from '@nemecys/core';
import type { ListedShare } from '@nemecys/server';
import { type FormEvent, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type At, api } from '../api.ts';
import { useFollowed } from '../pages/use-changes.ts';
import { type Told, told } from '../refusal.tsx';
import { KindSelect } from './organisation-part.tsx';
import { shareApi } from './share-api.ts';
import { ShareItem } from './share-item.tsx';
import { BaselineSelect, LevelSelect } from './what-to-share.tsx';

type Props = { readonly at: At; readonly mayShare: boolean };

/** With whom the baselines of a scenario are shared, and how much; shared, given anew and withdrawn here. */
export function Shares({ at, mayShare }: Props) {
  const { t } = useTranslation('sharing');
  const [shares, setShares] = useState<readonly ListedShare[]>([]);
  const [baselines, setBaselines] = useState<readonly string[]>([]);
  const [said, tell] = useState<Told>('');
  const load = useCallback(() => {
    const fault = (thrown: unknown) => tell(told(thrown));
    shareApi.list(at).then(setShares, fault);
    api.versions(at).then((versions) => setBaselines(versions.flatMap(({ baselines: names }) => names)), fault);
  }, [at]);
  useFollowed(
    at.workspace,
    load,
    ({ scenario, kind }) => scenario === at.id && (kind === 'baseline' || kind === 'share'),
  );
  return (
    <Stack component="section" aria-labelledby="shares">
      <Title order={2} size="h3" id="shares">
        {t('give.title')}
      </Title>
      <Text size="sm">{t('give.about')}</Text>
      {said !== '' && <Alert role="status">{said}</Alert>}
      {mayShare && baselines.length > 0 && <ShareForm {...{ at, baselines, tell }} onShared={load} />}
      {shares.length === 0 && <Text>{t(baselines.length === 0 ? 'give.noBaseline' : 'give.none')}</Text>}
      {shares.map((share) => (
        <ShareItem key={share.id} {...{ at, share, baselines, mayShare, tell }} onChanged={load} />
      ))}
    </Stack>
  );
}

type FormProps = {
  readonly at: At;
  readonly baselines: readonly string[];
  readonly tell: (said: Told) => void;
  readonly onShared: () => void;
};

function ShareForm({ at, baselines, tell, onShared }: FormProps) {
  const { t } = useTranslation('sharing');
  const [baseline, setBaseline] = useState(baselines[0] ?? '');
  const [to, setTo] = useState<OrganisationKind>('operator');
  const [level, setLevel] = useState<DisclosureLevel>('interfaces');
  const [isMaking, setMaking] = useState(false);
  const [link, setLink] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMaking(true);
    shareApi
      .make(at, { baseline, to, level })
      .then(
        (made) => {
          setLink(made.link);
          tell('');
          onShared();
        },
        (thrown) => tell(told(thrown)),
      )
      .finally(() => setMaking(false));
  };
  return (
    <form onSubmit={submit} aria-label={t('give.form')}>
      <Stack gap="xs">
        <Group align="end">
          <BaselineSelect label={t('give.baseline')} {...{ baselines, baseline }} onChange={setBaseline} />
          <KindSelect label={t('give.to')} kind={to} onChange={setTo} />
          <LevelSelect label={t('give.level')} {...{ level }} onChange={setLevel} />
          <Button type="submit" loading={isMaking}>
            {t('give.act')}
          </Button>
        </Group>
        <Text size="sm">{t(`level.about.${level}`)}</Text>
        {link !== '' && (
          <Alert color="gray" title={t('give.link')}>
            <code className="hash">{link}</code>
          </Alert>
        )}
      </Stack>
    </form>
  );
}
