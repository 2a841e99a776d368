import { Button, Group, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';

type Props = {
  readonly label: string;
  readonly act: string;
  /** Says whether it was taken; else what was written stays. */
  readonly send: (text: string) => Promise<boolean>;
};

/** Takes a comment. */
export function CommentForm({ label, act, send }: Props) {
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(text).then((taken) => taken && setText(''));
  };
  return (
    <form onSubmit={submit}>
      <Group align="end">
        <Textarea
          label={label}
          autosize
          minRows={1}
          maxLength={5_000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          miw={320}
        />
        <Button type="submit" variant="default" disabled={text.trim() === ''}>
          {act}
        </Button>
      </Group>
    </form>
  );
}
