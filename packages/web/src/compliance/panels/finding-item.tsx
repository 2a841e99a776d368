import { Button, Group, Text } from '@mantine/core';
import { type Compliance, sectionsOfRule } from '@nemecys/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEnglish } from '../../language/english.tsx';
import { Sentence } from '../../language/sentence.ts';
import { Link } from '../../link.tsx';
import { compliancePath } from '../compliance-path.ts';
import type { PanelProps } from '../panel-props.ts';
import { DecideForm } from './decide-form.tsx';

type Props = { readonly finding: Compliance['findings'][number]; readonly props: PanelProps };

/** What a rule misses, what to do, and where in the scenario; approvers decide on it here. */
export function FindingItem({ finding, props }: Props) {
  const { t } = useTranslation('compliance');
  const { t: ofRegister } = useTranslation('register');
  const english = useEnglish();
  const [isDeciding, setDeciding] = useState(false);
  const { at, maySign, mayEdit } = props;
  const { id, rule, message, advice, where, decision } = finding;
  return (
    <article className="finding" aria-label={id}>
      <Text lang={english}>{message}</Text>
      <Text size="sm" lang={english}>
        {advice}
      </Text>
      <Text size="sm">
        <Whereabouts {...{ at, id, where }} />
      </Text>
      {mayEdit && decision === null && sectionsOfRule(rule).length > 0 && (
        <Group gap="md" py={6}>
          {sectionsOfRule(rule).map((section) => (
            <Text size="sm" key={section}>
              <Link
                to={compliancePath(at, 'register', section)}
                text={t('finding.toRegister', { section: ofRegister(`section.${section}.title`) })}
              />
            </Text>
          ))}
        </Group>
      )}
      {decision !== null && <Text size="sm">{t(`finding.${decision.state}`, decision)}</Text>}
      {maySign && decision === null && !isDeciding && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => setDeciding(true)}
          aria-label={t('finding.decideOn', { finding: id })}
        >
          {t('finding.decide')}
        </Button>
      )}
      {isDeciding && <DecideForm {...{ finding: id, props }} onDone={() => setDeciding(false)} />}
    </article>
  );
}

type PlaceProps = Pick<PanelProps, 'at'> & Pick<Props['finding'], 'id' | 'where'>;

function Whereabouts({ at, id, where: { line, path } }: PlaceProps) {
  const { t } = useTranslation('compliance');
  if (line === undefined && path === undefined) return id;
  const text = path === undefined ? t('finding.line', { line }) : t('finding.lineOf', { line, path });
  const place =
    line === undefined ? path : <Link to={`/scenarios/${at.workspace}/${at.id}#line-${line}`} text={text} />;
  return <Sentence words={t('finding.at')} parts={{ id, place }} />;
}
