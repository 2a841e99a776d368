import { nextPart } from '@nemecys/client/next-part';
import type { ListedScenario, ListedVersion, Problem, ReadVersion, SavedVersion, SignedIn } from '@nemecys/server';
import i18next from 'i18next';

/** What kind of thing came to nothing: as the server says, or before anything reached it. */
export type RefusalCode = Problem['code'] | 'no-answer' | 'no-problem' | 'no-passkey';

/** What the server did not do, and why. */
export class Refused extends Error {
  readonly status: number;
  readonly code: RefusalCode;
  /** What exactly, in English, where the server or the browser said it. */
  readonly detail: string | undefined;

  constructor({ status = 0, code, detail }: { status?: number; code: RefusalCode; detail?: string | undefined }) {
    super(detail ?? i18next.t(code, { ns: 'problems', status }));
    this.status = status;
    this.code = code;
    this.detail = detail;
  }
}

/** Asks the server for something, with a file as it is or anything else as JSON. Throws Refused. */
export async function send(method: string, path: string, body?: unknown): Promise<Response> {
  const reply = await fetch(`/api${path}`, { method, ...written(body) }).catch(() => {
    throw new Refused({ code: 'no-answer' });
  });
  if (reply.ok || (reply.status === 409 && reply.headers.get('content-type')?.startsWith('application/json')))
    return reply;
  const problem: Partial<Problem> = await reply.json().catch(() => ({}));
  throw new Refused({ status: reply.status, code: problem.code ?? 'no-problem', detail: problem.detail });
}

/** Everything of a list, part by part as the server gives it. Throws Refused. */
export async function sendForAll<Entry>(path: string): Promise<readonly Entry[]> {
  const found: Entry[] = [];
  let next: string | undefined = `${path}?limit=500`;
  while (next !== undefined) {
    const reply: Response = await send('GET', next);
    found.push(...(await reply.json()));
    next = nextPart(reply);
  }
  return found;
}

function written(body: unknown): Pick<RequestInit, 'headers' | 'body'> {
  if (body === undefined) return {};
  if (body instanceof Blob) return { headers: { 'content-type': 'application/octet-stream' }, body };
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** The path of a workspace in the API. */
export const inWorkspace = (workspace: string): string => `/workspaces/${encodeURIComponent(workspace)}`;
/** The path of a scenario in the API. */
export const scenarioPath = (workspace: string, id: string): string =>
  `${inWorkspace(workspace)}/scenarios/${encodeURIComponent(id)}`;

/** A scenario of a workspace. */
export type At = { readonly workspace: string; readonly id: string };

/** The address of something of a scenario. */
export const inScenario = ({ workspace, id }: At, path: string) => `${scenarioPath(workspace, id)}${path}`;

/** The API of the server, as far as the pages use it. Throws Refused. */
export const api = {
  whoAmI: async (): Promise<SignedIn> => (await send('GET', '/session')).json(),
  signIn: async (email: string, password: string) => void (await send('POST', '/session', { email, password })),
  signOut: async () => void (await send('DELETE', '/session')),
  join: async (person: { token: string; name: string; email: string; password: string }) =>
    void (await send('POST', '/people', person)),
  list: (workspace: string) => sendForAll<ListedScenario>(`${inWorkspace(workspace)}/scenarios`),
  add: async ({ workspace, id }: At, first: { text: string; message: string }) =>
    void (await send('POST', `${inWorkspace(workspace)}/scenarios`, { id, ...first })),
  read: async ({ workspace, id }: At, version?: number): Promise<ReadVersion> =>
    (await send('GET', `${scenarioPath(workspace, id)}${version === undefined ? '' : `?version=${version}`}`)).json(),
  save: async ({ workspace, id }: At, edit: { base: number; text: string; message: string }): Promise<SavedVersion> =>
    (await send('POST', `${scenarioPath(workspace, id)}/versions`, edit)).json(),
  versions: ({ workspace, id }: At) => sendForAll<ListedVersion>(`${scenarioPath(workspace, id)}/versions`),
  nameBaseline: async ({ workspace, id }: At, baseline: { name: string; version: number }) =>
    void (await send('POST', `${scenarioPath(workspace, id)}/baselines`, baseline)),
  invite: async (workspace: string, role: string): Promise<{ readonly link: string }> =>
    (await send('POST', `${inWorkspace(workspace)}/invitations`, { role })).json(),
  changesOf: (workspace: string) => `/api${inWorkspace(workspace)}/changes`,
};
