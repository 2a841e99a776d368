import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Assessment, assess, compileScenario, type Knowledge, readScenario } from '@nemecys/core';
import { describe, expect, test } from 'vitest';
import { assessExample, harm, likelihoodOf, pathCodes, sideEffects } from './assess-example.fixture.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, 'examples/icu-monitoring');
const knowledge = JSON.parse(readFileSync(join(root, 'packages/knowledge/dist/knowledge.json'), 'utf8')) as Knowledge;

const levels = ['negligible', 'very-low', 'low', 'medium', 'high', 'very-high'];
const level = (word: string): number => levels.indexOf(word);

/** A variant of a variant of the example, with the changes given as text. */
async function changed(variant: string, changes: string): Promise<Assessment> {
  const text = `nemecys: 1\nid: changed\nextends: ${variant}.yaml\n${changes}`;
  const read = await readScenario('changed.yaml', (path) => ({
    bytes: path === 'changed.yaml' ? new TextEncoder().encode(text) : readFileSync(join(folder, path)),
  }));
  if (read.scenario === undefined) throw new Error(JSON.stringify(read.findings, null, 1));
  const compiled = compileScenario(read.scenario, knowledge, read.places);
  const findings = [...read.findings, ...compiled.findings];
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  return assess({ scenario: read.scenario, compiled, knowledge, version: '0', mode: 'future', findings });
}

/** The level of the likeliest threat with this code whose id names all the parts. */
function threatLevel(assessment: Assessment, code: string, ...parts: readonly string[]): number {
  const found = assessment.threats.filter(
    (threat) => threat.code === code && parts.every((p) => threat.id.includes(p)),
  );
  return Math.max(-1, ...found.map(({ likelihood }) => level(likelihood)));
}

const everywhere = (ids: readonly string[], what: string): string =>
  ids.map((id) => `  - { id: ${id}, ${what} }`).join('\n');
const alarming = ['monitors', 'packs', 'ventilators'];

describe('alarms in intensive care', () => {
  test('open monitors on a network nobody looks after make a missed alarm likelier, by attack from that network', async () => {
    const [under, base] = [
      await assessExample('icu-monitoring', 'under'),
      await assessExample('icu-monitoring', 'scenario'),
    ];
    expect(likelihoodOf(under, 'missed-alarm@patients')).toBeGreaterThan(likelihoodOf(base, 'missed-alarm@patients'));
    expect(harm(under, 'missed-alarm@patients').origins).toContain('attacker');
    expect(harm(under, 'missed-alarm@patients').path?.steps[0]?.id).toContain('monitor-net');
    expect(pathCodes(under, 'missed-alarm@patients')[0]).toBe('outsider-joins-network');
  });

  test('limits that anybody on the network can set silence alarms; ends that prove themselves and a second device make that rare', async () => {
    const [under, fits] = [
      await assessExample('icu-monitoring', 'under'),
      await assessExample('icu-monitoring', 'proportionate'),
    ];
    expect(threatLevel(under, 'altered-limits-silence-alarm', 'alarm=bed-alarms')).toBeGreaterThanOrEqual(
      level('medium'),
    );
    expect(threatLevel(fits, 'altered-limits-silence-alarm', 'alarm=bed-alarms')).toBeLessThanOrEqual(
      level('very-low'),
    );
  });

  test('the own sound of a device is no help when the device itself is taken over; a second device that watches is', async () => {
    const sounding = await changed(
      'under',
      `assets:\n${everywhere(alarming, 'controls: { independent-alarm: in-place }')}`,
    );
    const watched = await changed(
      'under',
      `assets:\n${everywhere(alarming, 'controls: { independent-alarm: in-place, second-watching-device: in-place }')}`,
    );
    const code = 'taken-over-device-silences-its-alarm';
    expect(threatLevel(sounding, code, 'device=monitors')).toBe(level('high'));
    expect(threatLevel(watched, code, 'device=monitors')).toBeLessThanOrEqual(level('low'));
  });

  test('a false alarm harms by what is done in a hurry, but rarely, because staff look at the patient first', async () => {
    const needless = harm(await assessExample('icu-monitoring', 'under'), 'unneeded-intervention@patients');
    expect(level(needless.likelihood)).toBeLessThanOrEqual(level('low'));
    expect(needless.acceptable).toBe(true);
  });

  test('where patients walk out of reach of telemetry its gaps are frequent; measuring the reach makes them rare', async () => {
    const [under, fits] = [
      await assessExample('icu-monitoring', 'under'),
      await assessExample('icu-monitoring', 'proportionate'),
    ];
    expect(threatLevel(under, 'telemetry-gap')).toBe(level('high'));
    expect(threatLevel(fits, 'telemetry-gap')).toBeLessThanOrEqual(level('low'));
  });
});

