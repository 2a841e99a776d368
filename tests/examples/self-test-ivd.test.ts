import { describe, expect, test } from 'vitest';
import { assessExample, harm, likelihoodOf, pathCodes, sideEffects } from './assess-example.fixture.ts';
import { assessChange, factsOfThreeOptions, threatLikelihood } from './three-options.fixture.ts';

const example = 'self-test-ivd';
const low = 2;

describe('self-tests at home', () => {
  factsOfThreeOptions(example);

  test('one key for all lets whoever finds one phone forge the results of everybody; a key for each does not', async () => {
    const [under, fits] = [await assessExample(example, 'under'), await assessExample(example, 'proportionate')];
    expect(harm(under, 'misdiagnosis@patients').likelihood).toBe('very-high');
    expect(harm(under, 'misdiagnosis@patients').origins).toContain('attacker');
    expect(pathCodes(under, 'misdiagnosis@patients')).toContain('disclosed-credential-used');
    expect(threatLikelihood(fits, 'disclosed-credential-used')).toBe(0);
    expect(harm(fits, 'misdiagnosis@patients').likelihood).toBe('very-low');
  });

  test('with one key for all strangers learn who has an infection, which may bring discrimination', async () => {
    const under = await assessExample(example, 'under');
    expect(harm(under, 'health-data-disclosed@patients').acceptable).toBe(false);
    expect(pathCodes(under, 'discrimination@patients').at(-1)).toBe('known-illness-brings-discrimination');
  });

  test('a crafted message passes the intake and may break into the laboratory system; a parser that rebuilds it stops it', async () => {
    const [base, fits] = [await assessExample(example, 'scenario'), await assessExample(example, 'proportionate')];
    const breaksIn = ['hostile-content-breaks-in', 'target=lis'] as const;
    expect(threatLikelihood(base, ...breaksIn)).toBeGreaterThanOrEqual(low);
    expect(threatLikelihood(fits, ...breaksIn)).toBeLessThan(threatLikelihood(base, ...breaksIn));
  });

  test('a test of the relative passes for one of the patient until the reader asks whose it is', async () => {
    const [base, fits] = [await assessExample(example, 'scenario'), await assessExample(example, 'proportionate')];
    expect(threatLikelihood(base, 'shared-reader-misattributes', 'person=relative')).toBeGreaterThan(low);
    expect(threatLikelihood(fits, 'shared-reader-misattributes', 'person=relative')).toBeLessThanOrEqual(low);
    expect(base.threats.find(({ code }) => code === 'shared-reader-misattributes')?.origin).toBe('ordinary-use');
  });

  test('calibration altered on the open radio makes the reader measure wrongly', async () => {
    const [under, fits] = [await assessExample(example, 'under'), await assessExample(example, 'proportionate')];
    const altered = ['altered-calibration-misleads-device', 'device=reader'] as const;
    expect(threatLikelihood(under, ...altered)).toBeGreaterThan(threatLikelihood(fits, ...altered));
  });

  test('proof of identity before each sending: people give up, and a course is not seen, with no attacker about', async () => {
    const over = await assessExample(example, 'over');
    const missed = harm(over, 'absence-of-diagnosis@patients');
    expect(missed).toMatchObject({ likelihood: 'high', withoutAttacker: true, acceptable: false });
    expect(pathCodes(over, 'absence-of-diagnosis@patients')[0]).toBe('proofing-given-up');
  });

  test('quarantine and release by hand hold results up where they are in place, and only there', async () => {
    const over = sideEffects(await assessExample(example, 'over'));
    const fits = sideEffects(await assessExample(example, 'proportionate'));
    for (const code of ['quarantined-content-comes-late', 'release-waits-for-person', 'proofing-given-up']) {
      expect(over).toContain(code);
      expect(fits).not.toContain(code);
    }
  });

  test('emergency access at the workstation makes a missing second factor harmless and brings a misuse of its own', async () => {
    const over = await assessExample(example, 'over');
    const open = await assessChange(
      example,
      `nemecys: 1
id: self-test-ivd-emergency
extends: over.yaml
assets: [{ id: desk, controls: { break-glass-access: in-place } }]
`,
    );
    const locked = ['second-factor-not-at-hand', 'target=desk'] as const;
    expect(threatLikelihood(open, ...locked)).toBeLessThan(threatLikelihood(over, ...locked));
    expect(sideEffects(open)).toContain('emergency-access-misused');
    // What keeps results from coming is not at the workstation, so the harm stays.
    expect(likelihoodOf(open, 'absence-of-diagnosis@patients')).toBe(
      likelihoodOf(over, 'absence-of-diagnosis@patients'),
    );
  });
});
