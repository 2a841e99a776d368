import type { Change } from '@nemecys/server';
import { useEffect, useEffectEvent } from 'react';
import { api } from '../api.ts';

type Heard = {
  readonly follow: (change: Change) => unknown;
  /** Called at each connection, also after a break. */
  readonly opened: () => void;
};

type Connection = { readonly heard: Set<Heard>; readonly isOpen: () => boolean; readonly close: () => void };

/** How long to wait before listening again to a server that has refused, in milliseconds. */
const pause = 2_000;

/** One for each workspace, however many parts of the page listen: a browser keeps only six connections to a server. */
const connections = new Map<string, Connection>();

/** Listens to what is changed in a workspace, for as long as the part of the page is shown. */
export function useChanges(workspace: string, { follow, opened }: Heard): void {
  const onChange = useEffectEvent(follow);
  const onOpen = useEffectEvent(opened);
  useEffect(() => {
    const heard = { follow: (change: Change) => onChange(change), opened: () => onOpen() };
    const connection = connections.get(workspace) ?? connect(workspace);
    connections.set(workspace, connection);
    connection.heard.add(heard);
    if (connection.isOpen()) heard.opened();
    return () => {
      connection.heard.delete(heard);
      if (connection.heard.size > 0) return;
      connections.delete(workspace);
      connection.close();
    };
  }, [workspace]);
}

function connect(workspace: string): Connection {
  const heard = new Set<Heard>();
  let source: EventSource;
  let again: ReturnType<typeof setTimeout> | undefined;
  const listen = () => {
    source = new EventSource(api.changesOf(workspace));
    source.addEventListener('change', ({ data }) => {
      const change: Change = JSON.parse(data);
      for (const one of heard) one.follow(change);
    });
    source.addEventListener('open', () => {
      for (const one of heard) one.opened();
    });
    // The browser connects again by itself after a break, but gives up where it is answered by a refusal, as by a server
    // that is just starting or has too much to do.
    source.addEventListener('error', () => {
      if (source.readyState === EventSource.CLOSED) again = setTimeout(listen, pause);
    });
  };
  listen();
  return {
    heard,
    isOpen: () => source.readyState === EventSource.OPEN,
    close: () => {
      clearTimeout(again);
      source.close();
    },
  };
}
