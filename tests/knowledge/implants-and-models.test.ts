import { describe, expect, it } from 'vitest';
import type { ProofSystem } from '../../packages/core/src/knowledge/source/proof-source.ts';
import { knowledge, runProof } from './proof-run.ts';

// Whole chains, from what is stated here to the patient. Whatever is not lowered is trusted fully.
const level = (word: string): number => knowledge.scales.likelihood.findIndex(({ id }) => id === word);
const nothing: ProofSystem = {
  assets: {},
  links: [],
  given: {},
  trust: {},
  controls: [],
  gives: {},
  mode: 'future',
};

describe('a programmer that commands an implanted defibrillator', () => {
  const clinic = {
    ...nothing,
    assets: {
      icd: 'cardiac-implant',
      wand: 'implant-programmer',
      radio: 'implant-link',
      set: 'data-flow',
      plan: 'therapy-plan',
      ill: 'patient',
    },
    links: [
      'wand connects-to radio',
      'icd connects-to radio',
      'set sent-by wand',
      'set received-by icd',
      'set passes-over radio',
      'set carries plan',
      'plan controls icd',
      'icd treats ill',
    ],
  };
  const stolen = { ...clinic, given: { 'lost-or-stolen@wand': 'medium' }, trust: { 'login-strength@wand': 'low' } };
  const harmOf = (proof: ProofSystem, harm: string): number | null =>
    runProof('lost-device-is-opened', proof).consequence(`${harm}@ill`);

  it('that is stolen and opens by itself gives shocks without need, and frightens', () => {
    for (const harm of ['unneeded-therapy', 'under-delivery', 'distress'])
      expect(harmOf(stolen, harm), harm).toBe(level('medium'));
  });

  it('does so less where the settings are read back and limits are built in', () => {
    const guarded = { ...stolen, controls: ['settings-read-back@icd', 'hard-dose-limits@icd'] };
    expect(harmOf(guarded, 'unneeded-therapy')).toBeLessThan(level('medium'));
  });

  it('within range of a stranger empties the battery, stops the therapy and leads to an operation', () => {
    const radio = { ...clinic, given: { 'intrusion@radio': 'medium' } };
    const run = runProof('device-woken-until-battery-is-empty', radio);
    expect(run.consequence('implant-replaced@ill')).toBe(level('medium'));
    expect(run.consequence('under-delivery@ill')).toBe(level('medium'));
    const limited = runProof('device-woken-until-battery-is-empty', { ...radio, controls: ['wake-up-limit@icd'] });
    expect(limited.consequence('implant-replaced@ill')).toBe(level('very-low'));
  });

  it('that the implant does not know is refused in an emergency, unless a magnet opens it', () => {
    const strange = { ...clinic, trust: { 'upkeep@wand': 'medium' }, controls: ['known-controllers-only@icd'] };
    const treated = (controls: readonly string[]): number | null =>
      runProof('strange-controller-refused', { ...strange, controls }).consequence('absence-of-treatment@ill');
    expect(treated(strange.controls)).toBe(level('medium'));
    expect(treated([])).toBe(level('negligible'));
    expect(treated([...strange.controls, 'emergency-opening@icd'])).toBe(level('very-low'));
  });

  it('finds nothing while the radio sleeps, though the battery lasts', () => {
    const follow = {
      ...nothing,
      assets: {
        icd: 'cardiac-implant',
        radio: 'implant-link',
        wand: 'implant-programmer',
        read: 'data-flow',
        log: 'sensed-data',
        ill: 'patient',
        ann: 'clinician',
      },
      links: [
        'icd attached-to ill',
        'icd connects-to radio',
        'read sent-by icd',
        'read received-by wand',
        'read passes-over radio',
        'read carries log',
        'log diagnosis-for ill',
        'ann diagnoses ill',
        'ann interacts-with log',
        'ann uses wand',
      ],
      trust: { 'upkeep@icd': 'medium' },
      given: { 'intrusion@radio': 'medium' },
    };
    const asleep = runProof('silent-radio-delays-data', { ...follow, controls: ['radio-asleep@icd'] });
    const awake = runProof('silent-radio-delays-data', follow);
    expect(asleep.consequence('misdiagnosis@ill')).toBe(level('medium'));
    expect(asleep.consequence('implant-replaced@ill')).toBeLessThan(awake.consequence('implant-replaced@ill') ?? 0);
    expect(awake.consequence('loss-of-timeliness@read')).toBe(level('negligible'));
  });
});