describe('life support in intensive care', () => {
  test('a hand bag at every bed lowers the loss of life support although attackers come in as before', async () => {
    const under = await assessExample('icu-monitoring', 'under');
    const bagged = await changed(
      'under',
      `assets:\n${everywhere(['ventilators', 'transport-vent', 'defib'], 'facts: { manual-means-ready: yes }')}`,
    );
    expect(harm(under, 'life-support-lost@patients').likelihood).toBe('high');
    expect(likelihoodOf(bagged, 'life-support-lost@patients')).toBeLessThan(level('high'));
    expect(threatLevel(bagged, 'service-flooded', 'target=ventilators')).toBe(
      threatLevel(under, 'service-flooded', 'target=ventilators'),
    );
  });

  test('a ventilator without a battery fails on the way to the scanner with no attacker about', async () => {
    const bare = await changed(
      'scenario',
      'assets:\n  - { id: transport-vent, controls: { emergency-power-supply: absent } }\n',
    );
    const lost = harm(bare, 'life-support-lost@patients');
    expect(lost.likelihood).toBe('very-high');
    expect(lost.withoutAttacker).toBe(true);
    expect(pathCodes(bare, 'life-support-lost@patients')).toContain('power-fails');
    const withBattery = await assessExample('icu-monitoring', 'scenario');
    expect(threatLevel(withBattery, 'battery-empty-without-mains', 'device=transport-vent')).toBe(level('low'));
  });
});

describe('who lies in which bed', () => {
  test('forged admission messages file values under the wrong patient; a scan at the bed and proof of identity make that rare', async () => {
    const [under, fits] = [
      await assessExample('icu-monitoring', 'under'),
      await assessExample('icu-monitoring', 'proportionate'),
    ];
    expect(threatLevel(under, 'open-flow-forged', 'flow=assign-bed')).toBeGreaterThanOrEqual(level('medium'));
    expect(threatLevel(under, 'wrong-identity-misfiles-data', 'data=vitals')).toBeGreaterThanOrEqual(level('medium'));
    expect(threatLevel(fits, 'wrong-identity-misfiles-data', 'data=vitals')).toBeLessThanOrEqual(level('very-low'));
  });

  test('a moved patient whose assignment is forgotten is no attack', async () => {
    const { threats } = await assessExample('icu-monitoring', 'under');
    const moved = threats.filter(({ code }) => code === 'patient-moved-without-reassignment');
    expect(moved.length).toBeGreaterThan(0);
    expect(moved.every(({ origin }) => origin === 'ordinary-use')).toBe(true);
  });

  test('a scan that is asked for makes patients without a name wait, unless a temporary name is one key away', async () => {
    const over = await assessExample('icu-monitoring', 'over');
    expect(sideEffects(over)).toContain('unidentified-patient-waits');
    const fits = await assessExample('icu-monitoring', 'proportionate');
    expect(threatLevel(fits, 'unidentified-patient-waits')).toBeLessThan(
      threatLevel(over, 'unidentified-patient-waits'),
    );
  });
});

describe('what security costs in a resuscitation', () => {
  const code = 'locked-out-user-cannot-operate';

  test('two factors at defibrillator and ventilator delay treatment with no attacker about', async () => {
    const over = await assessExample('icu-monitoring', 'over');
    const delayed = harm(over, 'delayed-treatment@patients');
    expect(delayed.withoutAttacker).toBe(true);
    expect(delayed.acceptable).toBe(false);
    const way = pathCodes(over, 'delayed-treatment@patients');
    expect(way.some((step) => step.startsWith('second-factor-not-at-hand'))).toBe(true);
    expect(threatLevel(over, code, 'actuator=defib')).toBe(level('high'));
    // Of several ventilators the average one is listed, of a single defibrillator the nurse who has most trouble counts.
    expect(threatLevel(over, code, 'actuator=ventilators')).toBe(level('medium'));
  });

  test('an emergency profile opens the devices, and the two factors may stay for everything else', async () => {
    const opened = await changed(
      'over',
      `assets:\n${everywhere(['ventilators', 'defib'], 'controls: { emergency-profile: in-place }')}`,
    );
    expect(threatLevel(opened, code, 'actuator=defib')).toBeLessThanOrEqual(level('very-low'));
    expect(threatLevel(opened, code, 'actuator=ventilators')).toBeLessThanOrEqual(level('very-low'));
    expect(sideEffects(opened)).toContain('second-factor-not-at-hand');
  });

  test('a cabinet that gives only what is ordered refuses when orders do not come; the override opens it and can be misused', async () => {
    const over = await assessExample('icu-monitoring', 'over');
    expect(sideEffects(over)).toContain('store-refuses-without-order');
    const overridden = await changed(
      'over',
      'assets:\n  - { id: cabinet, controls: { override-with-record: in-place } }\n',
    );
    const refused = 'store-refuses-without-order';
    expect(threatLevel(overridden, refused)).toBeLessThanOrEqual(level('very-low'));
    expect(threatLevel(overridden, 'locked-out-user-cannot-open-store')).toBeLessThan(
      threatLevel(over, 'locked-out-user-cannot-open-store'),
    );
    expect(sideEffects(over)).not.toContain('emergency-access-misused');
    expect(sideEffects(overridden)).toContain('emergency-access-misused');
  });

  test('drugs of a cabinet with its factory password are diverted; counting them makes it rarer', async () => {
    const [under, fits] = [
      await assessExample('icu-monitoring', 'under'),
      await assessExample('icu-monitoring', 'proportionate'),
    ];
    expect(harm(under, 'stock-diverted@cabinet').kind).toBe('property');
    expect(likelihoodOf(fits, 'stock-diverted@cabinet')).toBeLessThan(likelihoodOf(under, 'stock-diverted@cabinet'));
  });
});
