import type { Change, SavedVersion } from '@nemecys/server';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type At, api } from '../api.ts';
import { keep, readKept } from '../kept.ts';
import { type Told, told } from '../refusal.tsx';
import type { TextEdit } from '../text/edit-text.ts';
import { type Draft, type Moves, type Places, rebased, steppedBack, steppedForward, written } from './draft.ts';
import { heldDraft } from './held-draft.ts';
import { useChanges } from './use-changes.ts';

/** What was written and not yet saved survives a reload: it waits in the browser under the scenario's name. */
type Kept = Pick<Draft, 'base' | 'saved' | 'text'>;

/** A save of the text `of` that did not go through because somebody else has changed the same lines. */
export type Clash = Extract<SavedVersion, { kind: 'clash' }> & { readonly of: string };

function keptName({ workspace, id }: At): string {
  return `nemecys-draft ${workspace}/${id}`;
}

/** Places by hand belong to this browser, whatever is saved. */
function placesName({ workspace, id }: At): string {
  return `nemecys-places ${workspace}/${id}`;
}

/** The text of a scenario as somebody edits it: never lost, undone without end, saved as versions, told of others' saves. */
export function useDraft(at: At) {
  const [draft, setDraft] = useState<Draft>();
  const { t } = useTranslation('pages');
  const [said, tell] = useState<Told>('');
  const [lastClash, setClash] = useState<Clash>();
  const [held] = useState(() => heldDraft(setDraft));
  const fault = useCallback((thrown: unknown) => tell(told(thrown)), []);
  const { change } = held;

  useEffect(() => {
    api.read(at).then(({ version, text }) => {
      const places = readKept<Places>(placesName(at)) ?? {};
      held.put({ base: version, saved: text, text, ...readKept<Kept>(keptName(at)), places, before: [], undone: [] });
    }, fault);
  }, [at, fault, held]);

  useEffect(() => {
    if (draft === undefined) return;
    const { base, saved, text } = draft;
    if (!keep(keptName(at), text === saved ? undefined : { base, saved, text })) tell(t('draft.notKept'));
  }, [draft, at, t]);
  const places = draft?.places;
  useEffect(() => {
    if (places !== undefined) keep(placesName(at), places);
  }, [places, at]);

  const follow = ({ scenario, version, by }: Pick<Change, 'scenario' | 'version' | 'by'>) => {
    if (scenario !== at.id || draft === undefined || version <= draft.base) return;
    if (draft.text !== draft.saved) {
      tell(t('draft.saved', { by, version }));
      return;
    }
    api.read(at, version).then(({ text }) => {
      // While it was read somebody may have written here, or a newer one may have come.
      change((now) =>
        now.text === now.saved && now.base < version ? rebased(now, { version, saved: text, text }) : now,
      );
      tell(t('draft.shown', { by, version }));
    }, fault);
  };
  /** What was saved while nobody could tell of it. */
  const catchUp = () => {
    api.versions(at).then(([head]) => {
      if (head !== undefined) follow({ scenario: at.id, version: head.number, by: head.author ?? 'nemecys' });
    }, fault);
  };
  useChanges(at.workspace, {
    follow: (change) => {
      if (change.kind === 'version') follow(change);
    },
    opened: catchUp,
  });

  const write = useCallback((text: string) => change((now) => written(now, { text })), [change]);
  /** Whether the text has taken it; where it has not, that is told. */
  const edit = useCallback(
    (wanted: TextEdit, moves: Moves = {}): boolean => {
      const isTaken = held.edit(wanted, moves);
      if (!isTaken) tell(t('draft.textHasError'));
      return isTaken;
    },
    [held, t],
  );
  const move = useCallback(
    (moves: Moves, goesOn?: 'moving') => change((now) => written(now, { moves, goesOn })),
    [change],
  );
  const read = useCallback(() => held.read()?.text ?? '', [held]);
  const undo = useCallback(() => change(steppedBack), [change]);
  const redo = useCallback(() => change(steppedForward), [change]);
  // Whoever writes on has another text, which may clash elsewhere: the next save says so.
  const clash = lastClash?.of === draft?.text ? lastClash : undefined;
  const settle = ({ version, text: saved }: Pick<SavedVersion, 'version' | 'text'>, choose: (now: Draft) => string) => {
    setClash(undefined);
    change((now) => rebased(now, { version, saved, text: choose(now) }));
  };
  return {
    ...{ text: draft?.text, base: draft?.base, places, said, clash, read, write, edit, move, undo, redo },
    isChanged: draft !== undefined && draft.text !== draft.saved,
    canUndo: (draft?.before.length ?? 0) > 0,
    canRedo: (draft?.undone.length ?? 0) > 0,
    /** Settled for one side; the other changes of both are in the text, and undo brings back what stood there. */
    keepMine: () => clash && settle(clash, () => clash.withMine),
    takeTheirs: () => clash && settle(clash, () => clash.withTheirs),
    save: async (message: string): Promise<'saved' | undefined> => {
      if (draft === undefined) return undefined;
      const { base, text } = draft;
      try {
        const result = await api.save(at, { base, text, message });
        if (result.kind === 'clash') {
          setClash({ ...result, of: text });
          return undefined;
        }
        // What was typed while the save was on its way stays.
        settle(result, (now) => (now.text === text ? result.text : now.text));
        tell(result.text === text ? '' : t('draft.together'));
        return 'saved';
      } catch (thrown) {
        // Shown where the person looks; the text stays as it is.
        fault(thrown);
        return undefined;
      }
    },
  };
}
