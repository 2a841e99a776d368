import { describe, expect, test } from 'vitest';
import { assessWords } from './assess-words.fixture.ts';

const classes = `
  class Thing
  class Device Thing
  class Sensor Device
  class Worn Thing
  class WornSensor Sensor Worn`;

describe('3.2 type hierarchy and nearest settings', () => {
  test('what is located at a class exists at all below it, and at none above', async () => {
    const { rows } = await assessWords(
      `${classes}
       attribute Care Device`,
      `asset t Thing
       asset d Device
       asset s WornSensor`,
    );
    expect(rows('TW', 1)).toEqual(['TWAS-Care-d1', 'TWAS-Care-s1']);
  });

  test('a pattern finds classes and relations below its own, over sub-classes and sub-properties alike', async () => {
    const { rows } = await assessWords(
      `${classes}
       relation near
       relation touches near
       relation holds touches
       attribute Care Thing 0
       pattern MP key:a=Device root:b=Thing rootlink:a-near-b
       threat T MP lack:Care@a`,
      `asset s Sensor
       asset w Worn
       asset t Thing
       link s holds w
       link w near t`,
    );
    // w touches t as well but is no Device.
    expect(rows('T', 1)).toEqual(['T-MP_s1_w1']);
  });

  test('a setting comes from the class itself, else from the nearest above it, breadth first', async () => {
    const { rows } = await assessWords(
      `${classes}
       attribute Care Thing 4
       trust Care Sensor 1
       trust Care Worn 2
       attribute Sleep Thing 4
       trust Sleep Device 1
       trust Sleep Worn 2`,
      `asset d Device
       asset s Sensor
       asset w WornSensor
       asset t Thing`,
    );
    // WornSensor: Care has settings at both parents, the first listed counts; Sleep has none at Sensor, so Worn is
    // nearer (one step) than Device (two).
    expect(rows('TW', 2)).toEqual([
      'TWAS-Care-d1 T4',
      'TWAS-Care-s1 T1',
      'TWAS-Care-t1 T4',
      'TWAS-Care-w1 T1',
      'TWAS-Sleep-d1 T1',
      'TWAS-Sleep-s1 T1',
      'TWAS-Sleep-t1 T4',
      'TWAS-Sleep-w1 T2',
    ]);
  });

  test('impacts and controls are looked up the same way', async () => {
    const { rows, assessment } = await assessWords(
      `${classes}
       attribute Care Thing 0
       consequence Harm Thing 5
       impact Harm Device 2
       control Lock Thing 5
       coverage Lock Device never
       coverage Lock Sensor 3
       pattern MP key:a=Thing
       threat T MP lack:Care@a causes:Harm@a
       strategy CSG needs:Lock@a blocks:T effect:5`,
      `asset t Thing
       asset d Device
       asset s Sensor
       control Lock-s1
       control Lock-t1`,
    );
    // Likelihood 5 of Harm with impact 2 gives risk 2 at the device; the sensor inherits the device's impact. The
    // strategies at the sensor and the thing stop it; there is none at the device, where the control cannot be chosen.
    expect(rows('MS', 3)).toEqual(['MS-Harm-d1 L5 R2', 'MS-Harm-s1 L0 R0', 'MS-Harm-t1 L0 R0']);
    expect(rows('CSG').map((row) => row.split(' ').slice(1))).toEqual(
      expect.arrayContaining([
        ['true', 'T3'],
        ['true', 'T5'],
      ]),
    );
    expect(assessment.graph.strategies.count).toBe(2);
  });
});