describe('a model from its examples to the patient', () => {
  const ward = {
    ...nothing,
    assets: {
      training: 'training-process',
      net: 'ml-model',
      examples: 'training-data',
      weights: 'model-parameters',
      values: 'sensed-data',
      risk: 'result-data',
      ill: 'patient',
      ann: 'clinician',
    },
    links: [
      'training trains-on examples',
      'training trains net',
      'net has-parameters weights',
      'net predicts-from values',
      'net predicts risk',
      'risk diagnosis-for ill',
      'ann diagnoses ill',
      'ann interacts-with risk',
      'ann uses net',
    ],
  };
  const run = (change: { readonly trust?: Record<string, string>; readonly controls?: readonly string[] }) =>
    runProof('examples-poisoned', { ...ward, ...change });

  it('carries poisoned examples to a wrong diagnosis and to unfair results', () => {
    const poisoned = run({ trust: { 'provenance@examples': 'medium' } });
    for (const harm of ['misdiagnosis', 'inappropriate-treatment', 'unfair-results'])
      expect(poisoned.consequence(`${harm}@ill`), harm).toBe(level('medium'));
  });

  it('carries a missing group to unfair results, and to nothing else', () => {
    const lopsided = run({ trust: { 'group-coverage@examples': 'medium' } });
    expect(lopsided.consequence('unfair-results@ill')).toBe(level('medium'));
    expect(lopsided.consequence('misdiagnosis@ill')).toBe(level('negligible'));
  });

  it('has no prediction where its input does not arrive', () => {
    const measured = {
      ...ward,
      assets: { ...ward.assets, patch: 'biosensor-patch', measure: 'data-flow' },
      links: [...ward.links, 'measure sent-by patch', 'measure received-by net', 'measure carries values'],
    };
    const blind = { ...measured, given: { 'loss-of-availability@measure': 'medium' } };
    expect(runProof('examples-poisoned', blind).consequence('absence-of-diagnosis@ill')).toBe(level('medium'));
    expect(runProof('examples-poisoned', measured).consequence('absence-of-diagnosis@ill')).toBe(level('negligible'));
  });

  it('takes parameters that were exchanged on their way, unless they are signed', () => {
    const delivered = {
      ...ward,
      assets: { ...ward.assets, bring: 'data-flow' },
      links: [...ward.links, 'bring sent-by training', 'bring received-by net', 'bring carries weights'],
      given: { 'loss-of-integrity@bring': 'medium' },
    };
    const wrong = (controls: readonly string[]): number | null =>
      runProof('parameters-exchanged-on-the-way', { ...delivered, controls }).consequence('misdiagnosis@ill');
    expect(wrong([])).toBe(level('medium'));
    expect(wrong(['signed-model@weights'])).toBe(level('very-low'));
  });

  it('takes an accuracy that an expert states as how often the data mislead', () => {
    expect(run({ trust: { 'accuracy@risk': 'medium' } }).consequence('misdiagnosis@ill')).toBe(level('medium'));
  });

  it('tells who was among the examples only to those who can ask it, or have its parameters', () => {
    expect(run({}).consequence('loss-of-confidentiality@examples')).toBe(level('negligible'));
    const read = run({ trust: { 'confidentiality@weights': 'medium' } });
    expect(read.consequence('loss-of-confidentiality@examples')).toBe(level('low'));
  });
});

describe('a pump that is commanded from a phone', () => {
  const home = {
    ...nothing,
    assets: {
      phone: 'phone',
      app: 'phone-app',
      pump: 'insulin-pump',
      send: 'data-flow',
      dose: 'command-data',
      ill: 'patient',
    },
    links: [
      'ill uses app',
      'app runs-on phone',
      'send sent-by app',
      'send received-by pump',
      'send carries dose',
      'dose controls pump',
      'pump treats ill',
    ],
    given: { 'lost-or-stolen@phone': 'medium' },
  };
  const untreated = (controls: readonly string[]): number | null =>
    runProof('lost-device-is-missed', { ...home, controls }).consequence('absence-of-treatment@ill');

  it('is without commands when the phone is lost, unless a second phone or a stored program goes on', () => {
    expect(untreated([])).toBe(level('medium'));
    expect(untreated(['spare-unit@phone'])).toBe(level('very-low'));
    expect(untreated(['safe-fallback-mode@pump'])).toBe(level('very-low'));
  });

  it('is altered by its owner only where it takes programs of others', () => {
    const tinkered = {
      ...home,
      assets: { ...home.assets, flat: 'home' },
      links: [...home.links, 'ill uses pump', 'ill located-in flat'],
      given: {},
      trust: { 'user-care@ill': 'low', 'update-check@pump': 'medium' },
    };
    const overdose = (controls: readonly string[]): number | null =>
      runProof('owner-alters-device', { ...tinkered, controls }).consequence('over-delivery@ill');
    expect(overdose([])).toBe(level('low'));
    expect(overdose(['signed-updates@pump'])).toBe(level('very-low'));
  });
});
