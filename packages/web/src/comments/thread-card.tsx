import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import type { ListedThread } from '@nemecys/server';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../language/use-formats.ts';
import { CommentForm } from './comment-form.tsx';
import type { Threads } from './use-threads.ts';

type Props = { readonly thread: ListedThread; readonly page: Threads; readonly title?: ReactNode };

/** A thread: who said what and when, whether it is settled and by whom, and what can be done with it. */
export function ThreadCard({ thread, page: { mayWrite, write, settle, fault }, title }: Props) {
  const { t } = useTranslation('comments');
  const { moment } = useFormats();
  const { id, version, resolved, comments } = thread;
  const first = comments[0]?.text.slice(0, 40) ?? '';
  return (
    <Paper withBorder p="sm" component="article" aria-label={t('thread', { first })}>
      <Stack gap="xs">
        {title !== undefined && <Text fw={600}>{title}</Text>}
        {comments.map(({ id: comment, by, at, text }) => (
          <div key={comment}>
            <Text size="sm" fw={600}>
              {t('said', { by, moment: moment(at) })}
            </Text>
            <Text className="comment-text">{text}</Text>
          </div>
        ))}
        <Group gap="xs">
          <Text size="sm">
            {resolved === null
              ? t('begun', { version })
              : t('begunResolved', { version, by: resolved.by, moment: moment(resolved.at) })}
          </Text>
          {mayWrite && (
            <Button size="compact-sm" variant="default" onClick={() => settle(thread)}>
              {t(resolved === null ? 'resolve' : 'reopen')}
            </Button>
          )}
        </Group>
        {fault !== '' && <Text role="alert">{fault}</Text>}
        {mayWrite && <CommentForm label={t('reply')} act={t('reply')} send={(text) => write(id, text)} />}
      </Stack>
    </Paper>
  );
}
