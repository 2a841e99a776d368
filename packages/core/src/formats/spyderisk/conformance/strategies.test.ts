import { describe, expect, test } from 'vitest';
import { listAt } from '../../../engine/int-lists.ts';
import { identifierHash } from '../identifier-hash.ts';
import { assessWords } from './assess-words.fixture.ts';

const words = `
  class Host
  class Data
  relation on
  attribute Care Host 1
  consequence Loss Host 0
  consequence Slow Host 0
  control Lock Host 5
  control Alarm Host 4
  control Seal Data 5
  pattern P key:h=Host optional:d=Data link:d-on-h
  threat T P lack:Care@h causes:Loss@h`;

const model = 'asset h Host\nasset d Data\nlink d on h';
const hash = (control: string): string => identifierHash(`system#CS-${control}`);

describe('3.6 strategies', () => {
  test('a mandatory control missing at any asset in its role voids the strategy', async () => {
    const closed = `${words}
      class Closed Data
      coverage Seal Closed never
      strategy S needs:Lock@h,Seal@d blocks:T`;
    expect((await assessWords(closed, model)).rows('CSG', 1)).toEqual([
      `S_M_${[hash('Lock-h1'), hash('Seal-d1')].join('_')}`,
    ]);
    // The control cannot exist at the second asset that plays d.
    const { rows } = await assessWords(closed, `${model}\nasset e Closed\nlink e on h`);
    expect(rows('CSG')).toEqual([]);
  });

  test('every asset in a role counts', async () => {
    const { rows } = await assessWords(
      `${words}\nstrategy S needs:Seal@d blocks:T`,
      `${model}\nasset e Data\nlink e on h\ncontrol Seal-d1`,
    );
    expect(rows('CSG')).toEqual([`S_M_${hash('Seal-d1')}_${hash('Seal-e1')} false T0`]);
  });

  test('an optional control that is missing is skipped', async () => {
    const knowledge = `${words}\nstrategy S needs:Lock@h may:Seal@d,Alarm@h blocks:T`;
    expect((await assessWords(knowledge, 'asset h Host')).rows('CSG', 1)).toEqual([
      `S_M_${hash('Lock-h1')}_O_${hash('Alarm-h1')}`,
    ]);
  });

  test('a strategy for which no control is found at all is void', async () => {
    const knowledge = `${words}\nstrategy S needs:Seal@d blocks:T`;
    // The optional role d is empty.
    expect((await assessWords(knowledge, 'asset h Host')).rows('CSG')).toEqual([]);
  });

  /** Of each variant of the threat Side, by member: the member of the control of the one strategy in a list. */
  async function controlsOfVariants(list: 'blockedBy' | 'mitigatedBy' | 'triggeredBy', does: string): Promise<object> {
    const knowledge = `${words}
      threat Side P lack:Care@h causes:Slow@h
      strategy S needs:Alarm@h ${does}:Side`;
    const { threats, strategies, controls } = (await assessWords(knowledge, 'asset h Host 1')).assessment.graph;
    const member = ['average', 'least', 'most'];
    const found = [...threats.member.keys()].flatMap((t) =>
      [...listAt(threats[list], t)].map((s) => [
        member[threats.member[t] ?? -1],
        member[controls.member[listAt(strategies.mandatory, s)[0] ?? -1] ?? -1],
      ]),
    );
    return Object.fromEntries(found);
  }

  // At a unique role the least strategy has the most control, and the reverse.
  test.each(['blockedBy blocks', 'mitigatedBy mitigates'] as const)('like variants go together: %s', async (words) => {
    const [list, does] = words.split(' ') as ['blockedBy' | 'mitigatedBy', string];
    expect(await controlsOfVariants(list, does)).toEqual({ average: 'average', least: 'most', most: 'least' });
  });

  test('triggers cross: the least strategy starts the most likely variant of a threat', async () => {
    expect(await controlsOfVariants('triggeredBy', 'triggers')).toEqual({
      average: 'average',
      least: 'least',
      most: 'most',
    });
  });

  test('a strategy is called the same whichever variant it is: its controls tell', async () => {
    const { rows } = await assessWords(`${words}\nstrategy S needs:Alarm@h blocks:T`, 'asset h Host 1');
    expect(rows('CSG', 1)).toEqual(
      ['Alarm', 'Alarm_Min', 'Alarm_Max'].map((control) => `S_M_${hash(`${control}-h1`)}`).sort(),
    );
  });

  test('a threat with triggers in the knowledge base but none here is dropped, and its other strategies with it', async () => {
    const knowledge = `${words}
      threat Side P lack:Care@h causes:Slow@h
      strategy G needs:Seal@d triggers:Side
      strategy B needs:Lock@h blocks:Side`;
    const dropped = await assessWords(knowledge, 'asset h Host');
    expect([dropped.rows('T', 1), dropped.rows('CSG')]).toEqual([['T-P_h1'], []]);
    const kept = await assessWords(knowledge, model);
    expect(kept.rows('T', 1)).toEqual(['Side-P_h1', 'T-P_h1']);
    expect(kept.rows('CSG', 1)).toEqual([`B_M_${hash('Lock-h1')}`, `G_M_${hash('Seal-d1')}`]);
  });

  test('a threat without triggers in the knowledge base needs none', async () => {
    expect((await assessWords(words, 'asset h Host')).rows('T', 2)).toEqual(['T-P_h1 L4']);
  });
});
