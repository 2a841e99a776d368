import type { Change } from '@nemecys/server';
import { useEffect, useEffectEvent } from 'react';
import { api } from '../api.ts';

type Heard = {
  readonly follow: (change: Change) => unknown;
  /** Called at each connection, also after a break, and where the first one fails. */
  readonly opened: () => void;
};

type Connection = { readonly heard: Set<Heard>; readonly wasTried: () => boolean; readonly close: () => void };

/** How long to wait before listening again to a server that has refused, in milliseconds. */
const pause = 2_000;

/** One for each workspace, however many parts of the page listen: a browser keeps only six connections to a server. */
const connections = new Map<string, Connection>();

/** Listens to what is changed in a workspace, for as long as the part of the page is shown. */
export function useChanges(workspace: string, { follow, opened }: Heard): void {
  const onChange = useEffectEvent(follow);
  const onOpen = useEffectEvent(opened);
  useEffect(() => listen(workspace, { follow: (change) => onChange(change), opened: () => onOpen() }), [workspace]);
}

/**
 * Loads something of a workspace as soon as its changes are heard, so that none gets lost in between, and anew at each
 * change that concerns it and whenever some may have been missed. Where changes cannot be heard it is loaded all the same.
 */
export function useFollowed(workspace: string, load: () => void, concerns: (change: Change) => boolean): void {
  const isConcerned = useEffectEvent(concerns);
  useEffect(() => {
    const follow = (change: Change) => {
      if (isConcerned(change)) load();
    };
    return listen(workspace, { follow, opened: load });
  }, [workspace, load]);
}

function listen(workspace: string, heard: Heard): () => void {
  const connection = connections.get(workspace) ?? connect(workspace);
  connections.set(workspace, connection);
  connection.heard.add(heard);
  if (connection.wasTried()) heard.opened();
  return () => {
    connection.heard.delete(heard);
    if (connection.heard.size > 0) return;
    connections.delete(workspace);
    connection.close();
  };
}

function connect(workspace: string): Connection {
  const heard = new Set<Heard>();
  let source: EventSource;
  let again: ReturnType<typeof setTimeout> | undefined;
  let wasTried = false;
  const open = () => {
    wasTried = true;
    for (const one of heard) one.opened();
  };
  const begin = () => {
    source = new EventSource(api.changesOf(workspace));
    source.addEventListener('change', ({ data }) => {
      const change: Change = JSON.parse(data);
      for (const one of heard) one.follow(change);
    });
    source.addEventListener('open', open);
    // The browser connects again by itself after a break, but gives up where it is answered by a refusal, as by a server
    // that is just starting or has too much to do.
    source.addEventListener('error', () => {
      if (source.readyState === EventSource.CLOSED) again = setTimeout(begin, pause);
      if (!wasTried) open();
    });
  };
  begin();
  return {
    heard,
    wasTried: () => wasTried,
    close: () => {
      clearTimeout(again);
      source.close();
    },
  };
}
