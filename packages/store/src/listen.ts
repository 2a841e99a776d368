import type { PGlite } from '@electric-sql/pglite';
import { Change, changesChannel } from './announce.ts';

/** Who wants to know of changes: of each, and when some may have been missed. */
export type Listener = { readonly hear: (change: Change) => void; readonly missed: () => void };

/** Calls a listener at every change that any process saves in the database, until the returned function is called. */
export type Listen = (listener: Listener) => Promise<() => Promise<void>>;

const pause = 500;

/** Listens on a connection of its own to PostgreSQL, which is made again when it breaks. */
export function listenOnPostgresql(url: string): Listen {
  return async (listener) => {
    const { default: pg } = await import('pg');
    let stopped = false;
    let client: InstanceType<typeof pg.Client>;
    let again: NodeJS.Timeout | undefined;
    const open = async () => {
      const opened = new pg.Client({ connectionString: url });
      client = opened;
      const broken = () => {
        if (stopped || client !== opened) return;
        clearTimeout(again);
        again = setTimeout(() => void open().then(() => listener.missed(), broken), pause);
      };
      opened.on('error', broken).on('end', broken);
      opened.on('notification', ({ payload }) => listener.hear(read(payload)));
      await opened.connect();
      await opened.query(`listen ${changesChannel}`);
    };
    await open();
    return async () => {
      stopped = true;
      clearTimeout(again);
      await client.end();
    };
  };
}

/** Listens in the embedded database, which has one process and no connection that could break. */
export function listenEmbedded(pglite: PGlite): Listen {
  return (listener) => pglite.listen(changesChannel, (payload) => listener.hear(read(payload)));
}

function read(payload: string | undefined): Change {
  return Change.parse(JSON.parse(payload ?? ''));
}
