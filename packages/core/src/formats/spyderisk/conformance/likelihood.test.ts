import { describe, expect, test } from 'vitest';
import { assessWords } from './assess-words.fixture.ts';

const words = `
  class Host
  class Data
  relation on
  attribute Care Host,Data 5
  attribute Watch Host 5
  consequence Loss Host,Data 0
  consequence Harm Host,Data 0
  control Lock Host 5
  control Alarm Host 5
  pattern PH key:h=Host
  pattern PN key:d=Data necessary:h=Host link:d-on-h
  pattern PS key:d=Data sufficient:h=Host link:d-on-h
  pattern PR key:d=Data root:h=Host rootlink:d-on-h`;

/** Name and likelihood of every threat. */
async function threats(knowledge: string, model: string): Promise<readonly string[]> {
  return (await assessWords(`${words}\n${knowledge}`, model)).rows('T', 2);
}

describe('3.8 steps 1 to 4: causes', () => {
  test.each([
    [0, 'L5'],
    [2, 'L3'],
    [5, 'L0'],
  ])('step 1: an entry point gives its trust, here %s', async (trust, likelihood) => {
    expect(await threats('threat T PH lack:Care@h causes:Loss@h', `asset h Host\ntrust Care-h1 ${trust}`)).toEqual([
      `T-PH_h1 ${likelihood}`,
    ]);
  });

  test('step 1: a condition gives the inverse of its likelihood', async () => {
    const knowledge = `
      threat T PH lack:Care@h causes:Loss@h
      threat U PH after:Loss@h causes:Harm@h`;
    // Loss is at 5 - 2 = 3, its inverse is 2, so that U is at 3.
    expect(await threats(knowledge, 'asset h Host\ntrust Care-h1 2')).toEqual(['T-PH_h1 L3', 'U-PH_h1 L3']);
  });

  test('step 2: at an asset the least likely cause rules', async () => {
    const model = 'asset h Host\ntrust Care-h1 1\ntrust Watch-h1 3';
    // max(1, 3) = 3.
    expect(await threats('threat T PH lack:Care@h,Watch@h causes:Loss@h', model)).toEqual(['T-PH_h1 L2']);
  });

  const two = `
    asset d Data
    asset h Host
    asset g Host
    link d on h
    link d on g
    trust Care-h1 1
    trust Watch-h1 3
    trust Care-g1 4
    trust Watch-g1 2`;

  test('step 3: over the assets of a necessary role the least likely rules', async () => {
    // max(1, 4) = 4.
    expect(await threats('threat T PN lack:Care@h causes:Loss@d', two)).toEqual(['T-PN_d1 L1']);
  });

  test('step 3: over the assets of a sufficient role the likeliest rules', async () => {
    // min(1, 4) = 1.
    expect(await threats('threat T PS lack:Care@h causes:Loss@d', two)).toEqual(['T-PS_d1 L4']);
  });

  test('steps 2 and 3: causes at one asset come first, then the assets of the role', async () => {
    // h: max(1, 3) = 3; g: max(4, 2) = 4. Sufficient min = 3, necessary max = 4. The other order would give 2.
    expect(await threats('threat T PS lack:Care@h,Watch@h causes:Loss@d', two)).toEqual(['T-PS_d1 L2']);
    expect(await threats('threat T PN lack:Care@h,Watch@h causes:Loss@d', two)).toEqual(['T-PN_d1 L1']);
  });

  test('step 3: assets in the role that have no causes do not count', async () => {
    const knowledge = `
      class Bare
      class Both
      say domain#Host rdfs#subClassOf domain#Both
      say domain#Bare rdfs#subClassOf domain#Both
      pattern PB key:d=Data sufficient:b=Both link:d-on-b
      threat T PB lack:Watch@b causes:Loss@d`;
    // h gives 3; x has no Watch at all.
    const model = 'asset d Data\nasset h Host\nasset x Bare\nlink d on h\nlink d on x\ntrust Watch-h1 3';
    expect(await threats(knowledge, model)).toEqual(['T-PB_d1 L2']);
  });

  test('step 4: over roles the least likely rules, a sufficient role included', async () => {
    // Role h: min(1, 4) = 1; role d: 3; max = 3.
    expect(await threats('threat T PS lack:Care@h,Care@d causes:Loss@d', `${two}\ntrust Care-d1 3`)).toEqual([
      'T-PS_d1 L2',
    ]);
  });
});

