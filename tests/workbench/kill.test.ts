import { afterAll, expect, test } from 'vitest';
import { openStore } from '../../packages/store/src/open-store.ts';
import { verifyAudit } from '../../packages/store/src/verify-audit.ts';
import { describeOnEachDatabase } from '../real-postgresql.fixture.ts';
import { type Ask, askAs, joinWorkbench, startWorkbench, type Workbench } from './workbench.fixture.ts';

const clients = 20;
const kills = 2;
const savesBeforeKill = 60;
const scenarios = '/workspaces/demo/scenarios';

type Acknowledged = { readonly scenario: string; readonly version: number; readonly text: string };

/** Saves version after version until the server does not answer; every other client writes into one shared scenario. */
async function writeUntilItIsGone(ask: Ask, client: number, hear: (saved: Acknowledged) => void): Promise<void> {
  const scenario = client % 2 === 0 ? 'shared' : `own-${client}`;
  for (let number = 1; ; number += 1) {
    try {
      const { version: base, text } = await (await ask('GET', `${scenarios}/${scenario}`)).json();
      const mine = text.replace(`# place ${client}\n`, `# place ${client}\n# ${number}\n`);
      const reply = await ask('POST', `${scenarios}/${scenario}/versions`, { base, text: mine, message: `${number}` });
      if (reply.status !== 200) continue;
      const saved = await reply.json();
      hear({ scenario, version: saved.version, text: saved.text });
    } catch {
      return; // it was killed, which is what this waits for
    }
  }
}

describeOnEachDatabase('a server that is killed while 20 clients write', (newPlace) => {
  let workbench: Workbench | undefined;
  afterAll(() => workbench?.end());

  test('has every save that it acknowledged when it is started again', async () => {
    const place = await newPlace();
    workbench = await startWorkbench(place);
    const ada = await joinWorkbench(workbench.firstLink ?? '', 'Ada');
    const places = Array.from({ length: clients }, (_, client) => `# place ${client}\n# between\n`).join('');
    const text = `nemecys: 1\nid: kill\ntitle: Kill\npurpose: Measure\n${places}`;
    for (const id of ['shared', ...Array.from({ length: clients }, (_, client) => `own-${client}`)]) {
      const { status } = await askAs(ada, workbench.origin)('POST', scenarios, { id, text, message: 'Start' });
      expect(status).toBe(201);
    }
    const acknowledged: Acknowledged[] = [];
    for (let kill = 1; kill <= kills; kill += 1) {
      const running = workbench;
      const ask = askAs(ada, running.origin);
      const enough = savesBeforeKill * kill;
      const hear = (saved: Acknowledged) => {
        acknowledged.push(saved);
        if (acknowledged.length === enough) void running.end('SIGKILL');
      };
      await Promise.all(Array.from({ length: clients }, (_, client) => writeUntilItIsGone(ask, client, hear)));
      workbench = await startWorkbench(place);
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(kills * savesBeforeKill);
    expect(acknowledged.filter(({ scenario }) => scenario === 'shared').length).toBeGreaterThan(clients);
    const ask = askAs(ada, workbench.origin);
    for (const { scenario, version, text: saved } of acknowledged) {
      const read = await (await ask('GET', `${scenarios}/${scenario}?version=${version}`)).json();
      expect(read, `${scenario} ${version}`).toMatchObject({ version, text: saved });
    }
    expect(await workbench.end()).toBe(0);
    const store = await openStore(place);
    expect(await verifyAudit(store.db)).toMatchObject({ kind: 'whole' });
    await store.close();
  });
});
