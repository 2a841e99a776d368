import { Anchor } from '@mantine/core';
import type { MouseEvent } from 'react';
import { goTo } from './location.ts';

/** A link within the workbench. */
export function Link({ to, text }: { readonly to: string; readonly text: string }) {
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    goTo(to);
  };
  return (
    <Anchor href={to} onClick={follow} underline="always" c="var(--mantine-color-text)">
      {text}
    </Anchor>
  );
}
