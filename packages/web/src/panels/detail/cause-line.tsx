import { Mark } from '@mantine/core';
import type { Assessment, Why } from '@nemecys/core';
import { useTranslation } from 'react-i18next';
import type { AssessmentIndex } from '../assessment-index.ts';
import { LevelLink } from '../place/level-link.tsx';
import { ShownLink } from '../place/shown-link.tsx';

type Cause = Extract<Why, { kind: 'threat' }>['causes'][number];
type Props = { readonly cause: Cause; readonly assessment: Assessment; readonly index: AssessmentIndex };

/** A cause of a threat with its likelihood, and whether it is what decides. */
export function CauseLine({ cause, assessment, index }: Props) {
  const { t } = useTranslation('panels');
  const why = assessment.whys[cause.id];
  const text = nameOfCause(cause, why, { at: index.assetLabel(cause.asset), t });
  return (
    <li>
      <ShownLink to={{ kind: 'why', id: cause.id }} text={text} /> (
      <LevelLink
        scales={assessment.scales}
        {...{ scale: 'likelihood', level: cause.likelihood, why: cause.id, of: text }}
      />
      ){cause.rule === 'any' && `, ${t('why.anyWill')}`}
      {cause.deciding && (
        <>
          {' '}
          <Mark>{t('why.decides')}</Mark>
        </>
      )}
    </li>
  );
}

type Naming = { readonly at: string; readonly t: ReturnType<typeof useTranslation<'panels'>>['t'] };

function nameOfCause({ id }: Cause, why: Why | undefined, { at, t }: Naming): string {
  if (why === undefined) return id;
  return why.kind === 'attribute' ? t('why.lack', { quality: why.label, at }) : `${why.label}: ${at}`;
}
