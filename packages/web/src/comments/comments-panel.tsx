import { Group, Select, Stack, Switch, Text } from '@mantine/core';
import type { Assessment, Glance } from '@nemecys/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Sentence } from '../language/sentence.ts';
import { CommentForm } from './comment-form.tsx';
import { ThreadCard } from './thread-card.tsx';
import { type Subject, useThreadsOfPage } from './use-threads.ts';

type Props = { readonly glance: Glance | undefined; readonly assessment: Assessment | undefined };

/** Everything that was said about the scenario and its parts; elements are commented on here, by their names. */
export function CommentsPanel({ glance, assessment }: Props) {
  const { t } = useTranslation('comments');
  const page = useThreadsOfPage();
  const [element, setElement] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  if (page === undefined) return null;
  const shown = page.threads.filter(({ resolved }) => all || resolved === null);
  const settled = page.threads.length - page.threads.filter(({ resolved }) => resolved === null).length;
  const elements = glance?.assets ?? [];
  const subject: Subject = element === null ? { kind: 'scenario', id: 'scenario' } : { kind: 'element', id: element };
  return (
    <Stack>
      {page.fault !== '' && <Text role="alert">{page.fault}</Text>}
      {page.mayWrite && (
        <Group align="end">
          <Select
            label={t('about')}
            placeholder={t('wholeScenario')}
            clearable
            searchable
            data={elements.map(({ id, label }) => ({ value: id, label: `${label} (${id})` }))}
            value={element}
            onChange={setElement}
            comboboxProps={{ withinPortal: false }}
          />
          <CommentForm label={t('yours')} act={t('comment')} send={(text) => page.begin(subject, text)} />
        </Group>
      )}
      {settled > 0 && (
        <Switch
          label={t('resolvedToo', { count: settled })}
          checked={all}
          onChange={(event) => setAll(event.currentTarget.checked)}
        />
      )}
      {shown.length === 0 && <Text>{t('none')}</Text>}
      {shown.map((thread) => (
        <ThreadCard
          key={thread.id}
          {...{ thread, page }}
          title={<Title subject={thread.subject} {...{ glance, assessment }} />}
        />
      ))}
    </Stack>
  );
}

/** What a thread is about, as people call it; its id where the scenario has it no longer. */
function Title({ subject: { kind, id }, glance, assessment }: Props & { readonly subject: Subject }) {
  const { t } = useTranslation('comments');
  const name = (): ReactNode => {
    switch (kind) {
      case 'scenario':
        return '';
      case 'version':
      case 'verdict':
        return id;
      case 'element':
        return glance?.assets.find((asset) => asset.id === id)?.label ?? t('gone', { id });
      case 'harm': {
        const harm = assessment?.harms.find((one) => one.id === id);
        return harm === undefined ? id : `${harm.label}: ${harm.assetLabel}`;
      }
      case 'threat':
        return assessment?.threats.find((one) => one.id === id)?.text ?? id;
    }
  };
  return <Sentence words={t(`subject.${kind}`)} parts={{ name: name() }} />;
}
