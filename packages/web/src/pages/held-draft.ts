import { editText, type TextEdit } from '../text/edit-text.ts';
import { type Draft, type Moves, written } from './draft.ts';

/** The newest draft. It is here before it is shown, so that each change is of what the one before it has left. */
export type HeldDraft = {
  readonly read: () => Draft | undefined;
  readonly put: (draft: Draft) => void;
  /** Changes what is there; nothing where nothing is there yet. */
  readonly change: (next: (now: Draft) => Draft) => void;
  /** Whether the text takes an edit; it stays as it is where it does not. */
  readonly edit: (wanted: TextEdit, moves?: Moves) => boolean;
};

/** Holds a draft and shows each that it becomes. */
export function heldDraft(show: (draft: Draft) => void): HeldDraft {
  let held: Draft | undefined;
  const put = (draft: Draft) => {
    held = draft;
    show(draft);
  };
  return {
    read: () => held,
    put,
    change: (next) => {
      if (held !== undefined) put(next(held));
    },
    edit: (wanted, moves = {}) => {
      const text = held && editText(held.text, wanted);
      if (held === undefined || text === undefined) return false;
      put(written(held, { text, moves }));
      return true;
    },
  };
}
