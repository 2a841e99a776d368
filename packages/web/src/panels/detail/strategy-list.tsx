import { List, Text } from '@mantine/core';
import { type Assessment, stepWord, type Why } from '@nemecys/core';
import { useTranslation } from 'react-i18next';
import type { AssessmentIndex } from '../assessment-index.ts';
import { More, usePages } from '../place/more.tsx';
import { ShownLink } from '../place/shown-link.tsx';

type Props = {
  readonly why: Extract<Why, { kind: 'threat' }>;
  readonly assessment: Assessment;
  readonly index: AssessmentIndex;
};

/** The controls that hold a threat down, or alone would make it less likely, each leading to its detail. */
export function StrategyList({ why, assessment, index }: Props) {
  const { t } = useTranslation('panels');
  const order = { 'in-place': 0, planned: 1, available: 2 } as const;
  const sorted = [...why.strategies].sort((a, b) => order[a.state] - order[b.state]);
  const pages = usePages(sorted, 12);
  if (sorted.length === 0) return <Text>{t('threat.noControls')}</Text>;
  return (
    <>
      <List>
        {pages.shown.map(({ strategy, label, state, controls, likelihood }) => (
          <List.Item key={strategy}>
            {label} (
            {controls.map(({ id, label: control, asset }, place) => (
              <span key={id}>
                {place > 0 && ', '}
                <ShownLink
                  to={{ kind: 'control', id }}
                  text={t('detail.controlAt', { control, at: index.assetLabel(asset) })}
                />
              </span>
            ))}
            ): {t(`strategyStates.${state}`, { likelihood: stepWord(assessment.scales, 'likelihood', likelihood) })}
          </List.Item>
        ))}
      </List>
      {pages.shown.length < pages.of && <More {...pages} />}
    </>
  );
}
