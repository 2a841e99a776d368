import { Text } from '@mantine/core';
import { type Assessment, stepWord, type Why } from '@nemecys/core';
import { useTranslation } from 'react-i18next';
import type { AssessmentIndex } from '../assessment-index.ts';
import { CauseLine } from './cause-line.tsx';
import { WhyNames } from './why-names.tsx';
import type { WhyBranch } from './why-tree.ts';

type Props = { readonly branch: WhyBranch; readonly assessment: Assessment; readonly index: AssessmentIndex };
type WordsOf<K extends Why['kind']> = Props & { readonly why: Extract<Why, { kind: K }> };

/** By which rule a link of the chain has its level, and what else is to be said of it. */
export function WhyNotes(props: Props) {
  const { why } = props.branch;
  switch (why.kind) {
    case 'consequence':
      return <ConsequenceNotes {...props} why={why} />;
    case 'threat':
      return <ThreatNotes {...props} why={why} />;
    case 'attribute':
      return <AttributeNotes {...props} why={why} />;
  }
}

function ConsequenceNotes({ why, branch, ...rest }: WordsOf<'consequence'>) {
  const { t } = useTranslation('panels');
  return (
    <>
      {why.causedBy.length > 0 && <Text size="sm">{t('why.highest')}</Text>}
      <WhyNames title={t('why.instead', { count: branch.instead.length })} ids={branch.instead} {...rest} />
      <WhyNames title={t('why.lesser', { count: why.lesser.length })} ids={why.lesser} {...rest} />
    </>
  );
}

function ThreatNotes({ why, assessment, index }: WordsOf<'threat'>) {
  const { t } = useTranslation('panels');
  const word = (level: string) => stepWord(assessment.scales, 'likelihood', level);
  const others = why.causes.filter(({ deciding }) => !deciding);
  return (
    <>
      {why.causes.length > 0 && <Text size="sm">{t('why.lowest', { level: word(why.fromCauses) })}</Text>}
      {why.cap !== null && (
        <Text size="sm">
          {why.cap.by === 'control'
            ? t('why.heldBy', { to: word(why.cap.likelihood), by: why.cap.label.replace(/\.$/u, '') })
            : t('why.rare', { to: word(why.cap.likelihood) })}
        </Text>
      )}
      {why.startedBy.length > 0 && <Text size="sm">{t('why.startedBy', { by: why.startedBy.join(', ') })}</Text>}
      {others.length > 0 && (
        <details>
          <summary>{t('why.needs', { count: others.length })}</summary>
          <ul>
            {others.map((cause) => (
              <CauseLine key={`${cause.role} ${cause.id}`} {...{ cause, assessment, index }} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function AttributeNotes({ why, branch, ...rest }: WordsOf<'attribute'>) {
  const { t } = useTranslation('panels');
  const { scales } = rest.assessment;
  return (
    <>
      <Text size="sm">
        {t('why.assumed', { level: stepWord(scales, 'trust', why.assumed), basis: t(`bases.${why.basis}`) })}
        {why.because !== '' && ` ${why.because}`}
        {why.trust !== why.assumed && ` ${t('why.undermined')}`}
      </Text>
      <WhyNames title={t('why.instead', { count: branch.instead.length })} ids={branch.instead} {...rest} />
    </>
  );
}
