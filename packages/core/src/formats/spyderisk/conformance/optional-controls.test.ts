import { describe, expect, test } from 'vitest';
import { assessWords } from './assess-words.fixture.ts';

/** Poor is not trusted at all, so that Loss is at 5 unless a model says otherwise. */
const words = `
  class Host
  class Data
  relation on
  attribute Poor Host,Data 0
  attribute Care Host,Data 5
  consequence Loss Host,Data 0
  consequence Harm Host,Data 0
  control Lock Host 5
  control Damp Host,Data 3
  control Numb Host 5
  undermines Loss Care
  inhibits Damp Loss
  pattern PH key:h=Host
  pattern PR key:d=Data root:h=Host rootlink:d-on-h
  threat Lose PH lack:Poor@h causes:Loss@h`;

async function likelihood(knowledge: string, model: string): Promise<string | undefined> {
  const { rows } = await assessWords(`${words}\n${knowledge}`, `asset h Host\n${model}`);
  return rows('T', 2)
    .find((row) => row.startsWith('T-'))
    ?.split(' ')[1];
}

describe('3.9 suppression of causes by optional controls', () => {
  const after = 'threat T PH after:Loss@h causes:Harm@h';
  const strategy = 'strategy S needs:Lock@h may:Damp@h blocks:T effect:4';

  test('a condition is suppressed as far as control and strategy cover', async () => {
    // min(Damp 3, strategy min(4, Lock 5)) = 3; max(inverse of Loss 0, 3) = 3; 5 - 3. The strategy does not hold T down
    // by its blocking effect of 4, which would leave 1.
    expect(await likelihood(`${after}\n${strategy}`, 'control Lock-h1\ncontrol Damp-h1')).toBe('L2');
  });

  test('the weaker of the two rules', async () => {
    // Strategy: min(4, Lock 1) = 1.
    expect(await likelihood(`${after}\n${strategy}`, 'control Lock-h1 1\ncontrol Damp-h1')).toBe('L4');
    // Damp 2.
    expect(await likelihood(`${after}\n${strategy}`, 'control Lock-h1\ncontrol Damp-h1 2')).toBe('L3');
  });

  test('nothing is suppressed while the strategy is not enabled', async () => {
    expect(await likelihood(`${after}\n${strategy}`, 'control Damp-h1')).toBe('L5');
  });

  test('a cause that is less likely already stays as it is', async () => {
    // Loss at 1: max(4, 3) = 4.
    expect(await likelihood(`${after}\n${strategy}`, 'trust Poor-h1 4\ncontrol Lock-h1\ncontrol Damp-h1')).toBe('L1');
  });

  test('an entry point is suppressed by way of the consequence paired with it', async () => {
    // Loss brings Care to 0; suppressed: max(0, 3).
    const lack = 'threat T PH lack:Care@h causes:Harm@h';
    expect(await likelihood(`${lack}\n${strategy}`, 'control Lock-h1\ncontrol Damp-h1')).toBe('L2');
  });

  test('a cause that the control does not suppress stays, and so does one at another asset', async () => {
    const poor = 'threat T PH lack:Poor@h causes:Harm@h';
    expect(await likelihood(`${poor}\n${strategy}`, 'control Lock-h1\ncontrol Damp-h1')).toBe('L5');
    const other = 'threat T PR after:Loss@h causes:Harm@d\nstrategy S needs:Lock@h may:Damp@d blocks:T effect:4';
    const linked = 'asset d Data\nlink d on h\ncontrol Lock-h1\ncontrol Damp-d1';
    expect(await likelihood(other, linked)).toBe('L5');
    expect(await likelihood(other.replace('may:Damp@d', 'may:Damp@h'), linked)).toBe('L2');
  });

  test('the most over several strategies counts', async () => {
    const second = 'strategy S2 needs:Numb@h may:Damp@h blocks:T effect:1';
    // S gives min(3, 4) = 3, S2 min(3, 1) = 1.
    const model = 'control Lock-h1\ncontrol Numb-h1\ncontrol Damp-h1';
    expect(await likelihood(`${after}\n${strategy}\n${second}`, model)).toBe('L2');
  });

  test('where no optional control exists the strategy holds the whole threat down', async () => {
    const without = words.replace('control Damp Host,Data 3', 'control Damp Host,Data never');
    const { rows } = await assessWords(`${without}\n${after}\n${strategy}`, 'asset h Host\ncontrol Lock-h1');
    // Step 5 of 3.8: max(0, 4).
    expect(rows('T', 2)).toContain('T-PH_h1 L1');
  });

  test.each([
    ['CURRENT', 'L5'],
    ['FUTURE', 'L2'],
  ])('mitigating strategies suppress in future mode only: %s', async (mode, level) => {
    const mitigating = `${after}\n${strategy.replace('blocks', 'mitigates')}`;
    expect(await likelihood(mitigating, `control Lock-h1\ncontrol Damp-h1\nmode ${mode}`)).toBe(level);
  });

  test('of a population the least control suppresses the most likely consequence, and the reverse', async () => {
    const { rows } = await assessWords(
      `${words}\n${after}\n${strategy}`,
      `asset h Host 1
       control Lock-h1
       control Damp_Min-h1 1
       control Damp-h1 2
       control Damp_Max-h1 4`,
    );
    // Every Loss is at 5. The most likely T has the least Damp (unique role) at Loss_Max: 5 - 1. The least likely has the
    // most Damp at Loss_Min: 5 - min(4, 4).
    expect(rows('T', 2).filter((row) => /^T[-_]/u.test(row))).toEqual([
      'T-PH_h1 L3',
      'T_Max-PH_h1 L4',
      'T_Min-PH_h1 L1',
    ]);
  });
});

