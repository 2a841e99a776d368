import { Text } from '@mantine/core';
import { type Assessment, stepWord, type Why } from '@nemecys/core';
import { useTranslation } from 'react-i18next';
import type { AssessmentIndex } from '../assessment-index.ts';
import { ShownLink } from '../place/shown-link.tsx';
import { WhyNotes } from './why-notes.tsx';
import type { WhyBranch } from './why-tree.ts';

type Props = { readonly branch: WhyBranch; readonly assessment: Assessment; readonly index: AssessmentIndex };

/** A link of the chain in words, with what it comes from one step further in; each leads to its own page. */
export function WhyBranchItem({ branch, assessment, index }: Props) {
  const { t } = useTranslation('panels');
  const { why, isRepeated, from } = branch;
  const isEnd = !isRepeated && from.length === 0;
  return (
    <li className={`why-${why.kind}`} data-why={why.id}>
      <Text component="span">
        <ShownLink to={{ kind: why.kind === 'threat' ? 'threat' : 'why', id: why.id }} text={nameOf(why, index)} />:{' '}
        <strong>{levelOf(why, assessment, t)}</strong>
        {isRepeated && ` ${t('why.repeated')}`}
      </Text>
      {!isRepeated && <WhyNotes {...{ branch, assessment, index }} />}
      {isEnd && (
        <Text size="sm" className="why-end">
          {t(why.kind === 'attribute' ? 'why.endAssumed' : 'why.end')}
        </Text>
      )}
      {from.length > 0 && (
        <ul>
          {from.map((one) => (
            <WhyBranchItem key={one.why.id} {...{ branch: one, assessment, index }} />
          ))}
        </ul>
      )}
    </li>
  );
}

function nameOf(why: Why, index: AssessmentIndex): string {
  return why.kind === 'threat' ? why.text || why.label : `${why.label}: ${index.assetLabel(why.asset)}`;
}

function levelOf(why: Why, { scales }: Assessment, t: ReturnType<typeof useTranslation<'panels'>>['t']): string {
  return why.kind === 'attribute'
    ? t('why.trusted', { level: stepWord(scales, 'trust', why.trust) })
    : t('why.likelihood', { level: stepWord(scales, 'likelihood', why.likelihood) });
}
