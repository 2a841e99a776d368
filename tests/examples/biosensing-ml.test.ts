import { describe, expect, test } from 'vitest';
import { assessExample, harm, likelihoodOf, pathCodes, sideEffects } from './assess-example.fixture.ts';
import { changeExample, threatLevel } from './change-example.fixture.ts';

const example = 'biosensing-ml';

describe('biosensors with machine learning', () => {
  test('a model trained on examples that leave a group out is unfair to that group, and no attacker is needed', async () => {
    const [under, fits] = [await assessExample(example, 'under'), await assessExample(example, 'proportionate')];
    expect(harm(under, 'unfair-results@patients').withoutAttacker).toBe(true);
    expect(likelihoodOf(fits, 'unfair-results@patients')).toBeLessThan(likelihoodOf(under, 'unfair-results@patients'));
  });

  test('knowing where the examples come from does not bring in the missing group', async () => {
    const traced = await changeExample(
      { example, variant: 'under' },
      'data: [{ id: examples, controls: { data-provenance: in-place } }]',
    );
    expect(pathCodes(traced, 'unfair-results@patients')[0]).toBe('group-missing-from-examples');
    expect(likelihoodOf(traced, 'unfair-results@patients')).toBe(
      likelihoodOf(await assessExample(example, 'under'), 'unfair-results@patients'),
    );
  });

  test('a model nobody watches grows wrong by itself and misleads the diagnosis', async () => {
    const under = await assessExample(example, 'under');
    expect(harm(under, 'misdiagnosis@patients').withoutAttacker).toBe(true);
    expect(pathCodes(under, 'misdiagnosis@patients')[0]).toBe('model-drifts');
  });

  test('examples of unknown origin can be poisoned, and the poison goes through training and parameters to the prediction', async () => {
    const under = await assessExample(example, 'under');
    for (const code of [
      'examples-poisoned',
      'forged-examples-mislead-training',
      'bad-training-spoils-parameters',
      'wrong-parameters-make-model-unreliable',
      'unreliable-model-predicts-inaccurately',
    ])
      expect(threatLevel(under, code), code).toBeGreaterThanOrEqual(threatLevel(under, 'examples-poisoned'));
  });

  test('knowing where the examples come from makes poisoning rare', async () => {
    const traced = await changeExample(
      { example, variant: 'under' },
      'data: [{ id: examples, controls: { data-provenance: in-place } }]',
    );
    const under = await assessExample(example, 'under');
    expect(threatLevel(traced, 'examples-poisoned')).toBeLessThan(threatLevel(under, 'examples-poisoned'));
    expect(threatLevel(traced, 'bad-training-spoils-parameters')).toBeLessThan(
      threatLevel(under, 'bad-training-spoils-parameters'),
    );
  });

  test('held-out tests help only together with new training', async () => {
    const at = async (controls: string): Promise<number> =>
      threatLevel(
        await changeExample({ example, variant: 'under' }, `assets: [{ id: model, controls: { ${controls} } }]`),
        'wrong-parameters-make-model-unreliable',
      );
    const alone = await at('held-out-validation: in-place');
    expect(alone).toBe(threatLevel(await assessExample(example, 'under'), 'wrong-parameters-make-model-unreliable'));
    expect(await at('held-out-validation: in-place, model-retraining: in-place')).toBeLessThan(alone);
  });

  test('refusing unusual patients leaves them without a prediction and is unfair to some, with no attacker about', async () => {
    const [over, fits] = [await assessExample(example, 'over'), await assessExample(example, 'proportionate')];
    expect(sideEffects(over)).toContain('unusual-patient-refused-by-model');
    expect(sideEffects(fits)).not.toContain('unusual-patient-refused-by-model');
    expect(likelihoodOf(over, 'unfair-results@patients')).toBeGreaterThan(
      likelihoodOf(fits, 'unfair-results@patients'),
    );
    expect(harm(over, 'unfair-results@patients').withoutAttacker).toBe(true);
  });

  test('a release gate keeps a drifting model in use although its drift is watched', async () => {
    const [over, fits] = [await assessExample(example, 'over'), await assessExample(example, 'proportionate')];
    expect(sideEffects(over)).toContain('frozen-model-drifts-on');
    expect(sideEffects(fits)).not.toContain('frozen-model-drifts-on');
    expect(threatLevel(over, 'frozen-model-drifts-on')).toBeGreaterThan(threatLevel(over, 'model-drifts'));
  });

  test('locked screens and second factors miss warnings without any attacker; emergency access makes that rarer', async () => {
    const over = await assessExample(example, 'over');
    expect(harm(over, 'missed-alarm@patients').withoutAttacker).toBe(true);
    expect(harm(over, 'missed-alarm@patients').acceptable).toBe(false);
    const opened = await changeExample(
      { example, variant: 'over' },
      'assets: [{ id: dashboard, controls: { break-glass-access: in-place } }, { id: ward-pc, controls: { break-glass-access: in-place } }]',
    );
    expect(threatLevel(opened, 'second-factor-not-at-hand', 'nurse')).toBeLessThan(
      threatLevel(over, 'second-factor-not-at-hand', 'nurse'),
    );
    expect(sideEffects(opened)).toContain('emergency-access-misused');
  });

  test('what the model answers can tell who was among its examples, less so with limited answers', async () => {
    const under = await assessExample(example, 'under');
    expect(threatLevel(under, 'membership-inferred')).toBeGreaterThan(0);
    expect(threatLevel(await assessExample(example, 'proportionate'), 'membership-inferred')).toBeLessThan(
      threatLevel(under, 'membership-inferred'),
    );
  });
});
