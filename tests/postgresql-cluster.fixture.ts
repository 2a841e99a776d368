import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** A PostgreSQL of its own for a test file or a bench. */
export type RealPostgresql = {
  /** Makes an empty database and gives its URL. */
  readonly newDatabase: () => Promise<string>;
  /** Ends every connection to a database, as a network that breaks would. */
  readonly dropConnections: (url: string) => Promise<void>;
  /** Stops it as at a power cut, and starts it again. */
  readonly stopHard: () => Promise<void>;
  readonly startAgain: () => Promise<void>;
};

const debian = '/usr/lib/postgresql';
const folders = [
  process.env.NEMECYS_POSTGRESQL,
  ...(existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, 'bin')) : []),
  '/opt/homebrew/opt/postgresql/bin',
  '/usr/local/bin',
];
/** The folder of its programs, 15 or newer; undefined where there is none. */
export const postgresqlPrograms = folders.find((folder) => folder !== undefined && existsSync(join(folder, 'initdb')));

/** One that can be taken away again. */
export type PostgresqlCluster = RealPostgresql & { readonly remove: () => Promise<void> };

/** Starts one in a new folder, as a user without rights. One that is not `durable` writes faster, and no power cut is survived. */
export async function startPostgresql(
  bin: string,
  { durable }: { readonly durable: boolean },
): Promise<PostgresqlCluster> {
  const folder = mkdtempSync(join(tmpdir(), 'nemecys-postgresql-'));
  const user = unprivileged();
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const options = { ...user, cwd: folder, stdio: 'ignore' as const };
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'nemecys', '-A', 'trust', '-E', 'UTF8', '--no-sync'], options);
  const port = await freePort();
  const urlOf = (database: string) => `postgresql://nemecys@127.0.0.1:${port}/${database}`;
  let running: ChildProcess;
  const start = async () => {
    const args = ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-k', folder];
    running = spawn(join(bin, 'postgres'), [...args, '-c', `fsync=${durable ? 'on' : 'off'}`], options);
    await answering(urlOf('postgres'));
  };
  const stop = async (signal: NodeJS.Signals) => {
    if (running.exitCode !== null || running.signalCode !== null) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill(signal);
    await ended;
  };
  await start();
  process.once('exit', () => running.kill('SIGQUIT'));
  let made = 0;
  return {
    newDatabase: async () => {
      made += 1;
      await ask(urlOf('postgres'), `create database test${made}`);
      return urlOf(`test${made}`);
    },
    dropConnections: (url) =>
      ask(
        urlOf('postgres'),
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${new URL(url).pathname.slice(1)}'`,
      ),
    stopHard: () => stop('SIGQUIT'),
    startAgain: start,
    remove: async () => {
      await stop('SIGQUIT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root: a user that Debian has for it, or else one that has nothing. */
function unprivileged(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const entry = ['postgres:', 'nobody:'].map((name) => lines.find((line) => line.startsWith(name))).find(Boolean);
  const [, , uid, gid] = (entry ?? '').split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

async function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

async function answering(url: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    try {
      await ask(url, 'select 1');
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50)); // it is starting
    }
  }
  throw new Error('PostgreSQL does not start');
}

async function ask(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
