import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import type { ListedThread } from '@nemecys/server';
import { CommentForm } from './comment-form.tsx';
import type { Threads } from './use-threads.ts';

type Props = { readonly thread: ListedThread; readonly page: Threads; readonly title?: string };

/** A thread: who said what and when, whether it is settled and by whom, and what can be done with it. */
export function ThreadCard({ thread, page: { mayWrite, write, settle, fault }, title }: Props) {
  const { id, version, resolved, comments } = thread;
  const first = comments[0]?.text.slice(0, 40) ?? '';
  return (
    <Paper withBorder p="sm" component="article" aria-label={`Thread: ${first}`}>
      <Stack gap="xs">
        {title !== undefined && <Text fw={600}>{title}</Text>}
        {comments.map(({ id: comment, by, at, text }) => (
          <div key={comment}>
            <Text size="sm" fw={600}>
              {by}, {new Date(at).toLocaleString()}
            </Text>
            <Text className="comment-text">{text}</Text>
          </div>
        ))}
        <Group gap="xs">
          <Text size="sm">
            Begun on version {version}
            {resolved !== null && `, resolved by ${resolved.by}, ${new Date(resolved.at).toLocaleString()}`}
          </Text>
          {mayWrite && (
            <Button size="compact-sm" variant="default" onClick={() => settle(thread)}>
              {resolved === null ? 'Resolve' : 'Open again'}
            </Button>
          )}
        </Group>
        {fault !== '' && <Text role="alert">{fault}</Text>}
        {mayWrite && <CommentForm label="Reply" act="Reply" send={(text) => write(id, text)} />}
      </Stack>
    </Paper>
  );
}