describe('3.9 optional controls of triggers', () => {
  const side = 'threat T PH lack:Poor@h causes:Harm@h';
  const trigger = 'strategy G needs:Lock@h may:Damp@h triggers:T effect:4';

  test('an optional control that is not proposed keeps the threat out', async () => {
    // e = 5: max(Poor 0, 5).
    expect(await likelihood(`${side}\n${trigger}`, 'control Lock-h1')).toBe('L0');
  });

  test.each([
    // e = 5 + t - k where k = min(Damp 3, strategy min(4, 5)) = 3 and t is the inverse of Loss.
    ['k 3, t 0: e = 2', 0, '', 'L3'],
    ['k 3, t 1: e = 3', 1, '', 'L2'],
    ['k 3, t 3: k is not above t, e = 5', 3, '', 'L0'],
    // The strategy covers min(4, 5) = 4: k = min(5, 4).
    ['k 4, t 0: e = 1', 0, '5', 'L4'],
  ])('a proposed one lets it in as far as what it suppresses happens: %s', async (_why, trust, coverage, level) => {
    const cause = 'attribute Way Host 0\nthreat T PH lack:Way@h causes:Harm@h';
    const model = `trust Poor-h1 ${trust}\ncontrol Lock-h1\ncontrol Damp-h1 ${coverage}`;
    expect(await likelihood(`${cause}\n${trigger}`, model)).toBe(level);
  });

  test('one that suppresses nothing here keeps the threat out, proposed or not', async () => {
    const numb = trigger.replace('Damp', 'Numb');
    expect(await likelihood(`${side}\n${numb}`, 'control Lock-h1\ncontrol Numb-h1')).toBe('L0');
  });

  test('at an asset the most over its controls counts', async () => {
    // Damp gives 2, Numb, which is not proposed, 5.
    const both = trigger.replace('Damp@h', 'Damp@h,Numb@h');
    expect(await likelihood(`${side}\n${both}`, 'control Lock-h1\ncontrol Damp-h1')).toBe('L0');
  });

  test('then the least over the strategies', async () => {
    const numb = 'strategy G2 needs:Lock@h may:Numb@h triggers:T effect:4';
    expect(await likelihood(`${side}\n${trigger}\n${numb}`, 'control Lock-h1\ncontrol Damp-h1')).toBe('L3');
  });

  test('the level stands beside the causes at its asset, also where there is no other', async () => {
    const other = 'threat T PR lack:Poor@d causes:Harm@d\nstrategy G needs:Lock@h may:Damp@h triggers:T effect:4';
    // Role d: Poor 0; asset h: e = 2. Max = 2.
    expect(await likelihood(other, 'asset d Data\nlink d on h\ncontrol Lock-h1\ncontrol Damp-h1')).toBe('L3');
  });

  const population = (hosts: number): string => `
    asset d Data 1
    asset h Host ${hosts}
    link d on h
    control Lock-h1
    control Damp_Min-h1 1
    control Damp-h1 2
    control Damp_Max-h1 3`;
  const necessary = `
    pattern PN key:d=Data necessary:h=Host link:d-on-h
    threat T PN lack:Poor@d causes:Harm@d
    strategy G needs:Lock@h may:Damp@h triggers:T effect:4`;

  test('a least or most control at an asset that is not as good as root stands for its opposite', async () => {
    const { rows } = await assessWords(`${words}\n${necessary}`, population(2));
    // In a necessary role every variant has Damp_Max, swapped for Damp_Min: e = 5 + 0 - 1 = 4.
    expect(rows('T', 2).filter((row) => /^T[-_]/u.test(row))).toEqual([
      'T-PN_d1 L1',
      'T_Max-PN_d1 L1',
      'T_Min-PN_d1 L1',
    ]);
  });

  test('one at an asset that is as good as root stands for itself', async () => {
    const { rows } = await assessWords(`${words}\n${necessary}`, population(1));
    // The least strategy, with Damp_Max, starts the most likely T: e = 5 - 3 = 2. Average: 5 - 2 = 3. Least: 5 - 1 = 4.
    expect(rows('T', 2).filter((row) => /^T[-_]/u.test(row))).toEqual([
      'T-PN_d1 L2',
      'T_Max-PN_d1 L3',
      'T_Min-PN_d1 L1',
    ]);
  });
});
