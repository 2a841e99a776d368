import { type RefObject, useEffect } from 'react';

/** Brings whoever opened a form to its first field, wherever on the page they opened it. */
export function useFocusFirst(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }, [form]);
}