describe('3.8 steps 5 and 6: controls and frequency', () => {
  const knowledge = `
    threat T PH lack:Care@h causes:Loss@h
    strategy S1 needs:Alarm@h blocks:T effect:4
    strategy S2 needs:Lock@h blocks:T effect:2`;
  const model = 'asset h Host\ntrust Care-h1 1';

  test.each([
    ['none', '', 'L4'],
    ['the weaker', 'control Lock-h1', 'L3'],
    ['the stronger', 'control Alarm-h1', 'L1'],
    ['both', 'control Lock-h1\ncontrol Alarm-h1', 'L1'],
  ])('step 5: the best enabled strategy counts: %s', async (_which, controls, likelihood) => {
    // max(1, nothing), max(1, 2), max(1, 4).
    expect(await threats(knowledge, `${model}\n${controls}`)).toEqual([`T-PH_h1 ${likelihood}`]);
  });

  test('step 5: a strategy does not make likelier what its causes leave less likely', async () => {
    expect(await threats(knowledge, 'asset h Host\ntrust Care-h1 4\ncontrol Lock-h1')).toEqual(['T-PH_h1 L1']);
  });

  test('step 5: a strategy is enabled only when all mandatory controls are proposed', async () => {
    const needsBoth = 'threat T PH lack:Care@h causes:Loss@h\nstrategy S needs:Lock@h,Alarm@h blocks:T effect:4';
    expect(await threats(needsBoth, `${model}\ncontrol Lock-h1`)).toEqual(['T-PH_h1 L4']);
    expect(await threats(needsBoth, `${model}\ncontrol Lock-h1\ncontrol Alarm-h1`)).toEqual(['T-PH_h1 L1']);
  });

  test.each([
    [5, 'L4'],
    [4, 'L4'],
    [2, 'L2'],
    [0, 'L0'],
  ])('step 6: the frequency is a ceiling, here %s', async (atMost, likelihood) => {
    expect(await threats(`threat T PH lack:Care@h causes:Loss@h atmost:${atMost}`, model)).toEqual([
      `T-PH_h1 ${likelihood}`,
    ]);
  });

  test('coverage is the least of blocking effect and mandatory controls, and lowest while one is missing', async () => {
    const needsBoth = 'threat T PH lack:Care@h causes:Loss@h\nstrategy S needs:Lock@h,Alarm@h blocks:T effect:4';
    const coverage = async (controls: string): Promise<string> => {
      const { rows } = await assessWords(`${words}\n${needsBoth}`, `${model}\n${controls}`);
      return rows('CSG')[0]?.split(' ').slice(1).join(' ') ?? '';
    };
    expect(await coverage('control Lock-h1\ncontrol Alarm-h1')).toBe('true T4');
    expect(await coverage('control Lock-h1 2\ncontrol Alarm-h1 3')).toBe('true T2');
    expect(await coverage('control Lock-h1')).toBe('false T0');
  });
});

describe('3.8 propagation', () => {
  const chain = `
    undermines Loss Watch
    threat T PH lack:Care@h causes:Loss@h
    threat U PH lack:Watch@h causes:Harm@h`;

  test('a consequence has the highest likelihood of its threats, and undermines the paired attribute', async () => {
    const { rows } = await assessWords(
      `${words}\n${chain}\nthreat V PH lack:Care@h causes:Loss@h atmost:1`,
      'asset h Host\ntrust Care-h1 2',
    );
    // T at 3, V at 1: Loss at 3, Watch falls from 5 to 2, U at 3.
    expect(rows('T', 2)).toEqual(['T-PH_h1 L3', 'U-PH_h1 L3', 'V-PH_h1 L1']);
    expect(rows('MS', 2)).toEqual(['MS-Harm-h1 L3', 'MS-Loss-h1 L3']);
    expect(rows('TW', 3)).toEqual(['TWAS-Care-h1 T2 T2', 'TWAS-Watch-h1 T5 T2']);
  });

  test('an attribute that is less trusted already stays as it is', async () => {
    const { rows } = await assessWords(`${words}\n${chain}`, 'asset h Host\ntrust Care-h1 3\ntrust Watch-h1 1');
    expect(rows('TW', 3)).toEqual(['TWAS-Care-h1 T3 T3', 'TWAS-Watch-h1 T1 T1']);
  });

  test('a circle of threats does not support itself', async () => {
    const circle = 'threat T PH after:Loss@h causes:Harm@h\nthreat U PH after:Harm@h causes:Loss@h';
    expect(await threats(circle, 'asset h Host')).toEqual(['T-PH_h1 L0', 'U-PH_h1 L0']);
    const started = `${circle}\nthreat S PH lack:Care@h causes:Loss@h`;
    expect(await threats(started, 'asset h Host\ntrust Care-h1 3')).toEqual(['S-PH_h1 L2', 'T-PH_h1 L2', 'U-PH_h1 L2']);
  });
});

