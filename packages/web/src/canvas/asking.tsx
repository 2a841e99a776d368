import type { Glance } from '@nemecys/core';
import type { Words } from '../engine/messages.ts';
import type { Related, TextEdit } from '../text/edit-text.ts';
import type { Falling } from '../text/removal.ts';
import type { Commands } from './commands.ts';
import { ConnectDialog } from './connect-dialog.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { RemoveDialog } from './remove-dialog.tsx';

/** What the drawing asks before it goes on. */
export type Asked =
  | { readonly kind: 'connect'; readonly from?: string | undefined; readonly to?: string | undefined }
  | { readonly kind: 'move'; readonly ids: readonly string[] }
  | {
      readonly kind: 'remove';
      readonly ids: readonly string[];
      readonly relations: readonly Related[];
      readonly labels: readonly string[];
      readonly falling: readonly Falling[];
    }
  | { readonly kind: 'keys' };

type Props = {
  readonly asked: Asked | undefined;
  readonly onClose: () => void;
  readonly words: Words;
  readonly glance: Glance;
  readonly edit: (wanted: TextEdit) => void;
  readonly commands: Pick<Commands, 'put'>;
};

/** The dialog of what is asked now; none where nothing is. */
export function Asking({ asked, onClose, words, glance, edit, commands }: Props) {
  switch (asked?.kind) {
    case undefined:
      return null;
    case 'connect':
      return <ConnectDialog {...{ words, glance, edit, onClose }} from={asked.from} to={asked.to} />;
    case 'move':
      return (
        <MoveDialog {...{ words, glance, onClose }} ids={asked.ids} onMove={(into) => commands.put(asked.ids, into)} />
      );
    case 'remove': {
      const { ids, relations, labels, falling } = asked;
      return (
        <RemoveDialog {...{ labels, falling, onClose }} onRemove={() => edit({ kind: 'remove', ids, relations })} />
      );
    }
    case 'keys':
      return <KeysDialog onClose={onClose} />;
  }
}
