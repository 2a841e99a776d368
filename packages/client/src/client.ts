import { nextPart } from './next-part.ts';
import { ProblemError } from './problem-error.ts';
import type { Routes } from './routes.ts';

/** A route of the API, such as "GET /workspaces/{workspace}/scenarios". */
export type RouteName = keyof Routes;

type None = Readonly<Record<string, never>>;
type Needed<Name extends string, Value> = Value extends undefined | None ? unknown : { readonly [K in Name]: Value };

type Asked<Query> = Query extends None
  ? unknown
  : Partial<Query> extends Query
    ? { readonly query?: Query }
    : { readonly query: Query };

/** What a route is given: the parts of its address by name, what is behind "?", and its body, each where it takes one. */
export type Given<Name extends RouteName> = Needed<'path', Routes[Name]['path']> &
  Asked<Routes[Name]['query']> &
  Needed<'body', Routes[Name]['body']>;

/** What a route replies. */
export type Reply<Name extends RouteName> = Routes[Name]['reply'];

/** The routes that give a list in parts. */
type ListName = { [K in RouteName]: 'after' extends keyof Routes[K]['query'] ? K : never }[RouteName];
type Entry<Name extends ListName> = Reply<Name> extends readonly (infer One)[] ? One : never;

/** Asks one workbench in the name of whoever the token belongs to. */
export type Client = {
  /** Asks a route. Throws ProblemError. */
  readonly ask: <Name extends RouteName>(name: Name, given: Given<Name>) => Promise<Reply<Name>>;
  /** Every entry of a list, which is fetched part by part as far as it is read. Throws ProblemError. */
  readonly all: <Name extends ListName>(name: Name, given: Given<Name>) => AsyncGenerator<Entry<Name>, void>;
};

/** Where a workbench is, and the token it knows the program by; `fetch` is the one of the platform unless given. */
export type Place = { readonly origin: string; readonly token: string; readonly fetch?: typeof fetch };

/** A client for the API of a workbench. It opens no connection until something is asked. */
export function openClient({ origin, token, fetch: send = fetch }: Place): Client {
  const request = async (name: string, address: string, body?: unknown): Promise<Response> => {
    const headers: Record<string, string> = { authorization: `Bearer ${token}` };
    if (body !== undefined) {
      headers['content-type'] = body instanceof Blob ? 'application/octet-stream' : 'application/json';
    }
    const content = body instanceof Blob ? body : JSON.stringify(body);
    const [method = ''] = name.split(' ');
    const reply = await send(`${origin}/api${address}`, { method, headers, body: content ?? null }).catch((cause) => {
      throw new ProblemError(0, `The workbench at ${origin} does not answer.`, { cause });
    });
    // A clash is refused with what it clashes with, which is a reply; what is only refused is told as a problem.
    if (reply.ok || (reply.status === 409 && isJson(reply))) return reply;
    throw await problemOf(reply);
  };
  return {
    ask: async (name, given) => {
      const { address, body } = addressed(name, given);
      return replyOf(await request(name, address, body));
    },
    all: async function* (name, given) {
      let next: string | undefined = addressed(name, given).address;
      while (next !== undefined) {
        const reply: Response = await request(name, next);
        yield* await reply.json();
        next = nextPart(reply);
      }
    },
  };
}

type Parts = {
  readonly path?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
};

function addressed<Name extends RouteName>(name: Name, given: Given<Name>) {
  // Whatever route it is, what it is given consists of these.
  const { path = {}, query = {}, body }: Parts = given as Parts;
  const [, template = ''] = name.split(' ');
  const filled = template.replaceAll(/\{(\w+)\}/gu, (_, part: string) => encodeURIComponent(path[part] ?? ''));
  const asked = Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]));
  const search = new URLSearchParams(asked).toString();
  return { address: search === '' ? filled : `${filled}?${search}`, body };
}

/** What a route says it replies: JSON, bytes, or nothing. */
async function replyOf<Name extends RouteName>(reply: Response): Promise<Reply<Name>> {
  if (isJson(reply)) return (await reply.json()) as Reply<Name>;
  if (reply.body === null || !reply.headers.has('content-type')) return undefined as Reply<Name>;
  return (await reply.blob()) as Reply<Name>;
}

function isJson({ headers }: Response): boolean {
  return headers.get('content-type')?.startsWith('application/json') ?? false;
}

async function problemOf(reply: Response): Promise<ProblemError> {
  const told: { readonly detail?: string; readonly code?: string } = await reply.json().catch(() => ({}));
  const wait = Number(reply.headers.get('retry-after'));
  return new ProblemError(reply.status, told.detail ?? `The workbench answered ${reply.status}.`, {
    ...(told.code !== undefined && { code: told.code }),
    ...(wait > 0 && { retryAfter: wait }),
  });
}
