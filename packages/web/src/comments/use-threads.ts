import type { ListedThread } from '@nemecys/server';
import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import type { At } from '../api.ts';
import { useFollowed } from '../pages/use-changes.ts';
import { type Told, told } from '../refusal.tsx';
import { commentApi } from './comment-api.ts';

/** What a thread is about. */
export type Subject = ListedThread['subject'];

/** The threads of the scenario that is shown, and what can be done with them. */
export type Threads = {
  readonly threads: readonly ListedThread[];
  readonly mayWrite: boolean;
  /** What the server refused last; empty when nothing was. */
  readonly fault: Told;
  readonly begin: (subject: Subject, text: string) => Promise<boolean>;
  readonly write: (thread: string, text: string) => Promise<boolean>;
  readonly settle: (thread: ListedThread) => void;
};

type Shown = { readonly version: number | undefined; readonly mayWrite: boolean };

/** Keeps the threads of a scenario as they are: what others write appears at once. */
export function useThreads(at: At, { version, mayWrite }: Shown): Threads {
  const [threads, setThreads] = useState<readonly ListedThread[]>([]);
  const [fault, setFault] = useState<Told>('');
  const refuse = useCallback((thrown: unknown) => setFault(told(thrown)), []);
  const load = useCallback(() => {
    commentApi.list(at).then(setThreads, refuse);
  }, [at, refuse]);
  useFollowed(at.workspace, load, ({ scenario, kind }) => scenario === at.id && kind === 'comment');
  return useMemo(() => {
    const after = (act: Promise<void>): Promise<boolean> =>
      act.then(
        () => {
          setFault('');
          load();
          return true;
        },
        (thrown) => {
          refuse(thrown);
          return false;
        },
      );
    return {
      ...{ threads, mayWrite, fault },
      begin: (subject, text) => after(commentApi.begin(at, { version: version ?? 1, subject, text })),
      write: (thread, text) => after(commentApi.write(at, thread, text)),
      settle: ({ id, resolved }) =>
        void after(resolved === null ? commentApi.resolve(at, id) : commentApi.reopen(at, id)),
    };
  }, [threads, mayWrite, fault, at, version, load, refuse]);
}

const ThreadsOfPage = createContext<Threads | undefined>(undefined);

/** Gives the threads to every part of the page that something can be said about. */
export const ThreadsProvider = ThreadsOfPage.Provider;

/** The threads of the page; none where nobody gave any. */
export function useThreadsOfPage(): Threads | undefined {
  return useContext(ThreadsOfPage);
}
