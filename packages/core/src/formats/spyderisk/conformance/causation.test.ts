import { describe, expect, test } from 'vitest';
import { assessWords } from './assess-words.fixture.ts';

const words = `
  class Host
  class Data
  relation on
  attribute Up Host 0
  attribute Care Host,Data 2
  attribute Safe Host 5
  consequence InService Host 0
  consequence Loss Host,Data 0
  consequence Harm Host,Data 0
  undermines Harm Safe
  pattern PH key:h=Host
  pattern PS key:d=Data sufficient:h=Host link:d-on-h
  pattern PR key:d=Data root:h=Host rootlink:d-on-h`;

/** Rows of threats without risk: likelihood, root cause, initial cause, caused by, direct effects. */
async function results(
  knowledge: string,
  model: string,
): Promise<{ threats: string[]; effects: readonly string[]; trust: readonly string[] }> {
  const { rows } = await assessWords(`${words}\n${knowledge}`, model);
  return {
    threats: rows('T').map((row) => row.replace(/ R\d/u, '')),
    effects: rows('MS').map((row) => row.replace(/ R\d/u, '')),
    trust: rows('TW'),
  };
}

describe('3.11 causes and effects', () => {
  test('an attribute at its assumed level below the top is an external cause, and a cause under its own name', async () => {
    const { threats, trust } = await results('threat T PH lack:Care@h causes:Loss@h', 'asset h Host');
    expect(threats).toEqual(['T-PH_h1 L3 true false [TWAS-Care-h1] [MS-Loss-h1]']);
    expect(trust).toEqual(['TWAS-Care-h1 T2 T2 true', 'TWAS-Safe-h1 T5 T5 false', 'TWAS-Up-h1 T0 T0 true']);
  });

  test('one that was undermined is no external cause: the consequence paired with it is the cause', async () => {
    const { threats, trust } = await results(
      'threat T PH lack:Care@h causes:Harm@h\nthreat U PH lack:Safe@h causes:Loss@h',
      'asset h Host',
    );
    expect(threats[1]).toBe('U-PH_h1 L3 false false [MS-Harm-h1] [MS-Loss-h1]');
    expect(trust[1]).toBe('TWAS-Safe-h1 T5 T2 false');
  });

  test('one that was undermined no further than it lacks anyway is external, and counts under its own name', async () => {
    const { threats, trust } = await results(
      'threat T PH lack:Care@h causes:Harm@h\nthreat U PH lack:Safe@h causes:Loss@h',
      'asset h Host\ntrust Safe-h1 1',
    );
    expect(threats[1]).toBe('U-PH_h1 L4 true false [TWAS-Safe-h1] [MS-Loss-h1]');
    expect(trust[1]).toBe('TWAS-Safe-h1 T1 T1 true');
  });

  const hosts = `
    asset d Data
    asset h Host
    asset g Host
    asset f Host
    link d on h
    link d on g
    link d on f
    trust Care-h1 1
    trust Care-g1 2
    trust Care-f1 3`;

  test('a cause counts where N less its trust reaches the likelihood: one level too weak counts still', async () => {
    // Sufficient: min(1, 2, 3) = 1, T at 4. h: 6 - 1 ≥ 4, g: 6 - 2 ≥ 4, f: 6 - 3 < 4.
    const { threats } = await results('threat T PS lack:Care@h causes:Loss@d threatens:d', hosts);
    expect(threats).toEqual(['T-PS_d1 L4 true false [TWAS-Care-g1,TWAS-Care-h1] [MS-Loss-d1]']);
  });

  test('a condition counts where its likelihood and what suppression leaves of N reach that of the threat', async () => {
    const knowledge = `
      threat T PH lack:Care@h causes:Loss@h
      threat U PS after:Loss@h causes:Harm@d threatens:d`;
    const { threats } = await results(knowledge, hosts);
    // Loss at 4, 3 and 2: U at 4 by h alone; for conditions there is no level of grace.
    expect(threats.filter((row) => row.startsWith('U'))).toEqual(['U-PS_d1 L4 false false [MS-Loss-h1] [MS-Harm-d1]']);
  });

  test('suppression takes causes away as it takes likelihood', async () => {
    const knowledge = `
      control Lock Data 5
      control Damp Host 4
      inhibits Damp Loss
      threat T PH lack:Care@h causes:Loss@h
      threat U PS after:Loss@h causes:Harm@d threatens:d
      strategy S needs:Lock@d may:Damp@h blocks:U effect:5`;
    const { threats } = await results(knowledge, `${hosts}\ncontrol Lock-d1\ncontrol Damp-h1`);
    // Every Loss is suppressed to 4 by Damp (proposed or not): max(1, 4), max(2, 4), max(3, 4); U at 1. Each Loss counts:
    // min(L, 6 - 4 = 2) ≥ 1.
    expect(threats.filter((row) => row.startsWith('U'))).toEqual([
      'U-PS_d1 L1 false false [MS-Loss-f1,MS-Loss-g1,MS-Loss-h1] [MS-Harm-d1]',
    ]);
  });

  test('an effect is direct where it has the likelihood of the threat; only then the threat is its cause', async () => {
    const { threats, effects } = await results(
      'threat T PH lack:Care@h causes:Loss@h,Harm@h atmost:2\nthreat U PH lack:Care@h causes:Loss@h',
      'asset h Host',
    );
    expect(threats).toEqual([
      'T-PH_h1 L2 true false [TWAS-Care-h1] [MS-Harm-h1]',
      'U-PH_h1 L3 true false [TWAS-Care-h1] [MS-Loss-h1]',
    ]);
    expect(effects).toEqual([
      'MS-Harm-h1 L2 [T-PH_h1] false',
      'MS-InService-h1 L0 [] false',
      'MS-Loss-h1 L3 [U-PH_h1] false',
    ]);
  });

  test('a threat at likelihood 0 has no causes and no effects, and a consequence at 0 no causes', async () => {
    const { threats, effects } = await results('threat T PH lack:Safe@h causes:Loss@h', 'asset h Host');
    expect(threats).toEqual(['T-PH_h1 L0 false false [] []']);
    expect(effects[2]).toBe('MS-Loss-h1 L0 [] false');
  });
});

