import { describe, expect, test } from 'vitest';
import { compareRiskVectors, riskVector } from '../../../engine/risk-matrix.ts';
import { assessWords } from './assess-words.fixture.ts';

/** The matrices of 1.4: a row for each impact, in it a risk for each likelihood. */
const matrices = [
  { impact: 6, likelihood: 6, risk: 5, rows: '000000 000011 000112 001233 012344 012344' },
  { impact: 5, likelihood: 6, risk: 5, rows: '000011 000112 001233 012344 012344' },
  { impact: 5, likelihood: 5, risk: 5, rows: '00011 00112 01233 12344 12344' },
  { impact: 6, likelihood: 6, risk: 6, rows: '000000 000112 001223 012344 023455 023555' },
] as const;

describe('1.4 the risk matrix of scales with', () => {
  test.each(matrices)('$impact × $likelihood × $risk steps', async ({ impact, likelihood, risk, rows }) => {
    const impacts = Array.from({ length: impact }, (_, i) => i);
    const likelihoods = Array.from({ length: likelihood }, (_, l) => l);
    const result = await assessWords(
      `scales ${likelihood} ${impact} ${risk} 5
       class Host
       attribute Care Host
       ${impacts.map((i) => `consequence Loss${i} Host ${i}`).join('\n')}
       pattern P key:h=Host
       threat T P lack:Care@h causes:${impacts.map((i) => `Loss${i}@h`).join(',')}`,
      likelihoods.map((l) => `asset h${l} Host\ntrust Care-h${l}1 ${likelihood - 1 - l}`).join('\n'),
    );
    const found = new Map(result.rows('MS', 3).map((row) => [row.split(' ').slice(0, 2).join(' '), row.split(' ')[2]]));
    const row = (i: number): string =>
      likelihoods.map((l) => found.get(`MS-Loss${i}-h${l}1 L${l}`)?.replace('R', '')).join('');
    expect(impacts.map(row).join(' ')).toBe(rows);
  });
});

const words = `
  class Host
  class Data
  relation on
  attribute Care Host 1
  attribute Watch Host 5
  consequence Loss Host,Data 2
  consequence Harm Host,Data 0
  consequence Slow Host 4
  undermines Loss Watch
  pattern PH key:h=Host
  pattern PR key:d=Data root:h=Host rootlink:d-on-h`;

describe('3.10 risk levels', () => {
  test('of a consequence: the matrix by impact and likelihood; of the model: the highest', async () => {
    const { rows, assessment } = await assessWords(
      `${words}\nthreat T PH lack:Care@h causes:Loss@h\nthreat U PH lack:Care@h causes:Slow@h atmost:2`,
      'asset h Host',
    );
    // Loss: impact 2, likelihood 4 → 1. Slow: impact 4, likelihood 2 → 2.
    expect(rows('MS', 3)).toEqual(['MS-Harm-h1 L0 R0', 'MS-Loss-h1 L4 R1', 'MS-Slow-h1 L2 R2']);
    expect(assessment.risk).toBe(2);
  });

  test('of a threat: the highest over all its possible effects at its own likelihood', async () => {
    const { rows } = await assessWords(
      `${words}
       threat T PH lack:Care@h causes:Loss@h,Slow@h atmost:3
       threat U PH lack:Care@h causes:Slow@h`,
      'asset h Host',
    );
    // T is at 3, Slow at 4 by U. T counts for Slow (impact 4) at 3 → 3, though Slow comes from U; U: impact 4, 4 → 4.
    expect(rows('T', 3)).toEqual(['T-PH_h1 L3 R3', 'U-PH_h1 L4 R4']);
    expect(rows('T').map((row) => row.split(' ')[6])).toEqual(['[MS-Loss-h1]', '[MS-Slow-h1]']);
  });

  test('of a threat: at least that of every threat that one of its direct effects causes, however far', async () => {
    const { rows } = await assessWords(
      `${words}
       threat T PH lack:Care@h causes:Loss@h
       threat U PH lack:Watch@h causes:Harm@h secondary
       threat V PR after:Harm@h causes:Harm@d secondary`,
      'asset h Host\nasset d Data\nlink d on h\nimpact Harm-d1 5',
    );
    // V: impact 5 at 4 → 4. U has no impact of its own, T (impact 2 at 4) only 1: both lead to V.
    expect(rows('T', 3)).toEqual(['T-PH_h1 L4 R4', 'U-PH_h1 L4 R4', 'V-PR_d1_h1 L4 R4']);
  });

  test('of a threat: not that of what it would cause if it were as likely as another', async () => {
    const { rows } = await assessWords(
      `${words}
       threat T PH lack:Care@h causes:Loss@h atmost:2
       threat W PH lack:Care@h causes:Loss@h
       threat U PH after:Loss@h causes:Slow@h secondary`,
      'asset h Host',
    );
    // Loss is at 4 by W alone. T: impact 2 at 2 → 0. W leads to U: impact 4 at 4 → 4.
    expect(rows('T', 3)).toEqual(['T-PH_h1 L2 R0', 'U-PH_h1 L4 R4', 'W-PH_h1 L4 R4']);
  });

  test('the risk vector counts consequences at each level, all or visible ones, and compares from the highest', async () => {
    const { assessment } = await assessWords(
      `${words}
       say domain#Slow core#isVisible "false"
       threat T PH lack:Care@h causes:Loss@h,Slow@h`,
      'asset h Host',
    );
    const { graph, levels } = assessment;
    const visible = (c: number): boolean =>
      graph.tables.knowledge.consequences[graph.consequences.concept[c] ?? -1]?.visible === true;
    // Harm 0, Loss (2, 4) → 1, Slow (4, 4) → 4.
    expect(riskVector(levels.risk, 5)).toEqual([1, 1, 0, 0, 1]);
    expect(riskVector(levels.risk, 5, visible)).toEqual([1, 1, 0, 0, 0]);
    expect(compareRiskVectors([9, 9, 9, 0, 1], [0, 0, 0, 9, 0])).toBeGreaterThan(0);
    expect(compareRiskVectors([1, 2, 3, 4, 1], [2, 2, 3, 4, 1])).toBeLessThan(0);
  });
});
