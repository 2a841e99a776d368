import { describe, expect, test } from 'vitest';
import { assessExample, harm, likelihoodOf, pathCodes, sideEffects } from './assess-example.fixture.ts';
import { changeExample, threatLevel } from './change-example.fixture.ts';

const example = 'amps-home-monitoring';

describe('home monitor for the risk of stroke (AMPS)', () => {
  // The six threats the published analysis describes at the device, by mechanism.
  test.each([
    ['somebody poses as the app', 'rogue-device-pairs', 'target=monitor'],
    ['it is fed false readings', 'sensor-deceived', 'sensor=monitor'],
    ['invalid input stops it', 'malformed-message-crashes', 'target=monitor'],
    ['it is taken over and used against others', 'taken-over-component-opens-its-networks', 'source=monitor'],
    ['its software goes wrong', 'component-malfunctions', 'target=monitor'],
    ['its battery is drained', 'device-woken-until-battery-is-empty', 'target=monitor'],
  ])('is known to be at risk that %s', async (_, code, place) => {
    expect(threatLevel(await assessExample(example, 'scenario'), code, place)).toBeGreaterThan(0);
  });

  test('it raises no alarms, so none can be missed', async () => {
    expect((await assessExample(example, 'under')).harms.map(({ id }) => id)).not.toContain('missed-alarm@patients');
  });

  test('anybody in range pairs with it unless the user confirms the pairing', async () => {
    const under = await assessExample(example, 'under');
    const paired = await changeExample(
      { example, variant: 'under' },
      'flows: [{ id: device-update, controls: { authenticated-pairing: in-place } }]',
    );
    expect(threatLevel(paired, 'rogue-device-pairs')).toBeLessThan(threatLevel(under, 'rogue-device-pairs'));
  });

  test('an old shared computer and password at the practice mislead the diagnosis, which begins with an attacker', async () => {
    const [under, fits] = [await assessExample(example, 'under'), await assessExample(example, 'proportionate')];
    expect(harm(under, 'misdiagnosis@patients').origins).toContain('attacker');
    expect(pathCodes(under, 'misdiagnosis@patients')[0]).toBe('outsider-joins-network');
    expect(likelihoodOf(fits, 'misdiagnosis@patients')).toBeLessThan(likelihoodOf(under, 'misdiagnosis@patients'));
  });

  test('a false copy of the app may come from the store; a service that takes the genuine one only makes that rarer', async () => {
    const under = await assessExample(example, 'under');
    const attested = await changeExample(
      { example, variant: 'under' },
      'assets: [{ id: app, controls: { app-attestation: in-place } }]',
    );
    expect(threatLevel(under, 'cloned-app-used')).toBeGreaterThan(threatLevel(attested, 'cloned-app-used'));
  });

  test('where no examination stands behind, log-ins and release by hand keep a risk from being found, with no attacker about; an emergency access helps', async () => {
    const over = await assessExample(example, 'over');
    expect(harm(over, 'absence-of-diagnosis@patients').acceptable).toBe(true);
    const alone = await changeExample(
      { example, variant: 'over' },
      'functions: [{ id: find-risk, notice: unknown, fallback: none }]',
    );
    const missed = harm(alone, 'absence-of-diagnosis@patients');
    expect(missed.withoutAttacker).toBe(true);
    expect(missed.acceptable).toBe(false);
    for (const code of ['second-factor-not-at-hand', 'release-waits-for-person', 'stale-certificate-stops-flow'])
      expect(sideEffects(over)).toContain(code);
    const opened = await changeExample(
      { example, variant: 'over' },
      'assets: [{ id: clinic-services, controls: { break-glass-access: in-place } }]',
    );
    expect(threatLevel(opened, 'second-factor-not-at-hand', 'target=clinic-services')).toBeLessThan(
      threatLevel(over, 'second-factor-not-at-hand', 'target=clinic-services'),
    );
  });
});
