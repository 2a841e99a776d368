import { Stack, Text } from '@mantine/core';
import { type Assessment, stepWord, type Why } from '@nemecys/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessmentIndex } from '../assessment-index.ts';
import { ShownLink } from '../place/shown-link.tsx';
import { DetailHeading } from './detail-heading.tsx';
import { WhyBranchItem } from './why-branch.tsx';
import { whyTree } from './why-tree.ts';

type Props = { readonly why: Why; readonly assessment: Assessment; readonly index: AssessmentIndex };

/** Why something has its level: the chain of highest and lowest levels that it follows from, down to what was assumed. */
export function WhyDetail({ why, assessment, index }: Props) {
  const { t } = useTranslation('panels');
  const { scales, whys } = assessment;
  const tree = useMemo(() => whyTree(why.id, whys), [why.id, whys]);
  const harm = index.harm(why.id);
  const name = why.kind === 'threat' ? why.label : `${why.label}: ${index.assetLabel(why.asset)}`;
  return (
    <Stack gap="xs">
      <DetailHeading of={why.id}>{t('why.title', { of: name })}</DetailHeading>
      {harm !== undefined && (
        <>
          <Text>
            {t('why.risk', {
              risk: stepWord(scales, 'risk', harm.risk),
              impact: stepWord(scales, 'impact', harm.impact),
              likelihood: stepWord(scales, 'likelihood', harm.likelihood),
            })}
          </Text>
          <Text>
            <ShownLink to={{ kind: 'harm', id: harm.id }} text={t('why.ofHarm')} />
          </Text>
        </>
      )}
      {why.kind === 'threat' && (
        <Text>
          <ShownLink to={{ kind: 'threat', id: why.id }} text={t('why.ofThreat')} />
        </Text>
      )}
      <Text size="sm">{t('why.how')}</Text>
      {tree !== undefined && (
        <ul className="why" aria-label={t('why.chain')}>
          <WhyBranchItem {...{ branch: tree, assessment, index }} />
        </ul>
      )}
    </Stack>
  );
}