describe('3.11 initial causes and normal operation', () => {
  const running = 'threat N PH lack:Up@h causes:InService@h normal';

  test('a normal operation whose causes are all external is an initial cause, and its effect belongs to normal operation', async () => {
    const { threats, effects } = await results(running, 'asset h Host');
    expect(threats).toEqual(['N-PH_h1 L5 false true [TWAS-Up-h1] [MS-InService-h1]']);
    expect(effects[1]).toBe('MS-InService-h1 L5 [N-PH_h1] true');
  });

  test('a secondary threat counts as well, and a root cause it is besides', async () => {
    const { threats } = await results('threat S PH lack:Up@h causes:Loss@h secondary', 'asset h Host');
    expect(threats).toEqual(['S-PH_h1 L5 true true [TWAS-Up-h1] [MS-Loss-h1]']);
  });

  test('one without a direct effect is no initial cause', async () => {
    const { threats } = await results(
      `${running} atmost:3\nthreat M PH lack:Up@h causes:InService@h normal`,
      'asset h Host',
    );
    expect(threats).toEqual([
      'M-PH_h1 L5 false true [TWAS-Up-h1] [MS-InService-h1]',
      'N-PH_h1 L3 false false [TWAS-Up-h1] []',
    ]);
  });

  test('grows through normal operation and secondary threats only', async () => {
    const knowledge = `
      ${running}
      threat S PH after:InService@h causes:Loss@h secondary
      threat P PH after:Loss@h causes:Harm@h`;
    const { threats, effects } = await results(knowledge, 'asset h Host');
    expect(threats).toEqual([
      'N-PH_h1 L5 false true [TWAS-Up-h1] [MS-InService-h1]',
      // All its causes are effects of normal operation, and it is none itself: the root of an attack.
      'P-PH_h1 L5 true false [MS-Loss-h1] [MS-Harm-h1]',
      'S-PH_h1 L5 true false [MS-InService-h1] [MS-Loss-h1]',
    ]);
    expect(effects.map((row) => row.split(' ').at(-1))).toEqual(['false', 'true', 'true']);
  });

  test('waits until every recorded cause has been found', async () => {
    const knowledge = `
      ${running}
      threat P PH lack:Up@h causes:Harm@h
      threat S PH after:InService@h,Harm@h causes:Loss@h secondary`;
    const { effects } = await results(knowledge, 'asset h Host');
    // Harm is no effect of normal operation, so that Loss is none either.
    expect(effects).toEqual([
      'MS-Harm-h1 L5 [P-PH_h1] false',
      'MS-InService-h1 L5 [N-PH_h1] true',
      'MS-Loss-h1 L5 [S-PH_h1] false',
    ]);
  });
});

describe('3.11 root causes', () => {
  const running = 'threat N PH lack:Up@h causes:InService@h normal';

  test('need nothing but external causes and effects of normal operation', async () => {
    const knowledge = `
      ${running}
      threat T PH after:InService@h lack:Care@h causes:Loss@h
      threat U PH after:Loss@h lack:Care@h causes:Harm@h`;
    const { threats } = await results(knowledge, 'asset h Host');
    expect(threats).toEqual([
      'N-PH_h1 L5 false true [TWAS-Up-h1] [MS-InService-h1]',
      'T-PH_h1 L3 true false [MS-InService-h1,TWAS-Care-h1] [MS-Loss-h1]',
      'U-PH_h1 L3 false false [MS-Loss-h1,TWAS-Care-h1] [MS-Harm-h1]',
    ]);
  });

  test('an attribute that normal operation brought down is as good as an external cause', async () => {
    const knowledge = `
      undermines InService Care
      ${running}
      threat T PH lack:Care@h causes:Loss@h`;
    const { threats } = await results(knowledge, 'asset h Host');
    expect(threats[1]).toBe('T-PH_h1 L5 true false [MS-InService-h1] [MS-Loss-h1]');
  });

  test('one at likelihood 0, or with a cause that holds fully, is none', async () => {
    const { threats } = await results('threat T PH lack:Care@h,Safe@h causes:Loss@h', 'asset h Host');
    expect(threats).toEqual(['T-PH_h1 L0 false false [] []']);
  });
});

describe('3.11 without MixedThreatCauses', () => {
  test('the consequence paired with an attribute is the external cause in its place', async () => {
    const knowledge = `
      without MixedThreatCauses
      undermines Loss Care
      threat T PH lack:Care@h causes:Harm@h
      threat U PH after:Loss@h causes:Harm@h secondary`;
    const { threats, trust, effects } = await results(knowledge, 'asset h Host');
    expect(trust[0]).toBe('TWAS-Care-h1 T2 T2 false');
    expect(threats).toEqual([
      'T-PH_h1 L3 true false [MS-Loss-h1] [MS-Harm-h1]',
      'U-PH_h1 L3 true true [MS-Loss-h1] [MS-Harm-h1]',
    ]);
    // Loss comes from no threat.
    expect(effects[2]).toBe('MS-Loss-h1 L3 [] false');
  });
});
