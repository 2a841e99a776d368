import type { Change } from '@nemecys/server';
import { useEffect, useEffectEvent } from 'react';
import { api } from '../api.ts';

type Heard = {
  readonly follow: (change: Change) => void;
  /** Called at each connection, also after a break. */
  readonly opened: () => void;
};

/** Listens to what is saved in a workspace, once for as long as the page is shown. */
export function useChanges(workspace: string, { follow, opened }: Heard): void {
  const onChange = useEffectEvent(follow);
  const onOpen = useEffectEvent(opened);
  useEffect(() => {
    // The browser connects again by itself after a break.
    const source = new EventSource(api.changesOf(workspace));
    source.addEventListener('change', ({ data }) => onChange(JSON.parse(data)));
    source.addEventListener('open', () => onOpen());
    return () => source.close();
  }, [workspace]);
}
