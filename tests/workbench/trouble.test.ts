import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOnEachDatabase, describeWithPostgresql } from '../real-postgresql.fixture.ts';
import { type Ask, askAs, isHealthySoon, joinWorkbench, startWorkbench, type Workbench } from './workbench.fixture.ts';

const scenarios = '/workspaces/demo/scenarios';
const text = 'nemecys: 1\nid: pump\ntitle: Pump\npurpose: Give medicine\n';

/** Saves something that nobody else does on top of whatever is newest; the status of what did not work. */
async function saveOnce(ask: Ask, scenario: string): Promise<number> {
  const read = await ask('GET', `${scenarios}/${scenario}`);
  if (read.status !== 200) return settled(read);
  const { version: base, text: before } = await read.json();
  return settled(
    await ask('POST', `${scenarios}/${scenario}/versions`, {
      ...{ base, text: `${before}# ${randomUUID()}\n`, message: 'x' },
    }),
  );
}

/** As `saveOnce`; 0 where the machine was too busy for a connection, which is no answer of the server. */
async function saveUnderLoad(ask: Ask, scenario: string): Promise<number> {
  return saveOnce(ask, scenario).catch((error: unknown) => {
    const cause = error instanceof Error ? error.cause : undefined;
    if (cause instanceof Error && 'code' in cause && cause.code === 'UND_ERR_CONNECT_TIMEOUT') return 0;
    throw error;
  });
}

async function settled(reply: Response): Promise<number> {
  await reply.arrayBuffer();
  return reply.status;
}

async function start(place: Parameters<typeof startWorkbench>[0]): Promise<{ workbench: Workbench; ask: Ask }> {
  const workbench = await startWorkbench(place);
  const ada = await joinWorkbench(workbench.firstLink ?? '', 'Ada');
  const ask = askAs(ada, workbench.origin);
  expect(await settled(await ask('POST', scenarios, { id: 'pump', text, message: 'Start' }))).toBe(201);
  return { workbench, ask };
}