describe('3.8 threats considered', () => {
  const model = 'asset h Host\ntrust Care-h1 1';

  test('one without causes has no likelihood and no risk', async () => {
    const { rows } = await assessWords(`${words}\nthreat T PH threatens:h causes:Loss@h`, model);
    expect(rows('T')).toEqual(['T-PH_h1 null null false false [] []']);
    expect(rows('MS', 2)).toContain('MS-Loss-h1 L0');
  });

  test.each([
    ['notcurrent', 'CURRENT', 'null'],
    ['notcurrent', 'FUTURE', 'L4'],
    ['notfuture', 'CURRENT', 'L4'],
    ['notfuture', 'FUTURE', 'null'],
  ])('a threat that is %s in %s mode: %s', async (flag, mode, likelihood) => {
    expect(await threats(`threat T PH lack:Care@h causes:Loss@h ${flag}`, `${model}\nmode ${mode}`)).toEqual([
      `T-PH_h1 ${likelihood}`,
    ]);
  });

  test.each([
    ['notcurrent', 'CURRENT', 'L4', 'false'],
    ['notcurrent', 'FUTURE', 'L0', 'true'],
    ['notfuture', 'CURRENT', 'L0', 'true'],
    ['notfuture', 'FUTURE', 'L4', 'false'],
  ])('a strategy that is %s in %s mode leaves %s', async (flag, mode, likelihood, enabled) => {
    const { rows } = await assessWords(
      `${words}\nthreat T PH lack:Care@h causes:Loss@h\nstrategy S needs:Lock@h blocks:T effect:5 ${flag}`,
      `${model}\ncontrol Lock-h1\nmode ${mode}`,
    );
    expect(rows('T', 2)).toEqual([`T-PH_h1 ${likelihood}`]);
    // Enabled or not: the control is proposed, so that the strategy covers.
    expect(rows('CSG')[0]?.split(' ').slice(1)).toEqual([enabled, 'T5']);
  });

  test.each([
    ['CURRENT', 'L4'],
    ['FUTURE', 'L0'],
  ])('old mitigation counts in future mode only: %s', async (mode, likelihood) => {
    const mitigating = 'threat T PH lack:Care@h causes:Loss@h\nstrategy S needs:Lock@h mitigates:T effect:5';
    expect(await threats(mitigating, `${model}\ncontrol Lock-h1\nmode ${mode}`)).toEqual([`T-PH_h1 ${likelihood}`]);
  });

  test('a triggered threat is off until a triggering strategy is on', async () => {
    const side = `
      threat T PH lack:Care@h causes:Loss@h
      strategy S needs:Lock@h triggers:T
      strategy S2 needs:Alarm@h triggers:T notfuture`;
    expect(await threats(side, model)).toEqual(['T-PH_h1 null']);
    expect(await threats(side, `${model}\ncontrol Alarm-h1`)).toEqual(['T-PH_h1 null']);
    expect(await threats(side, `${model}\ncontrol Lock-h1`)).toEqual(['T-PH_h1 L4']);
  });

  test('a triggering strategy does not hold back what it triggers, another may', async () => {
    const side = `
      threat T PH lack:Care@h causes:Loss@h
      strategy S needs:Lock@h triggers:T
      strategy B needs:Alarm@h blocks:T effect:4`;
    expect(await threats(side, `${model}\ncontrol Lock-h1\ncontrol Alarm-h1`)).toEqual(['T-PH_h1 L1']);
  });
});

describe('3.8 knowledge bases without MixedThreatCauses', () => {
  const old = `
    without MixedThreatCauses
    undermines Loss Care
    threat U PH after:Loss@h causes:Harm@h`;

  test('a consequence starts as likely as the paired attribute is assumed to lack', async () => {
    const { rows } = await assessWords(`${words}\n${old}`, 'asset h Host\ntrust Care-h1 2');
    expect(rows('MS', 2)).toEqual(['MS-Harm-h1 L3', 'MS-Loss-h1 L3']);
    const { rows: mixed } = await assessWords(
      `${words}\n${old.replace('without MixedThreatCauses', '')}`,
      'asset h Host\ntrust Care-h1 2',
    );
    expect(mixed('MS', 2)).toEqual(['MS-Harm-h1 L0', 'MS-Loss-h1 L0']);
  });

  test('one without a paired attribute starts at nothing', async () => {
    const { rows } = await assessWords(`${words}\nwithout MixedThreatCauses`, 'asset h Host\ntrust Care-h1 0');
    expect(rows('MS', 2)).toEqual(['MS-Harm-h1 L0', 'MS-Loss-h1 L0']);
  });
});
