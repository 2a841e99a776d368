/** A text being written: on which saved version, with what came before and what was undone. */
export type Draft = {
  readonly base: number;
  readonly saved: string;
  readonly text: string;
  readonly before: readonly string[];
  readonly undone: readonly string[];
};

/** The draft with another text; undo leads back to the one it had. */
export function written(draft: Draft, text: string): Draft {
  if (text === draft.text) return draft;
  return { ...draft, text, before: [...draft.before, draft.text], undone: [] };
}

/** The draft on a newer saved version. What others wrote into its text is one step of undo, never taken back unseen. */
export function rebased(
  draft: Draft,
  { version, saved, text }: { readonly version: number; readonly saved: string; readonly text: string },
): Draft {
  return { ...written(draft, text), base: version, saved };
}

/** The draft as it was one step before. */
export function steppedBack(draft: Draft): Draft {
  const text = draft.before.at(-1);
  if (text === undefined) return draft;
  return { ...draft, text, before: draft.before.slice(0, -1), undone: [...draft.undone, draft.text] };
}

/** The draft with the last undone step done again. */
export function steppedForward(draft: Draft): Draft {
  const text = draft.undone.at(-1);
  if (text === undefined) return draft;
  return { ...draft, text, undone: draft.undone.slice(0, -1), before: [...draft.before, draft.text] };
}
