import { Anchor, Group, Stack, Switch, Text, Title } from '@mantine/core';
import { ClaimConfidence } from '@nemecys/core';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEnglish } from '../../language/english.tsx';
import { useFormats } from '../../language/use-formats.ts';
import type { ArguedCase } from '../messages.ts';
import type { PanelProps } from '../panel-props.ts';
import { useAnswer } from '../use-answer.tsx';
import { CaseClaim } from './case-claim.tsx';
import { type CaseTree, caseTree } from './case-tree.ts';
import { Drawing } from './drawing.tsx';

/** The argument that it is secure enough: every claim with how sure it is and why, and what it rests on, down to evidence. */
export function CasePanel({ toLookAt, ask, act }: PanelProps) {
  const { t } = useTranslation('compliance');
  const argued = useAnswer(
    useCallback(() => ask({ kind: 'argue', ...toLookAt }), [ask, toLookAt]),
    act,
  );
  if (argued === undefined) return <Text role="status">{t('case.arguing')}</Text>;
  return <Argued {...argued} />;
}

function Argued({ made, json, drawings }: ArguedCase) {
  const { t } = useTranslation('compliance');
  const [openOnly, setOpenOnly] = useState(false);
  const tree = useMemo(() => caseTree(made), [made]);
  const file = `data:application/json;charset=utf-8,${encodeURIComponent(json)}`;
  return (
    <Stack>
      <Text size="sm">{t('case.about')}</Text>
      <Counts tree={tree} />
      <Group>
        <Switch
          label={t('case.openOnly')}
          checked={openOnly}
          onChange={(event) => setOpenOnly(event.currentTarget.checked)}
        />
        <Anchor href={file} download="assurance-case.json" c="var(--mantine-color-text)" underline="always">
          {t('case.download')}
        </Anchor>
      </Group>
      <section aria-label={t('case.argument')}>
        <Title order={2} size="h3">
          {t('case.argument')}
        </Title>
        <ul className="case">
          <CaseClaim id={made.top} {...{ tree, openOnly }} level={0} />
        </ul>
      </section>
      {drawings.map(({ id, title, svg }) => (
        <Drawing key={id} heading={title} svg={svg} name={`assurance-${id}.svg`} />
      ))}
    </Stack>
  );
}

/** How many claims are of each confidence, with the rule behind each word. The counts are never added up. */
function Counts({ tree }: { readonly tree: CaseTree }) {
  const { t } = useTranslation('compliance');
  const { number } = useFormats();
  const english = useEnglish();
  return (
    <dl className="case-counts">
      {ClaimConfidence.options.map((word) => (
        <div key={word}>
          <dt>
            <span className={`mark mark-${word}`}>{t(`confidence.${word}`)}</span>{' '}
            {t('case.claims', { count: tree.counts[word], number: number(tree.counts[word]) })}
          </dt>
          <dd lang={english}>{tree.rules[word]}</dd>
        </div>
      ))}
    </dl>
  );
}
