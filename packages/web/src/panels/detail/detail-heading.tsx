import { Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';

type Props = { readonly of: string; readonly children: ReactNode };

/** The heading of a detail; whoever follows a link with the keyboard goes on from here. */
export function DetailHeading({ of, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another thing under the same heading takes the focus too
  useEffect(() => heading.current?.focus({ preventScroll: true }), [of]);
  return (
    <Title order={2} size="h3" ref={heading} tabIndex={-1}>
      {children}
    </Title>
  );
}
