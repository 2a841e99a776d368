import type { Change } from '@nemecys/server';
import { useEffect, useEffectEvent } from 'react';
import { api } from '../api.ts';

type Heard = {
  readonly follow: (change: Change) => void;
  /** Called at each connection, also after a break. */
  readonly opened: () => void;
};

/** How long to wait before listening again to a server that has refused, in milliseconds. */
const pause = 2_000;

/** Listens to what is saved in a workspace, once for as long as the page is shown. */
export function useChanges(workspace: string, { follow, opened }: Heard): void {
  const onChange = useEffectEvent(follow);
  const onOpen = useEffectEvent(opened);
  useEffect(() => {
    let source: EventSource;
    let again: ReturnType<typeof setTimeout> | undefined;
    const listen = () => {
      source = new EventSource(api.changesOf(workspace));
      source.addEventListener('change', ({ data }) => onChange(JSON.parse(data)));
      source.addEventListener('open', () => onOpen());
      // The browser connects again by itself after a break, but gives up where it is answered by a refusal, as by a server
      // that is just starting or has too much to do.
      source.addEventListener('error', () => {
        if (source.readyState === EventSource.CLOSED) again = setTimeout(listen, pause);
      });
    };
    listen();
    return () => {
      clearTimeout(again);
      source.close();
    };
  }, [workspace]);
}
