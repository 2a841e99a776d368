import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommentForm } from './comment-form.tsx';
import { ThreadCard } from './thread-card.tsx';
import { type Subject, useThreadsOfPage } from './use-threads.ts';

type Props = {
  readonly kind: Subject['kind'];
  readonly id: string;
  /** What it is called, for those who do not see where the button stands. */
  readonly label: string;
};

/** What was said about one thing, behind a button that counts what is open; more can be said. */
export function CommentsOn({ kind, id, label }: Props) {
  const { t } = useTranslation('comments');
  const page = useThreadsOfPage();
  const [isOpen, setOpen] = useState(false);
  if (page === undefined) return null;
  const about = page.threads.filter(({ subject }) => subject.kind === kind && subject.id === id);
  const open = about.filter(({ resolved }) => resolved === null).length;
  if (about.length === 0 && !page.mayWrite) return null;
  return (
    <Stack gap="xs" align="start">
      <Button
        size="compact-sm"
        variant="default"
        aria-expanded={isOpen}
        aria-label={t('on', { what: label, count: open })}
        onClick={() => setOpen(!isOpen)}
      >
        {about.length === 0 ? t('button') : t('buttonOpen', { count: open })}
      </Button>
      {isOpen && about.map((thread) => <ThreadCard key={thread.id} {...{ thread, page }} />)}
      {isOpen && page.mayWrite && (
        <CommentForm
          label={t('commentOn', { what: label })}
          act={t('comment')}
          send={(text) => page.begin({ kind, id }, text)}
        />
      )}
    </Stack>
  );
}
