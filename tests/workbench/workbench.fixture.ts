import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { StorePlace } from '../../packages/store/src/open-store.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const password = 'a long enough password';

/** The command serving a workbench in a process of its own, as somebody starts it. */
export type Workbench = {
  readonly origin: string;
  /** Makes the administrator; there while nobody has an account. */
  readonly firstLink: string | undefined;
  /** Everything it has said so far. */
  readonly said: () => string;
  readonly isRunning: () => boolean;
  /** Ends it and gives its exit code, which a killed process has none of. */
  readonly end: (signal?: NodeJS.Signals) => Promise<number | null>;
};

/** Starts a workbench on a place and waits until it says where it is. */
export async function startWorkbench(
  place: StorePlace,
  more: readonly string[] = [],
  settings: Readonly<Record<string, string>> = {},
): Promise<Workbench> {
  const data = place.kind === 'folder' ? ['--data', place.folder] : [];
  const server = spawn(process.execPath, ['scripts/nemecys.mjs', 'serve', '--port', '0', ...data, ...more], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...settings, DATABASE_URL: place.kind === 'postgresql' ? place.url : '', DEBUG: '' },
  });
  let said = '';
  const origin = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const found = /The workbench is at (http\S+)/u.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.on('exit', () => reject(new Error(`The server has ended: ${said}`)));
  });
  // The link comes right after the address, in the same breath or the next.
  await new Promise((resolve) => setTimeout(resolve, 100));
  return {
    origin,
    firstLink: /http\S+\/join#\S+/u.exec(said)?.[0],
    said: () => said,
    isRunning: () => isRunning(server),
    end: (signal = 'SIGTERM') => end(server, signal),
  };
}

function isRunning(server: ChildProcess): boolean {
  return server.exitCode === null && server.signalCode === null;
}

async function end(server: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (!isRunning(server)) return server.exitCode;
  const ended = new Promise<number | null>((resolve) => server.on('exit', resolve));
  server.kill(signal);
  return ended;
}

/** A process that works on the jobs of a PostgreSQL. */
export async function startWorker(url: string): Promise<Pick<Workbench, 'end' | 'isRunning'>> {
  const worker = spawn(process.execPath, ['scripts/nemecys.mjs', 'worker'], {
    ...{ cwd: root, stdio: ['ignore', 'pipe', 'inherit'] as const },
    env: { ...process.env, DATABASE_URL: url },
  });
  await new Promise((resolve, reject) => {
    worker.stdout.once('data', resolve);
    worker.on('exit', () => reject(new Error('The worker has ended')));
  });
  return { isRunning: () => isRunning(worker), end: (signal = 'SIGTERM') => end(worker, signal) };
}

/** Asks a workbench for something as a person: JSON in, a reply out. Rejects where no reply comes. */
export type Ask = (method: string, path: string, body?: unknown) => Promise<Response>;

/** Makes an account with a link and gives what asks in its name. */
export async function joinWorkbench(link: string, name: string): Promise<{ readonly cookie: string }> {
  const { origin, hash } = new URL(link);
  const reply = await fetch(`${origin}/api/people`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: hash.slice(1), name, email: `${name.toLowerCase()}@ward.example`, password }),
  });
  if (reply.status !== 204) throw new Error(`No account for ${name}: ${reply.status} ${await reply.text()}`);
  return { cookie: (reply.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
}

/** Asks a workbench in the name of somebody. */
export function askAs({ cookie }: { readonly cookie: string }, origin: string): Ask {
  return (method, path, body) =>
    fetch(`${origin}/api${path}`, {
      method,
      headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
}

/** Whether it answers and its database does again, however long a busy machine takes for it, up to a minute. */
export async function isHealthySoon(origin: string): Promise<boolean> {
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    const reply = await fetch(`${origin}/readyz`, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
    await reply?.body?.cancel();
    if (reply?.status === 200) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}
