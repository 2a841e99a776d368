import { Anchor } from '@mantine/core';
import type { MouseEvent } from 'react';
import { goTo } from './location.ts';

type Props = {
  readonly to: string;
  readonly text: string;
  /** For those who hear the link without what stands around it. */
  readonly label?: string;
  /** Of the text, where that of the page would not stand out. */
  readonly colour?: string;
};

/** A link within the workbench. */
export function Link({ to, text, label, colour = 'var(--mantine-color-text)' }: Props) {
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    goTo(to);
  };
  return (
    <Anchor href={to} onClick={follow} inherit underline="always" c={colour} aria-label={label}>
      {text}
    </Anchor>
  );
}
