import { describe, expect, test } from 'vitest';
import { assessExample, harm, likelihoodOf, pathCodes, sideEffects } from './assess-example.fixture.ts';
import { assessChange, factsOfThreeOptions, threatLikelihood } from './three-options.fixture.ts';

const example = 'genomic-laboratory';
const veryLow = 1;

describe('genomic laboratory', () => {
  factsOfThreeOptions(example);

  test('relabelled tubes give somebody else’s findings, with no attacker about; two marks at each step make it very unlikely', async () => {
    const [under, fits] = [await assessExample(example, 'under'), await assessExample(example, 'proportionate')];
    expect(threatLikelihood(under, 'sample-mixed-up', 'person=clerk')).toBeGreaterThan(veryLow);
    expect(threatLikelihood(fits, 'sample-mixed-up')).toBe(veryLow);
    expect(under.threats.find(({ code }) => code === 'sample-mixed-up')?.origin).toBe('ordinary-use');
  });

  test('a mixed-up tube is a root cause of wrong diagnoses though every system is sound; marked by two signs it is none', async () => {
    const mixed = await assessChange(
      example,
      `nemecys: 1
id: genomic-laboratory-mixed
extends: proportionate.yaml
data: [{ id: sample, facts: { labelled-at-the-patient: no } }]
people: [{ id: clerk, trust: { user-care: { level: low, because: Tubes are relabelled from a list } } }]
functions: [{ id: reading, notice: nobody, fallback: none }]
`,
    );
    expect(harm(mixed, 'misdiagnosis@patients').withoutAttacker).toBe(true);
    const { rootCauses, likelihood } = harm(mixed, 'misdiagnosis@patients');
    expect(rootCauses.some((id) => id.startsWith('sample-mixed-up') && id.includes('person=clerk'))).toBe(true);
    const marked = await assessChange(
      example,
      `nemecys: 1
id: genomic-laboratory-marked
extends: proportionate.yaml
people: [{ id: clerk, trust: { user-care: { level: low, because: Tubes are relabelled from a list } } }]
functions: [{ id: reading, notice: nobody, fallback: none }]
`,
    );
    expect(likelihood).toBe('low');
    const left = harm(marked, 'misdiagnosis@patients').rootCauses;
    expect(left.some((id) => id.startsWith('sample-mixed-up'))).toBe(false);
  });

  test('a genome tells about relatives: its disclosure concerns the family too', async () => {
    const under = await assessExample(example, 'under');
    expect(pathCodes(under, 'family-exposed@patients').at(-1)).toBe('inherited-data-tell-of-relatives');
    expect(harm(under, 'family-exposed@patients')).toMatchObject({ kind: 'privacy', acceptable: false });
  });

  test('a sequence without a name still leads to the person; findings hardly do', async () => {
    const under = await assessExample(example, 'under');
    expect(threatLikelihood(under, 'data-identify-by-themselves', 'data=sequence')).toBeGreaterThan(
      threatLikelihood(under, 'data-identify-by-themselves', 'data=findings'),
    );
  });

  test('numbers of its own for each receiver make linking rarer', async () => {
    const [base, fits] = [await assessExample(example, 'scenario'), await assessExample(example, 'proportionate')];
    expect(likelihoodOf(fits, 'data-linked@patients')).toBeLessThan(likelihoodOf(base, 'data-linked@patients'));
  });

  test('a sequencer sold as it is gives data away; a wiped one hardly ever', async () => {
    const [under, fits] = [await assessExample(example, 'under'), await assessExample(example, 'proportionate')];
    const sold = ['discarded-device-read', 'target=sequencer'] as const;
    expect(threatLikelihood(under, ...sold)).toBeGreaterThan(veryLow);
    expect(threatLikelihood(fits, ...sold)).toBeLessThanOrEqual(veryLow);
  });

  test('washed flow cells carry remnants into the next result; new ones do not', async () => {
    const [under, fits] = [await assessExample(example, 'under'), await assessExample(example, 'proportionate')];
    expect(threatLikelihood(under, 'remnant-spoils-next-sample', 'sensor=sequencer')).toBeGreaterThan(0);
    expect(threatLikelihood(fits, 'remnant-spoils-next-sample', 'sensor=sequencer')).toBe(0);
  });

  test('receivers added after the consent keep people in the dark without any attacker', async () => {
    const [under, fits] = [await assessExample(example, 'under'), await assessExample(example, 'proportionate')];
    expect(harm(under, 'kept-in-the-dark@patients')).toMatchObject({ withoutAttacker: true, likelihood: 'medium' });
    expect(likelihoodOf(fits, 'kept-in-the-dark@patients')).toBe(veryLow);
  });

  test('samples kept for ever in the freezers are found some day; with a date for each that is rarer', async () => {
    const [under, fits] = [await assessExample(example, 'under'), await assessExample(example, 'proportionate')];
    const kept = ['kept-longer-than-needed', '[sample,freezers]'] as const;
    expect(threatLikelihood(under, ...kept)).toBeGreaterThan(threatLikelihood(fits, ...kept));
  });

  test('whoever takes over the controller of the freezers cannot read a sample, but can spoil it', async () => {
    const under = await assessExample(example, 'under');
    expect(threatLikelihood(under, 'taken-over-holder-discloses-data', '[sample,')).toBe(0);
    expect(threatLikelihood(under, 'taken-over-holder-alters-data', '[sample,freezers]')).toBeGreaterThan(0);
  });

  test('numbers instead of names, quarantine of large files and blocked service are side effects of too much only', async () => {
    const over = sideEffects(await assessExample(example, 'over'));
    const fits = sideEffects(await assessExample(example, 'proportionate'));
    for (const code of ['number-not-resolved', 'large-content-refused', 'blocked-port-stops-service']) {
      expect(over).toContain(code);
      expect(fits).not.toContain(code);
    }
  });

  test('emergency access makes a missing second factor at the physician’s workstation rarer', async () => {
    const over = await assessExample(example, 'over');
    const open = await assessChange(
      example,
      `nemecys: 1
id: genomic-laboratory-emergency
extends: over.yaml
assets: [{ id: desk, controls: { break-glass-access: in-place } }]
`,
    );
    const locked = ['second-factor-not-at-hand', 'target=desk'] as const;
    expect(threatLikelihood(open, ...locked)).toBeLessThan(threatLikelihood(over, ...locked));
    expect(sideEffects(open)).toContain('emergency-access-misused');
  });
});
