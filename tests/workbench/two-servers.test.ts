import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWithPostgresql } from '../real-postgresql.fixture.ts';
import { type Ask, askAs, joinWorkbench, startWorkbench, type Workbench } from './workbench.fixture.ts';

const scenarios = '/workspaces/demo/scenarios';
const text = 'nemecys: 1\nid: pump\ntitle: Pump\npurpose: Give medicine\n';

/** Listens to changes; gives what was heard next, and nothing more when the server has ended the stream. */
async function listenTo(ask: Ask): Promise<() => Promise<string | undefined>> {
  const reader = (await ask('GET', '/workspaces/demo/changes')).body?.getReader();
  const next = async () => {
    const read = await reader?.read();
    return read?.done === false ? new TextDecoder().decode(read.value) : undefined;
  };
  expect(await next()).toContain('alive');
  return next;
}

describeWithPostgresql('two servers on one PostgreSQL', (started) => {
  let url: string;
  let servers: readonly Workbench[] = [];
  let asks: readonly [Ask, Ask];

  beforeAll(async () => {
    url = await started().newDatabase();
    // Both at once on an empty database: the schema and the demo workspace are made once.
    servers = await Promise.all([0, 1].map(() => startWorkbench({ kind: 'postgresql', url })));
    const links = servers.map(({ firstLink }) => firstLink ?? '');
    const joined = await Promise.allSettled(links.map((link, place) => joinWorkbench(link, `Ada${place}`)));
    const [one] = joined.filter((result) => result.status === 'fulfilled');
    // Of the links for the first person only the newest counts, whichever server that came from.
    expect(joined.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [first, second] = servers.map(({ origin }) => askAs(one?.value ?? { cookie: '' }, origin));
    if (first === undefined || second === undefined) throw new Error('There are two servers');
    asks = [first, second];
  });
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.end()));
  });

  test('somebody signed in at one is signed in at the other, and reads there what was saved here', async () => {
    const [first, second] = asks;
    expect((await first('POST', scenarios, { id: 'pump', text, message: 'Start' })).status).toBe(201);
    expect(await (await second('GET', `${scenarios}/pump`)).json()).toMatchObject({ version: 1, text });
  });

  test('who looks through one is told at once of what is saved through the other', async () => {
    const [first, second] = asks;
    const heard = await listenTo(second);
    const edit = { base: 1, text: `${text}# one\n`, message: 'One' };
    expect((await first('POST', `${scenarios}/pump/versions`, edit)).status).toBe(200);
    expect(await heard()).toContain('"scenario":"pump","version":2');
  });

  test('when the connection that tells of changes breaks, listeners begin anew and miss nothing', async () => {
    const [first, second] = asks;
    const heard = await listenTo(second);
    await started().dropConnections(url);
    expect(await heard()).toBeUndefined();
    const again = await listenTo(second);
    const { version: base } = await (await first('GET', `${scenarios}/pump`)).json();
    const edit = { base, text: `${text}# two\n`, message: 'Two' };
    expect((await first('POST', `${scenarios}/pump/versions`, edit)).status).toBe(200);
    expect(await again()).toContain(`"scenario":"pump","version":${base + 1}`);
  });
});
