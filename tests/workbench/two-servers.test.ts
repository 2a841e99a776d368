import { Decision } from '@nemecys/core';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWithPostgresql } from '../real-postgresql.fixture.ts';
import { type Ask, askAs, joinWorkbench, startWorkbench, startWorker, type Workbench } from './workbench.fixture.ts';

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

describeWithPostgresql('two servers and two workers on one PostgreSQL', (started) => {
  let url: string;
  let servers: readonly Workbench[] = [];
  let workers: readonly Pick<Workbench, 'end'>[] = [];
  let asks: readonly [Ask, Ask];

  beforeAll(async () => {
    url = await started().newDatabase();
    // Both at once on an empty database: the schema and the demo workspace are made once.
    servers = await Promise.all([0, 1].map(() => startWorkbench({ kind: 'postgresql', url }, ['--no-work'])));
    workers = await Promise.all([0, 1].map(() => startWorker(url)));
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
    await Promise.all([...servers, ...workers].map((one) => one.end()));
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

  const reports = `${scenarios}/parkinson-home-monitoring/reports`;
  const reportsOf = async (ask: Ask): Promise<readonly { id: string; state: string; fault: string | null }[]> =>
    (await ask('GET', reports)).json();
  const until = async (ask: Ask, isEnded: (states: readonly string[]) => boolean) => {
    for (let glance = 0; glance < 600; glance += 1) {
      const found = await reportsOf(ask);
      if (isEnded(found.map(({ state }) => state))) return found;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error(`The reports do not end: ${JSON.stringify(await reportsOf(ask))}`);
  };

  test('each report is made once, by whichever worker, and can be had through either server', async () => {
    const [first, second] = asks;
    for (const ask of [first, second, first, second]) {
      expect((await ask('POST', reports, { version: 1 })).status).toBe(202);
    }
    const made = await until(first, (states) => states.every((state) => ['done', 'failed'].includes(state)));
    expect(made.map(({ state, fault }) => [state, fault])).toEqual(Array(4).fill(['done', null]));
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query('select job, count(*)::int as files from job_file group by job');
    const attempts = await client.query('select distinct attempts from job');
    await client.end();
    expect(rows.map(({ files }) => files)).toEqual([1, 1, 1, 1]);
    expect(attempts.rows).toEqual([{ attempts: 1 }]);
    const file = await second('GET', `${reports}/${made[0]?.id}/file`);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w-]+\.html"$/u);
    expect(await file.text()).toContain('Parkinson home monitoring: security risk assessment');
  });

  test('a report that is stopped ends at once, and is made when it is tried again', async () => {
    const [first, second] = asks;
    const { id } = await (await first('POST', reports, { version: 1 })).json();
    const stateOf = async () => (await reportsOf(second)).find((one) => one.id === id)?.state;
    expect((await second('POST', `${reports}/${id}/cancellation`)).status).toBe(204);
    expect(await stateOf()).toBe('cancelled');
    expect((await second('POST', `${reports}/${id}/cancellation`)).status).toBe(409);
    expect((await second('GET', `${reports}/${id}/file`)).status).toBe(404);
    expect((await first('POST', `${reports}/${id}/retry`)).status).toBe(202);
    await until(first, (states) => states.every((state) => state === 'done'));
    expect((await second('GET', `${reports}/${id}/file`)).status).toBe(200);
  });

  test('a decision on the options of a version is made by a worker and says whose it is', async () => {
    const [first, second] = asks;
    const amps = `${scenarios}/amps-home-monitoring/reports`;
    const wanted = { kind: 'decision', role: 'integrator', format: 'json' };
    const { id } = await (await first('POST', amps, { version: 1, wanted })).json();
    await expect
      .poll(async () => (await (await first('GET', amps)).json())[0], { timeout: 170_000, interval: 500 })
      .toMatchObject({ id, wanted, state: 'done', fault: null });
    const decision = Decision.parse(await (await second('GET', `${amps}/${id}/file`)).json());
    expect(decision.role).toBe('integrator');
    expect(decision.options.length).toBeGreaterThan(1);
  });

  test('a scenario that cannot be assessed fails at once with the reason', async () => {
    const [first] = asks;
    const broken = { id: 'broken', text: 'nemecys: 1\nid: broken\nassets: 7\n', message: 'Start' };
    expect((await first('POST', scenarios, broken)).status).toBe(201);
    const { id } = await (await first('POST', `${scenarios}/broken/reports`, { version: 1 })).json();
    for (let glance = 0; glance < 600; glance += 1) {
      const [report] = await (await first('GET', `${scenarios}/broken/reports`)).json();
      if (report.state === 'failed') {
        expect(report).toMatchObject({ id, fault: expect.stringMatching(/could not be made.*assets/su) });
        expect(report.fault).not.toContain('/tmp');
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error('The report does not fail');
  });
});
