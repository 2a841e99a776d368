import type { ListedThread } from '@nemecys/server';
import { type At, scenarioPath, send, sendForAll } from '../api.ts';

/** A thread that somebody begins: about what, looking at which version. */
export type NewThread = Pick<ListedThread, 'version' | 'subject'> & { readonly text: string };

const threads = ({ workspace, id }: At) => `${scenarioPath(workspace, id)}/threads`;

/** The API of comments. Throws Refused. */
export const commentApi = {
  list: (at: At) => sendForAll<ListedThread>(threads(at)),
  begin: async (at: At, begun: NewThread) => void (await send('POST', threads(at), begun)),
  write: async (at: At, thread: string, text: string) =>
    void (await send('POST', `${threads(at)}/${thread}/comments`, { text })),
  resolve: async (at: At, thread: string) => void (await send('PUT', `${threads(at)}/${thread}/resolution`)),
  reopen: async (at: At, thread: string) => void (await send('DELETE', `${threads(at)}/${thread}/resolution`)),
};
