import type { RegisterEdit } from '@nemecys/core';
import { useRef } from 'react';
import type { PanelProps } from './panel-props.ts';
import type { Act } from './use-compliance.tsx';

/**
 * Saves what a form makes of the register as it was when the form was opened: what somebody else has changed since is not
 * written over unseen. Who was told of it may save again, then over what is there now.
 */
export function useEditFrom({
  act,
  held,
}: Pick<PanelProps, 'act' | 'held'>): (edit: RegisterEdit, message: string) => ReturnType<Act['edit']> {
  const opened = useRef<number | undefined>(held.open.version);
  return async (edit, message) => {
    const saved = await act.edit(edit, message, opened.current);
    if (saved === undefined) {
      opened.current = undefined;
      act.refresh();
    }
    return saved;
  };
}
