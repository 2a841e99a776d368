import { Button, Group, List, Stack, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { At } from '../api.ts';
import type { Engine } from '../engine/engine.ts';
import type { Compared, ComparedTexts } from '../engine/messages.ts';
import { type Told, told } from '../refusal.tsx';
import { HarmChanges } from './compare/harm-changes.tsx';
import { ModelChanges } from './compare/model-changes.tsx';
import { sentencesBesideHarms } from './compare/sentences-beside-harms.ts';
import { SideChoice } from './compare/side-choice.tsx';
import { ThreatChanges } from './compare/threat-changes.tsx';
import { useSides } from './compare/use-sides.ts';
import { VerdictChange } from './compare/verdict-change.tsx';
import { FindingsAlert } from './findings-alert.tsx';
import { useNarrow } from './place/narrow-field.tsx';

type Props = {
  readonly at: At;
  readonly engine: Engine | undefined;
  readonly text: string;
  /** The version that the text began from. */
  readonly base: number | undefined;
  readonly isChanged: boolean;
};

type Texts = { readonly before: string; readonly after: string };
type Chosen = { readonly before: string; readonly after: string; readonly text: string };
type Result = { readonly of: Chosen; readonly texts: Texts; readonly found: ComparedTexts };

/** Any two versions, variants or scenarios side by side: harms, threats, controls, the model, and the verdicts on both. */
export function ComparePanel({ at, engine, text, base, isChanged }: Props) {
  const { t } = useTranslation('panels');
  const { narrowed, narrow } = useNarrow();
  const sides = useSides(at, base);
  const usual = isChanged || base === undefined || base < 2 ? base : base - 1;
  const before = narrowed.before ?? (usual === undefined ? 'text' : `version-${usual}`);
  const after = narrowed.after ?? 'text';
  const [result, setResult] = useState<Result>();
  const [said, tell] = useState<Told>('');
  // What was compared is of the texts that were chosen then, and is not shown of any others.
  const isCurrent = result?.of.before === before && result.of.after === after && result.of.text === text;
  const last = useRef<Chosen>(undefined);
  const compare = async () => {
    const of = { before, after, text };
    last.current = of;
    tell(t('compare.working'));
    try {
      const [{ text: old }, { text: now }] = await Promise.all([sides.read(before, text), sides.read(after, text)]);
      const found = await engine?.ask({ kind: 'compare-texts', before: old, after: now });
      if (last.current !== of) return;
      if (found !== undefined) setResult({ of, texts: { before: old, after: now }, found });
      tell('');
    } catch (thrown) {
      if (last.current === of) tell(told(thrown));
    }
  };
  return (
    <Stack align="stretch">
      <Text>{t('compare.intro')}</Text>
      <Group align="end">
        <SideChoice
          label={t('compare.before')}
          {...{ sides, value: before, choose: (side) => narrow({ before: side }) }}
        />
        <SideChoice
          label={t('compare.after')}
          {...{ sides, value: after, choose: (side) => narrow({ after: side }) }}
        />
        <Button onClick={() => void compare()}>{t('compare.do')}</Button>
        <Button variant="default" onClick={() => narrow({ before: after, after: before })}>
          {t('compare.swap')}
        </Button>
      </Group>
      <div role="status">{sides.fault === '' ? said : sides.fault}</div>
      {isCurrent && said === '' && <Found {...result} own={text} />}
    </Stack>
  );
}

function Found({ texts, found, own }: Omit<Result, 'of'> & { readonly own: string }) {
  const { t } = useTranslation('panels');
  if (found.kind === 'wrong') {
    const errors = found.findings.filter(({ severity }) => severity === 'error');
    return <FindingsAlert title={t(`compare.wrong.${found.side}`)} findings={errors} />;
  }
  const here = texts.after === own ? 'after' : texts.before === own ? 'before' : undefined;
  return <Differences {...{ texts, here }} compared={found.compared} />;
}

type DifferencesProps = {
  readonly texts: Texts;
  readonly compared: Compared;
  readonly here: 'before' | 'after' | undefined;
};

function Differences({ texts, compared, here }: DifferencesProps) {
  const { t } = useTranslation('panels');
  const { comparison, scales, threats, diff } = compared;
  const lists = [
    ['controlsAdded', comparison.controlsAdded],
    ['controlsRemoved', comparison.controlsRemoved],
    ['sideEffectsStarted', comparison.sideEffectsStarted],
    ['sideEffectsStopped', comparison.sideEffectsStopped],
    ['assetsAdded', comparison.assetsAdded],
    ['assetsRemoved', comparison.assetsRemoved],
  ] as const;
  return (
    <section aria-label={t('compare.found')}>
      <Stack>
        <Text fw={600}>{t(`compare.verdicts.${comparison.verdict}`)}</Text>
        <List>
          {sentencesBesideHarms(comparison).map((sentence) => (
            <List.Item key={sentence}>{sentence}</List.Item>
          ))}
        </List>
        <HarmChanges {...{ compared, here }} />
        {lists
          .filter(([, items]) => items.length > 0)
          .map(([name, items]) => (
            <Text key={name}>
              <strong>{t(`compare.lists.${name}`)}</strong> {items.map(({ label }) => label).join('; ')}
            </Text>
          ))}
        <VerdictChange texts={texts} />
        <ThreatChanges {...{ threats, scales, here }} />
        <ModelChanges diff={diff} />
      </Stack>
    </section>
  );
}
