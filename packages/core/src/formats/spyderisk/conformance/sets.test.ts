import { describe, expect, test } from 'vitest';
import { identifierHash } from '../identifier-hash.ts';
import { assessWords } from './assess-words.fixture.ts';

const words = `
  class Thing
  class Host Thing
  class Data Thing
  attribute Care Thing 2
  consequence Loss Thing 0
  control Lock Thing 5
  coverage Lock Data never
  undermines Loss Care
  pattern PH key:h=Host
  pattern PD key:d=Data
  threat TH PH lack:Care@h causes:Loss@h
  threat TD PD lack:Care@d causes:Loss@d
  strategy SH needs:Lock@h blocks:TH
  strategy SD needs:Lock@d blocks:TD`;

describe('3.6 sets', () => {
  test('exist where the type is located, controls only where the nearest setting says assertable', async () => {
    const { rows } = await assessWords(words, 'asset h Host\nasset d Data');
    expect(rows('MS', 1)).toEqual(['MS-Loss-d1', 'MS-Loss-h1']);
    expect(rows('TW', 1)).toEqual(['TWAS-Care-d1', 'TWAS-Care-h1']);
    // There is no control at d, so its strategy is void.
    expect(rows('CSG', 1)).toEqual([`SH_M_${identifierHash('system#CS-Lock-h1')}`]);
  });

  test('a control without any setting at the class or above does not exist', async () => {
    const { rows } = await assessWords(words.replace('control Lock Thing 5', 'control Lock Thing'), 'asset h Host');
    expect(rows('CSG')).toEqual([]);
  });

  test('where an asset stands for many there are three members, else the average alone', async () => {
    const { rows } = await assessWords(words, 'asset h Host 1\nasset d Data');
    expect(rows('TW', 1)).toEqual(['TWAS-Care-d1', 'TWAS-Care-h1', 'TWAS-Care_Max-h1', 'TWAS-Care_Min-h1']);
    expect(rows('MS', 1)).toEqual(['MS-Loss-d1', 'MS-Loss-h1', 'MS-Loss_Max-h1', 'MS-Loss_Min-h1']);
  });

  test('a type without twins has the average alone, whatever the population', async () => {
    const { rows } = await assessWords(`${words}\nwithout PopulationModel`, 'asset h Host 2');
    expect(rows('TW', 1)).toEqual(['TWAS-Care-h1']);
    expect(rows('T', 1)).toEqual(['TH-PH_h1']);
  });

  test('without settings an impact is 0 and trust the highest; the least and most have no impact by default', async () => {
    const { rows } = await assessWords(
      `class Host
       attribute Care Host
       attribute Poor Host 0
       consequence Loss Host
       consequence Harm Host 5
       pattern P key:h=Host
       threat T P lack:Poor@h causes:Loss@h,Harm@h`,
      'asset h Host 1',
    );
    expect(rows('TW', 2)).toContain('TWAS-Care-h1 T5');
    // All happen at L5; risk by impact: Loss 0 → R0, Harm 5 → R4, its least and most 0 → R0.
    expect(rows('MS', 3)).toEqual([
      'MS-Harm-h1 L5 R4',
      'MS-Harm_Max-h1 L5 R0',
      'MS-Harm_Min-h1 L5 R0',
      'MS-Loss-h1 L5 R0',
      'MS-Loss_Max-h1 L5 R0',
      'MS-Loss_Min-h1 L5 R0',
    ]);
  });

  test('a pair undermines where both its members are present, the most likely the least trusted', async () => {
    const { rows } = await assessWords(
      `class Host
       class Other
       attribute Way Host,Other 0
       attribute Care Host
       consequence Loss Host,Other
       undermines Loss Care
       pattern P key:h=Host
       threat T P lack:Way@h causes:Loss@h`,
      `asset h Host 1
       asset o Other
       trust Way_Min-h1 1
       trust Way-h1 2
       trust Way_Max-h1 4`,
    );
    // Least trusted way T1: Loss_Max L4, so Care_Min falls to 1. Average: L3, Care to 2. Most trusted T4: Loss_Min L1.
    expect(rows('TW', 3).filter((row) => row.startsWith('TWAS-Care'))).toEqual([
      'TWAS-Care-h1 T5 T2',
      'TWAS-Care_Max-h1 T5 T4',
      'TWAS-Care_Min-h1 T5 T1',
    ]);
  });
});

describe('3.6 threats', () => {
  test('one for each match, and two more where a key asset stands for many', async () => {
    const { rows } = await assessWords(
      `${words}
       relation near
       pattern PHD key:h=Host root:d=Data rootlink:h-near-d
       threat T PHD lack:Care@h causes:Loss@d`,
      `asset h Host 1
       asset d Data
       asset g Host
       asset e Data 2
       link h near d
       link g near e`,
    );
    const names = rows('T', 1).filter((row) => /^T[-_]/u.test(row));
    // g is a single asset; that the root asset e stands for many does not matter.
    expect(names).toEqual(['T-PHD_d1_h1', 'T-PHD_e1_g1', 'T_Max-PHD_d1_h1', 'T_Min-PHD_d1_h1']);
  });

  test('the largest population among several key assets counts', async () => {
    const { rows } = await assessWords(
      `${words}
       relation near
       pattern PHD key:h=Host,d=Data rootlink:h-near-d
       threat T PHD lack:Care@h causes:Loss@d`,
      'asset h Host\nasset d Data 1\nlink h near d',
    );
    expect(rows('T', 1).filter((row) => /^T[-_]/u.test(row))).toEqual([
      'T-PHD_d1_h1',
      'T_Max-PHD_d1_h1',
      'T_Min-PHD_d1_h1',
    ]);
  });
});
