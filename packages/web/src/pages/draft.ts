import type { Splice } from '@nemecys/core/edit';

/** Where somebody has put a thing by hand, measured from the corner of the box it is in. */
export type Place = { readonly x: number; readonly y: number; readonly in?: string | undefined };
/** Places by the id of the thing. */
export type Places = Readonly<Record<string, Place>>;
/** Things put somewhere else; undefined where the layout decides again. */
export type Moves = Readonly<Record<string, Place | undefined>>;

/** What turns one text and its places into another: kept instead of whole texts, so that undo never runs out. */
type Step = {
  readonly splice?: Splice;
  readonly moves: Moves;
  /** Text that was typed or a thing nudged, which goes on with the next one. */
  readonly goesOn?: 'typing' | 'moving';
};

/** A text being written, and where its things stand: on which saved version, with what leads back and forth. */
export type Draft = {
  readonly base: number;
  readonly saved: string;
  readonly text: string;
  readonly places: Places;
  readonly before: readonly Step[];
  readonly undone: readonly Step[];
};

/** What is changed of a draft in one step. */
export type Written = {
  readonly text?: string;
  readonly moves?: Moves;
  /** Of a thing that is moved step by step, and is undone as one. */
  readonly goesOn?: 'moving' | undefined;
};

/** The draft with another text or other places; undo leads back to what was before. */
export function written(draft: Draft, { text = draft.text, moves = {}, goesOn }: Written): Draft {
  const moved = Object.entries(moves).filter(([id, place]) => !isSame(draft.places[id], place));
  if (text === draft.text && moved.length === 0) return draft;
  const step: Step = {
    ...(text === draft.text ? {} : { splice: spliceBetween(text, draft.text) }),
    moves: Object.fromEntries(moved.map(([id]) => [id, draft.places[id]])),
  };
  const next = { ...draft, text, places: withMoves(draft.places, moves), undone: [] };
  const last = draft.before.at(-1);
  const joined = last && joinedTyping(last, step, text);
  if (joined !== undefined) return { ...next, before: [...draft.before.slice(0, -1), joined] };
  if (goesOn === 'moving' && last?.goesOn === 'moving' && isSameThings(last, step)) return next;
  const kind = goesOn ?? (isTyped(step, text) ? ('typing' as const) : undefined);
  return { ...next, before: [...draft.before, kind === undefined ? step : { ...step, goesOn: kind }] };
}

/** The draft on a newer saved version. What others wrote into its text is one step of undo, never taken back unseen. */
export function rebased(
  draft: Draft,
  { version, saved, text }: { readonly version: number; readonly saved: string; readonly text: string },
): Draft {
  return { ...written(draft, { text }), base: version, saved };
}

/** The draft as it was one step before. */
export function steppedBack(draft: Draft): Draft {
  const step = draft.before.at(-1);
  if (step === undefined) return draft;
  return {
    ...stepped(draft, step),
    before: draft.before.slice(0, -1),
    undone: [...draft.undone, reverse(draft, step)],
  };
}

/** The draft with the last undone step done again. */
export function steppedForward(draft: Draft): Draft {
  const step = draft.undone.at(-1);
  if (step === undefined) return draft;
  return {
    ...stepped(draft, step),
    undone: draft.undone.slice(0, -1),
    before: [...draft.before, reverse(draft, step)],
  };
}

function stepped(draft: Draft, { splice, moves }: Step): Draft {
  const { text } = draft;
  const next = splice === undefined ? text : text.slice(0, splice.start) + splice.put + text.slice(splice.end);
  return { ...draft, text: next, places: withMoves(draft.places, moves) };
}

/** What leads back from where a step leads. */
function reverse({ text, places }: Draft, { splice, moves }: Step): Step {
  return {
    ...(splice === undefined ? {} : { splice: reverseSplice(text, splice) }),
    moves: Object.fromEntries(Object.keys(moves).map((id) => [id, places[id]])),
  };
}

function reverseSplice(text: string, { start, end = start, put }: Splice): Splice {
  return { start, end: start + put.length, put: text.slice(start, end) };
}

/** What turns one text into another, when all that differs is in one place. */
function spliceBetween(from: string, to: string): Splice {
  const length = Math.min(from.length, to.length);
  let start = 0;
  while (start < length && from[start] === to[start]) start += 1;
  let end = 0;
  while (end < length - start && from[from.length - 1 - end] === to[to.length - 1 - end]) end += 1;
  return { start, end: from.length - end, put: to.slice(start, to.length - end) };
}

/** One letter typed, by the step that leads back from it. */
function isTyped({ splice, moves }: Step, text: string): boolean {
  if (splice === undefined || splice.put !== '' || Object.keys(moves).length > 0) return false;
  const { start, end = start } = splice;
  return end - start === 1 && /\S/u.test(text[start] ?? '');
}

/** Letters of one word that were typed one after the other are one step. */
function joinedTyping(last: Step, step: Step, text: string): Step | undefined {
  if (last.goesOn !== 'typing' || !isTyped(step, text)) return undefined;
  const [from, to] = [last.splice?.start ?? 0, last.splice?.end ?? 0];
  return step.splice?.start === to ? { ...last, splice: { start: from, end: to + 1, put: '' } } : undefined;
}

function isSameThings(a: Step, b: Step): boolean {
  if (a.splice !== undefined || b.splice !== undefined) return false;
  return Object.keys(a.moves).sort().join(' ') === Object.keys(b.moves).sort().join(' ');
}

function isSame(a: Place | undefined, b: Place | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.x === b.x && a.y === b.y && a.in === b.in);
}

function withMoves(places: Places, moves: Moves): Places {
  const next: Record<string, Place> = { ...places };
  for (const [id, place] of Object.entries(moves)) {
    if (place === undefined) delete next[id];
    else next[id] = place;
  }
  return next;
}
