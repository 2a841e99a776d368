import { describe, expect, test } from 'vitest';
import { assessExample, harm, likelihoodOf, pathCodes, sideEffects } from './assess-example.fixture.ts';
import { changeExample, threatLevel } from './change-example.fixture.ts';

const example = 'telehealth-home';

describe('telehealth for heart failure at home', () => {
  test('an open home network and a hub with the password it came with lead to missed alerts', async () => {
    const under = await assessExample(example, 'under');
    const path = pathCodes(under, 'missed-alarm@patients');
    expect(path[0]).toBe('outsider-joins-network');
    expect(path).toContain('weak-login-used-over-network');
    expect(harm(under, 'missed-alarm@patients').origins).toContain('attacker');
    expect(likelihoodOf(await assessExample(example, 'proportionate'), 'missed-alarm@patients')).toBeLessThan(
      likelihoodOf(under, 'missed-alarm@patients'),
    );
  });

  test('family who share the phone can look at and change things; a lock on the app makes that rare', async () => {
    const under = await assessExample(example, 'under');
    const locked = await changeExample(
      { example, variant: 'under' },
      'assets: [{ id: app, controls: { app-lock: in-place } }]',
    );
    const family = under.threats.find(({ code }) => code === 'household-member-uses-app');
    expect(family?.origin).toBe('ordinary-use');
    expect(threatLevel(under, 'household-member-uses-app')).toBeGreaterThanOrEqual(3);
    expect(threatLevel(locked, 'household-member-uses-app')).toBe(1);
  });

  test('a hub that goes to the next patient as it is files values under the one before', async () => {
    const under = await assessExample(example, 'under');
    expect(threatLevel(under, 'passed-on-device-still-bound', 'hub')).toBe(2);
    expect(threatLevel(under, 'wrong-identity-misfiles-data')).toBeGreaterThanOrEqual(2);
    expect(threatLevel(await assessExample(example, 'proportionate'), 'passed-on-device-still-bound', 'hub')).toBe(1);
  });

  test('two factors and session limits keep old people from their dose, with no attacker about', async () => {
    const over = await assessExample(example, 'over');
    const untreated = harm(over, 'absence-of-treatment@patients');
    expect(untreated.withoutAttacker).toBe(true);
    expect(untreated.acceptable).toBe(false);
    for (const code of ['second-factor-not-at-hand', 'lost-phone-takes-login-with-it', 'session-ends-during-care'])
      expect(sideEffects(over)).toContain(code);
  });

  test('a code that a carer keeps lets the patient in when the phone is lost', async () => {
    const over = await assessExample(example, 'over');
    const coded = await changeExample(
      { example, variant: 'over' },
      'assets: [{ id: app, controls: { recovery-code: in-place } }]',
    );
    for (const code of ['lost-phone-takes-login-with-it', 'second-factor-not-at-hand'])
      expect(threatLevel(coded, code, 'target=app'), code).toBeLessThan(threatLevel(over, code, 'target=app'));
  });

  test('a daily telephone call holds missed alerts down where the portal is locked', async () => {
    const over = await assessExample(example, 'over');
    const called = await changeExample(
      { example, variant: 'over' },
      `functions:
  - id: watching
    notice: { who: telenurse, within: 1 day, then: calls the patient }
    fallback: { what: Daily telephone call, within: 1 day, carries: 2 weeks }`,
    );
    expect(likelihoodOf(called, 'missed-alarm@patients')).toBeLessThan(likelihoodOf(over, 'missed-alarm@patients'));
  });
});
