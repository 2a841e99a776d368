import { afterAll, expect, test } from 'vitest';
import { openStore } from '../../packages/store/src/open-store.ts';
import { verifyAudit } from '../../packages/store/src/verify-audit.ts';
import { describeOnSmallDisk } from '../full-disk.fixture.ts';
import { describeOnEachDatabase } from '../real-postgresql.fixture.ts';
import { type Ask, askAs, isHealthySoon, joinWorkbench, startWorkbench, type Workbench } from './workbench.fixture.ts';

const scenarios = '/workspaces/demo/scenarios';

type Saved = { readonly status: number; readonly version: number; readonly detail: string };

/** Saves a text of some size that no disk can hold in less on top of the newest version. */
async function saveLarge(ask: Ask, number: number, size: number): Promise<Saved> {
  const { version: base } = await (await ask('GET', `${scenarios}/pump`)).json();
  const noise = Array.from({ length: size / 10 }, () => Math.random().toString(36).slice(2, 11)).join(' ');
  const text = `nemecys: 1\nid: pump\ntitle: Pump\npurpose: Give medicine\n# ${number} ${noise}\n`;
  const reply = await ask('POST', `${scenarios}/pump/versions`, { base, text, message: `${number}` });
  const said = await reply.json();
  return { status: reply.status, version: said.version ?? base, detail: said.detail ?? '' };
}

describeOnSmallDisk(256, (disk) => {
  describeOnEachDatabase('a workbench whose disk is full', (newPlace) => {
    let workbench: Workbench | undefined;
    afterAll(() => workbench?.end());

    test('refuses saves and says why, loses none that it acknowledged, and goes on when there is room', async () => {
      const place = await newPlace();
      workbench = await startWorkbench(place);
      const ask = askAs(await joinWorkbench(workbench.firstLink ?? '', 'Ada'), workbench.origin);
      const text = 'nemecys: 1\nid: pump\ntitle: Pump\npurpose: Give medicine\n';
      expect((await ask('POST', scenarios, { id: 'pump', text, message: 'Start' })).status).toBe(201);

      disk.fill();
      const answers: Saved[] = [];
      for (let number = 1; number <= 60 && answers.filter(({ status }) => status !== 200).length < 3; number += 1) {
        answers.push(await saveLarge(ask, number, 400_000));
      }
      const refused = answers.filter(({ status }) => status !== 200);
      expect(refused.map(({ status }) => status)).toEqual([503, 503, 503]);
      expect(refused[0]?.detail).toContain('Nothing was saved');
      expect(workbench.isRunning()).toBe(true);

      disk.makeRoom();
      expect(await isHealthySoon(workbench.origin)).toBe(true);
      const acknowledged = answers.filter(({ status }) => status === 200).at(-1)?.version ?? 1;
      const next = await saveLarge(ask, 100, 1_000);
      expect(next.status).toBe(200);
      expect(next.version).toBeGreaterThan(acknowledged);

      expect(await workbench.end()).toBe(0);
      const store = await openStore(place);
      expect(await verifyAudit(store.db)).toMatchObject({ kind: 'whole' });
      await store.close();
    });
  });
});
