import './dialog.css';
import { Title } from '@mantine/core';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';

type Props = { readonly title: string; readonly onClose: () => void; readonly children: ReactNode };

/** Asks something before anything else goes on; what is marked by `data-first` has the focus. Escape closes it, and what had the focus has it again. */
export function Dialog({ title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const name = useId();
  useLayoutEffect(() => {
    const shown = dialog.current;
    if (shown !== null && !shown.open) {
      // React would move the focus itself, before the dialog is shown.
      shown.querySelector('[data-first]')?.setAttribute('autofocus', '');
      shown.showModal();
    }
    // Before it is taken out of the page, so that the browser gives the focus back.
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="asking"
      aria-labelledby={name}
      onClose={({ currentTarget }) => currentTarget.isConnected && !currentTarget.open && onClose()}
    >
      <Title order={2} size="h4" id={name} mb="sm">
        {title}
      </Title>
      {children}
    </dialog>
  );
}
