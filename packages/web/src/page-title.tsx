import './page-title.css';
import { Title } from '@mantine/core';
import { useEffect, useRef } from 'react';

type Props = {
  readonly title: string;
  /** Where the page needs its height for something else. */
  readonly isSmall?: boolean;
};

let isOpening = true;

/**
 * The first heading of a page, which also names its window. Whoever comes from another page is taken to it, so that those
 * who hear the pages know where they are.
 */
export function PageTitle({ title, isSmall = false }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – nemecys`;
  }, [title]);
  useEffect(() => {
    // At the first page the browser begins by itself, and a field that has the focus keeps it.
    if (!isOpening && document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
    isOpening = false;
  }, []);
  return (
    <Title ref={heading} order={1} tabIndex={-1} className="page-title" {...(isSmall ? { size: 'h2' } : {})}>
      {title}
    </Title>
  );
}
