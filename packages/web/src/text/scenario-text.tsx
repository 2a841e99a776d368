import { Textarea } from '@mantine/core';
import type { KeyboardEvent, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useLineOfAddress } from './use-line-of-address.ts';

type Props = {
  readonly text: string;
  readonly write: (text: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly area: RefObject<HTMLTextAreaElement | null>;
  /** Leaves room for what stands above it. */
  readonly isShort: boolean;
};

/** The scenario text. Its undo is the one of the drawing: one history for both. */
export function ScenarioText({ text, write, undo, redo, area, isShort }: Props) {
  const { t } = useTranslation('canvas');
  useLineOfAddress(area);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey)) return;
    const key = event.key.toLowerCase();
    const wanted = key === 'y' || (key === 'z' && event.shiftKey) ? redo : key === 'z' ? undo : undefined;
    if (wanted === undefined) return;
    event.preventDefault();
    wanted();
  };
  return (
    <Textarea
      ref={area}
      className="scenario-text"
      label={t('text.label')}
      rows={isShort ? 16 : 32}
      spellCheck={false}
      value={text}
      onKeyDown={onKeyDown}
      onChange={(event) => write(event.currentTarget.value)}
    />
  );
}
