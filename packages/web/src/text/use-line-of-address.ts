import { type RefObject, useEffect } from 'react';

/** Selects the line that the address names, as in #line-12, and brings it into sight, once the text is there. */
export function useLineOfAddress(area: RefObject<HTMLTextAreaElement | null>): void {
  useEffect(() => {
    const line = Number(/^#line-(\d+)$/u.exec(window.location.hash)?.[1] ?? 0);
    if (area.current !== null && line >= 1) selectLine(area.current, line);
  }, [area]);
}

/** Selects a line of a text and brings it into sight. */
export function selectLine(text: HTMLTextAreaElement, line: number): void {
  const lines = text.value.split('\n');
  const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
  text.focus();
  text.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  text.scrollTop = (text.scrollHeight / lines.length) * (line - 1) - text.clientHeight / 3;
}