describeOnEachDatabase('a workbench that is treated badly', (newPlace) => {
  let workbench: Workbench;
  let ask: Ask;

  beforeAll(async () => {
    ({ workbench, ask } = await start(await newPlace()));
  });
  afterAll(() => workbench?.end());

  /** Sends bytes as they are and gives what comes back until the other side, or `wait` milliseconds, end it. */
  const sendRaw = (bytes: string, wait = 5_000): Promise<string> =>
    new Promise((resolve) => {
      const { hostname, port } = new URL(workbench.origin);
      const socket = connect({ host: hostname, port: Number(port) });
      let heard = '';
      const done = () => {
        socket.destroy();
        resolve(heard);
      };
      socket.on('data', (chunk) => {
        heard += chunk.toString();
      });
      socket.on('error', done).on('close', done);
      socket.write(bytes);
      setTimeout(done, wait);
    });

  test('refuses a body of 50 MB, whether its size is told before or not', async () => {
    const whole = 'x'.repeat(50e6);
    expect(await settled(await ask('POST', scenarios, { id: 'large', text: whole, message: 'x' }))).toBe(413);
    const chunk = new TextEncoder().encode('x'.repeat(1e6));
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1;
        if (sent > 50) controller.close();
        else controller.enqueue(chunk);
      },
    });
    const streamed = await fetch(`${workbench.origin}/api/session`, {
      ...{ method: 'POST', body, duplex: 'half' },
      headers: { 'content-type': 'application/json' },
    } as RequestInit).then(settled, () => 'hung up');
    expect([413, 'hung up']).toContain(streamed);
    expect(await isHealthySoon(workbench.origin)).toBe(true);
  });

  test('refuses what is no HTTP, and JSON that is broken', async () => {
    expect(await sendRaw('\u0000\u0001 nonsense\r\n\r\n')).toContain(' 400 ');
    const head = 'POST /api/session HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n';
    expect(await sendRaw(`${head}Content-Length: 9\r\n\r\n{"email":`)).toContain(' 400 ');
    expect(await sendRaw(`${head}Content-Length: 9\r\nTransfer-Encoding: chunked\r\n\r\n{}`)).toContain(' 400 ');
    expect(await isHealthySoon(workbench.origin)).toBe(true);
  });

  test('answers others while 300 requests come in drop by drop, and hangs up on those in the end', async () => {
    const head = 'POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';
    const halfHeads = Array.from({ length: 150 }, () => sendRaw(head, 30_000));
    const halfBodies = Array.from({ length: 150 }, () => sendRaw(`${head}Content-Length: 90\r\n\r\n{"ema`, 30_000));
    expect(await isHealthySoon(workbench.origin)).toBe(true);
    expect(await saveOnce(ask, 'pump')).toBe(200);
    const answers = await Promise.all([...halfHeads, ...halfBodies]);
    expect(answers.filter((answer) => answer.includes(' 408 '))).toHaveLength(300);
    expect(await isHealthySoon(workbench.origin)).toBe(true);
  });

  test('promises to keep an idle connection for longer than the minute that proxies use one', async () => {
    const reply = await fetch(`${workbench.origin}/healthz`);
    await reply.body?.cancel();
    expect(Number(/timeout=(\d+)/u.exec(reply.headers.get('keep-alive') ?? '')?.[1])).toBeGreaterThan(60);
  });

  test('under more than it can do it saves or refuses, never fails, and is well again at once', async () => {
    const until = Date.now() + 5_000;
    const seen = new Map<number, number>();
    const writer = async () => {
      while (Date.now() < until) {
        const status = await saveUnderLoad(ask, 'pump');
        // As the answer advises.
        if (status === 503 || status === 0)
          await new Promise((resolve) => setTimeout(resolve, 500 + Math.random() * 1_000));
        seen.set(status, (seen.get(status) ?? 0) + 1);
      }
    };
    await Promise.all(Array.from({ length: 400 }, writer));
    const answers = [...seen.values()].reduce((sum, count) => sum + count, 0);
    expect([...seen.keys()].filter((status) => ![0, 200, 409, 503].includes(status))).toEqual([]);
    expect(seen.get(0) ?? 0).toBeLessThan(answers / 10);
    expect(seen.get(200) ?? 0).toBeGreaterThan(0);
    expect(await isHealthySoon(workbench.origin)).toBe(true);
    expect(await saveOnce(ask, 'pump')).toBe(200);
  });
});

describeWithPostgresql('a workbench whose PostgreSQL goes away', (started) => {
  let url: string;
  let workbench: Workbench;
  let ask: Ask;

  beforeAll(async () => {
    url = await started().newDatabase();
    ({ workbench, ask } = await start({ kind: 'postgresql', url }));
  });
  afterAll(() => workbench?.end());

  test('refuses while connections break under it, saves what it says it saved, and goes on', async () => {
    const seen: number[] = [];
    let breaking = true;
    const writer = async () => {
      while (breaking) seen.push(await saveOnce(ask, 'pump'));
    };
    const writers = Array.from({ length: 20 }, writer);
    for (let drop = 0; drop < 10; drop += 1) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      await started().dropConnections(url);
    }
    breaking = false;
    await Promise.all(writers);
    expect(seen.filter((status) => ![200, 409, 503].includes(status))).toEqual([]);
    expect(workbench.isRunning()).toBe(true);
    expect(await isHealthySoon(workbench.origin)).toBe(true);
    const { version, text: now } = await (await ask('GET', `${scenarios}/pump`)).json();
    const saved = seen.filter((status) => status === 200).length;
    // A save that broke after its commit was not acknowledged, and may be there.
    expect(version - 1).toBeGreaterThanOrEqual(saved);
    expect(now.length).toBeGreaterThan(text.length);
  });

  test('says that the database does not answer while it is stopped, and is well when it is back', async () => {
    await started().stopHard();
    expect(await saveOnce(ask, 'pump')).toBe(503);
    expect(await settled(await fetch(`${workbench.origin}/readyz`))).toBe(503);
    expect(await settled(await fetch(`${workbench.origin}/healthz`))).toBe(200);
    await started().startAgain();
    expect(await isHealthySoon(workbench.origin)).toBe(true);
    expect(await saveOnce(ask, 'pump')).toBe(200);
  });
});
