import { List, Stack, Text, Title } from '@mantine/core';
import type { Assessment, Why } from '@nemecys/core';
import { useTranslation } from 'react-i18next';
import { CommentsOn } from '../../comments/comments-on.tsx';
import type { Words } from '../../engine/messages.ts';
import type { AssessmentIndex } from '../assessment-index.ts';
import { LevelLink } from '../place/level-link.tsx';
import { ShownLink } from '../place/shown-link.tsx';
import { RiskLevel } from '../risk-level.tsx';
import { CauseLine } from './cause-line.tsx';
import { DetailHeading } from './detail-heading.tsx';
import { StrategyList } from './strategy-list.tsx';

type WhyThreat = Extract<Why, { kind: 'threat' }>;
type Props = { readonly why: WhyThreat; readonly assessment: Assessment; readonly index: AssessmentIndex };

/** A threat: what happens and where, what it needs, what follows from it, and which controls hold it or would. */
export function ThreatDetail({ why, assessment, index, words }: Props & { readonly words: Words | undefined }) {
  const { t } = useTranslation('panels');
  const { scales } = assessment;
  const threat = index.threat(why.id);
  const roleOf = (role: string) => words?.roles.find(({ id }) => id === role)?.label ?? role;
  return (
    <Stack gap="xs">
      <DetailHeading of={why.id}>{why.text === '' ? why.label : why.text}</DetailHeading>
      {why.text !== '' && <Text>{why.label}</Text>}
      <Text>
        {t('levels.likelihood')}{' '}
        <LevelLink {...{ scales, scale: 'likelihood', level: why.likelihood, why: why.id, of: why.label }} />
        {threat !== undefined && (
          <>
            {'; '}
            {t('threat.risk')} <RiskLevel scales={scales} id={threat.risk} />
          </>
        )}
      </Text>
      {threat === undefined ? (
        <Text>{t('threat.negligible')}</Text>
      ) : (
        <Text>
          {[
            ...(threat.origin === null ? [] : [t(`origins.${threat.origin}`)]),
            ...(threat.sideEffect ? [t('threat.sideEffect')] : []),
            ...(threat.rootCause ? [t('threat.root')] : []),
          ].join('; ')}
        </Text>
      )}
      <CommentsOn kind="threat" id={why.id} label={why.label} />
      {threat !== undefined && (
        <>
          <Title order={3} size="h4">
            {t('threat.where')}
          </Title>
          <List>
            {threat.roles.map(({ role, assets }) => (
              <List.Item key={role}>
                {assets.map(index.assetLabel).join(', ')} ({t('threat.as', { role: roleOf(role) })})
              </List.Item>
            ))}
          </List>
        </>
      )}
      <Title order={3} size="h4">
        {t('threat.causes')}
      </Title>
      {why.causes.length === 0 && <Text>{t('threat.noCauses')}</Text>}
      <ul>
        {why.causes.map((cause) => (
          <CauseLine key={`${cause.role} ${cause.id}`} {...{ cause, assessment, index }} />
        ))}
      </ul>
      <Effects {...{ why, assessment, index }} />
      <Title order={3} size="h4">
        {t('threat.controls')}
      </Title>
      <StrategyList {...{ why, assessment, index }} />
    </Stack>
  );
}

function Effects({ why, assessment, index }: Props) {
  const { t } = useTranslation('panels');
  const { scales, whys } = assessment;
  const effects = index.threat(why.id)?.effects ?? [];
  const harms = index.harmsBehind(why.id);
  return (
    <>
      <Title order={3} size="h4">
        {t('threat.effects')}
      </Title>
      <List>
        {effects.map((id) => {
          const effect = whys[id];
          const harm = index.harm(id);
          if (harm !== undefined)
            return (
              <List.Item key={id}>
                <ShownLink to={{ kind: 'harm', id }} text={`${harm.label}: ${harm.assetLabel}`} />
              </List.Item>
            );
          if (effect?.kind !== 'consequence') return <List.Item key={id}>{id}</List.Item>;
          return (
            <List.Item key={id}>
              <ShownLink to={{ kind: 'why', id }} text={`${effect.label}: ${index.assetLabel(effect.asset)}`} /> (
              <LevelLink {...{ scales, scale: 'likelihood', level: effect.likelihood, why: id, of: effect.label }} />)
            </List.Item>
          );
        })}
      </List>
      <Title order={3} size="h4">
        {t('threat.harms')}
      </Title>
      {harms.length === 0 && <Text>{t('threat.noHarms')}</Text>}
      <List>
        {harms.map(({ id, label, assetLabel, risk }) => (
          <List.Item key={id}>
            <RiskLevel scales={scales} id={risk} />{' '}
            <ShownLink to={{ kind: 'harm', id }} text={`${label}: ${assetLabel}`} />
          </List.Item>
        ))}
      </List>
    </>
  );
}
