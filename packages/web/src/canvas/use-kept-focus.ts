import { type FocusEvent, useMemo, useRef } from 'react';

/** Keeps the focus on the drawing where what had it goes, folded away or removed: keys go on meaning something. */
export function useKeptFocus() {
  const area = useRef<HTMLElement>(null);
  const had = useRef(false);
  const wanted = useRef<string>(undefined);
  return useMemo(() => {
    const has = () => {
      had.current = true;
    };
    return {
      props: {
        ref: area,
        tabIndex: -1,
        onFocus: has,
        // A dialog gives the focus back while React is at work, and hears nothing of it.
        onKeyDownCapture: has,
        onBlur: ({ relatedTarget }: FocusEvent) => {
          // Nothing has it after what had it is gone; then it is still the drawing's.
          if (relatedTarget !== null && !(area.current?.contains(relatedTarget) ?? false)) had.current = false;
        },
      },
      /** A dialog of the drawing ends: the focus is the drawing's, unless it goes back to something else. */
      take: has,
      /** The thing that gets the focus as soon as it is drawn. */
      next: (id: string | undefined) => {
        wanted.current = id;
      },
      /** Once something else is drawn. */
      keep: () => {
        if (!had.current) return;
        requestAnimationFrame(() => {
          const id = wanted.current;
          const found =
            id === undefined ? null : area.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);
          if (found) {
            wanted.current = undefined;
            found.focus({ preventScroll: true });
          } else if (document.activeElement === document.body) area.current?.focus({ preventScroll: true });
        });
      },
    };
  }, []);
}
