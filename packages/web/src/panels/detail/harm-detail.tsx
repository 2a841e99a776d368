import { List, Stack, Text, Title } from '@mantine/core';
import type { Assessment, HarmEntry } from '@nemecys/core';
import { Trans, useTranslation } from 'react-i18next';
import { CommentsOn } from '../../comments/comments-on.tsx';
import type { AssessmentIndex } from '../assessment-index.ts';
import { LevelLink } from '../place/level-link.tsx';
import { More, usePages } from '../place/more.tsx';
import { ShownLink } from '../place/shown-link.tsx';
import { RiskLevel, stepLabel } from '../risk-level.tsx';
import { DetailHeading } from './detail-heading.tsx';
import { Way } from './way.tsx';

type Props = {
  readonly harm: HarmEntry;
  readonly assessment: Assessment;
  readonly index: AssessmentIndex;
  readonly step: number | undefined;
  readonly choose: (step: number | undefined) => void;
};

/** A harm: how likely and how bad, its likeliest way, where it begins, and what would help. */
export function HarmDetail({ harm, assessment, index, step, choose }: Props) {
  const { t } = useTranslation('panels');
  const { scales } = assessment;
  const { id, label, assetLabel, risk, likelihood, impact, criterion } = harm;
  const of = `${label}: ${assetLabel}`;
  return (
    <Stack gap="xs">
      <DetailHeading of={id}>{of}</DetailHeading>
      <Text>
        <Trans
          t={t}
          i18nKey="detail.harm"
          values={{ impact: stepLabel(scales, 'impact', impact) }}
          components={{
            risk: <LevelLink {...{ scales, scale: 'risk', level: risk, why: id, of }} />,
            likelihood: <LevelLink {...{ scales, scale: 'likelihood', level: likelihood, why: id, of }} />,
            accepted: <RiskLevel scales={scales} id={criterion} />,
          }}
        />{' '}
        {harm.withoutAttacker === true && t('detail.withoutAttacker')}
      </Text>
      <CommentsOn kind="harm" id={id} label={of} />
      <Way {...{ harm, assessment, step, choose }} />
      <Title order={3} size="h4">
        {t('detail.begins')}
      </Title>
      <RootCauses key={id} {...{ harm, assessment }} />
      <Help {...{ harm, assessment, index }} />
    </Stack>
  );
}

function RootCauses({ harm, assessment }: Pick<Props, 'harm' | 'assessment'>) {
  const pages = usePages(harm.rootCauses, 8);
  return (
    <>
      <List className="targets">
        {pages.shown.map((cause) => {
          const why = assessment.whys[cause];
          const words = why?.kind === 'threat' ? why.text || why.label : cause;
          return (
            <List.Item key={cause}>
              <ShownLink to={{ kind: 'threat', id: cause }} text={words} />
              <CommentsOn kind="threat" id={cause} label={why?.label ?? cause} />
            </List.Item>
          );
        })}
      </List>
      <More {...pages} />
    </>
  );
}

function Help({ harm, assessment, index }: Pick<Props, 'harm' | 'assessment' | 'index'>) {
  const { t } = useTranslation('panels');
  const measures = [...new Set(harm.measures.flatMap(({ controls }) => controls.map(({ id }) => id)))];
  const known = measures.flatMap((id) => index.control(id) ?? []);
  const standing = known.filter(({ state }) => state === 'in-place' || state === 'planned');
  return (
    <>
      {harm.advice.length > 0 && (
        <Title order={3} size="h4">
          {t('detail.help')}
        </Title>
      )}
      <List>
        {harm.advice.map(({ strategy, label, controls, risk, sideEffects }) => (
          <List.Item key={strategy}>
            {label} (
            {controls.map((control, place) => (
              <span key={control.id}>
                {place > 0 && ', '}
                <ShownLink
                  to={{ kind: 'control', id: control.id }}
                  text={t('detail.controlAt', { control: control.label, at: control.assetLabel })}
                />
              </span>
            ))}
            ): {t('detail.thenRisk')} <RiskLevel scales={assessment.scales} id={risk} />
            {sideEffects.length > 0 &&
              `; ${t('detail.mayCause', { effects: sideEffects.map((effect) => effect.label).join(', ') })}`}
          </List.Item>
        ))}
      </List>
      {standing.length > 0 && (
        <>
          <Title order={3} size="h4">
            {t('detail.holding')}
          </Title>
          <List>
            {standing.map(({ id, label, assetLabel, state }) => (
              <List.Item key={id}>
                <ShownLink
                  to={{ kind: 'control', id }}
                  text={t('detail.controlAt', { control: label, at: assetLabel })}
                />
                {`: ${t(`states.${state}`)}`}
              </List.Item>
            ))}
          </List>
        </>
      )}
    </>
  );
}
