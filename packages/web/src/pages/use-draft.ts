import type { Change, SavedVersion } from '@nemecys/server';
import { useEffect, useRef, useState } from 'react';
import { type At, api, type Refused } from '../api.ts';

/** A text being written: on which saved version, with what came before and what was undone. */
type Draft = {
  readonly base: number;
  readonly saved: string;
  readonly text: string;
  readonly before: readonly string[];
  readonly undone: readonly string[];
};

/** What was written and not yet saved survives a reload: it waits in the browser under the scenario's name. */
type Kept = Pick<Draft, 'base' | 'saved' | 'text'>;

function keptKey({ workspace, id }: At): string {
  return `nemecys-draft ${workspace}/${id}`;
}

function keptDraft(at: At): Kept | undefined {
  const kept = localStorage.getItem(keptKey(at));
  return kept === null ? undefined : (JSON.parse(kept) as Kept);
}

/** The text of a scenario as somebody edits it: never lost, undone without end, saved as versions, told of others' saves. */
export function useDraft(at: At) {
  const [draft, setDraft] = useState<Draft>();
  const [said, tell] = useState('');
  const [clash, setClash] = useState<SavedVersion>();

  useEffect(() => {
    api.read(at).then(
      ({ version, text }) => {
        const kept = keptDraft(at);
        setDraft({ base: version, saved: text, text, ...kept, before: [], undone: [] });
      },
      (thrown: Refused) => tell(thrown.message),
    );
  }, [at.workspace, at.id]);

  useEffect(() => {
    if (draft === undefined) return;
    const { base, saved, text } = draft;
    if (text === saved) localStorage.removeItem(keptKey(at));
    else localStorage.setItem(keptKey(at), JSON.stringify({ base, saved, text }));
  }, [draft, at.workspace, at.id]);

  const follow = ({ scenario, version, by }: Pick<Change, 'scenario' | 'version' | 'by'>) => {
    if (scenario !== at.id || draft === undefined || version <= draft.base) return;
    if (draft.text !== draft.saved) {
      tell(`${by} has saved version ${version}. Your next save brings both together.`);
      return;
    }
    api.read(at, version).then(({ text }) => {
      setDraft((now) => (now?.text === now?.saved ? now && { ...now, base: version, saved: text, text } : now));
      tell(`${by} has saved version ${version}; it is shown.`);
    }, tellOf(tell));
  };
  /** What was saved while nobody could tell of it. */
  const catchUp = () => {
    api
      .versions(at)
      .then(
        ([newest]) => newest && follow({ scenario: at.id, version: newest.number, by: newest.author ?? 'nemecys' }),
        tellOf(tell),
      );
  };
  useChanges(at.workspace, { follow, opened: catchUp });

  const write = (text: string) =>
    setDraft((now) => now && { ...now, text, before: [...now.before, now.text], undone: [] });
  const settle = ({ version, text }: SavedVersion, mine: string) => {
    setClash(undefined);
    setDraft((now) => now && { ...now, base: version, saved: text, text: mine });
  };
  return {
    ...{ text: draft?.text, base: draft?.base, said, tell, clash, write },
    isChanged: draft !== undefined && draft.text !== draft.saved,
    canUndo: (draft?.before.length ?? 0) > 0,
    canRedo: (draft?.undone.length ?? 0) > 0,
    undo: () => setDraft((now) => now && steppedBack(now)),
    redo: () => setDraft((now) => now && steppedForward(now)),
    keepMine: () => clash && settle(clash, draft?.text ?? ''),
    takeTheirs: () => clash && settle(clash, clash.text),
    save: async (message: string): Promise<'saved' | undefined> => {
      if (draft === undefined) return undefined;
      const { base, text } = draft;
      try {
        const result = await api.save(at, { base, text, message });
        if (result.kind === 'clash') {
          setClash(result);
          return undefined;
        }
        // What was typed while the save was on its way stays.
        setDraft(
          (now) =>
            now && {
              ...now,
              base: result.version,
              saved: result.text,
              text: now.text === text ? result.text : now.text,
            },
        );
        tell(result.text === text ? '' : 'Saved together with what others saved meanwhile.');
        return 'saved';
      } catch (thrown) {
        // Shown where the person looks; the text stays as it is.
        tell((thrown as Refused).message);
        return undefined;
      }
    },
  };
}

function tellOf(tell: (message: string) => void) {
  return (thrown: Refused) => tell(thrown.message);
}

function steppedBack(draft: Draft): Draft {
  const text = draft.before.at(-1);
  if (text === undefined) return draft;
  return { ...draft, text, before: draft.before.slice(0, -1), undone: [...draft.undone, draft.text] };
}

function steppedForward(draft: Draft): Draft {
  const text = draft.undone.at(-1);
  if (text === undefined) return draft;
  return { ...draft, text, undone: draft.undone.slice(0, -1), before: [...draft.before, draft.text] };
}

/** Listens once for as long as the page is shown; `opened` is called at each connection, also after a break. */
function useChanges(workspace: string, heard: { follow: (change: Change) => void; opened: () => void }): void {
  const newest = useRef(heard);
  newest.current = heard;
  useEffect(() => {
    // The browser connects again by itself after a break.
    const source = new EventSource(api.changesOf(workspace));
    source.addEventListener('change', ({ data }) => newest.current.follow(JSON.parse(data)));
    source.addEventListener('open', () => newest.current.opened());
    return () => source.close();
  }, [workspace]);
}
