import { describe, expect, test } from 'vitest';
import type { ProofSystem } from '../../packages/core/src/knowledge/source/proof-source.ts';
import { knowledge, runProof } from './proof-run.ts';

// Chains of imaging, radiotherapy and laboratory: everything holds but what a test lets fail.
const level = (word: string): number => knowledge.scales.likelihood.findIndex(({ id }) => id === word);

type Sketch = Pick<ProofSystem, 'assets' | 'links'> & Partial<ProofSystem>;

function likelihood(threat: string, sketch: Sketch): number {
  return runProof(threat, { given: {}, trust: {}, controls: [], gives: {}, mode: 'future', ...sketch }).likelihood;
}

describe('a treatment plan between planning and delivery', () => {
  const therapy: Sketch = {
    assets: {
      planner: 'planning-system',
      keeper: 'image-archive',
      beam: 'radiotherapy-system',
      ill: 'patient',
      plan: 'therapy-plan',
      dose: 'clinical-function',
      f1: 'data-flow',
      f2: 'data-flow',
    },
    links: [
      'f1 sent-by planner',
      'f1 received-by keeper',
      'f1 carries plan',
      'f2 sent-by keeper',
      'f2 received-by beam',
      'f2 carries plan',
      'plan controls beam',
      'beam treats ill',
      'dose performed-by beam',
      'dose serves ill',
    ],
    given: { 'loss-of-control@keeper': 'high' },
  };
  const overdose = (controls: readonly string[]): number =>
    likelihood('wrong-data-misdrive-energy-device', { ...therapy, controls });

  test('altered where it is kept, it makes the machine give the wrong dose', () => {
    expect(overdose([])).toBe(level('high'));
  });

  test.each([
    ['the machine that compares it with what was approved', 'plan-checked-at-device@beam'],
    ['a second computation of the dose', 'independent-dose-check@dose'],
    ['limits built into the machine', 'hard-dose-limits@beam'],
    ['a stop wired past the software', 'emergency-stop@beam'],
  ])('%s makes that rarer', (_what, control) => {
    expect(overdose([control])).toBeLessThan(overdose([]));
  });

  test('a signature keeps it as it was made, but an old plan goes through unless the machine waits for the current one', () => {
    expect(overdose(['end-to-end-signature@plan'])).toBe(level('high'));
    expect(overdose(['end-to-end-signature@plan', 'wait-for-up-to-date-data@plan'])).toBeLessThan(level('high'));
  });

  test('a signature does not help when the plan is altered at planning; a second computation does', () => {
    const given = { 'loss-of-control@planner': 'high' };
    const atPlanning = (controls: readonly string[]): number =>
      likelihood('wrong-data-misdrive-energy-device', { ...therapy, given, controls });
    expect(atPlanning(['end-to-end-signature@plan', 'wait-for-up-to-date-data@plan'])).toBe(level('high'));
    expect(atPlanning(['independent-dose-check@dose'])).toBeLessThan(level('high'));
  });
});

describe('content that travels', () => {
  const chain: Sketch = {
    assets: {
      disc: 'workstation',
      gate: 'ingestion-service',
      archive: 'image-archive',
      screen: 'workstation',
      scan: 'image-data',
      f1: 'data-flow',
      f2: 'data-flow',
      f3: 'data-flow',
    },
    links: [
      'f1 sent-by disc',
      'f1 received-by gate',
      'f1 carries scan',
      'f2 sent-by gate',
      'f2 received-by archive',
      'f2 carries scan',
      'f3 sent-by archive',
      'f3 received-by screen',
      'f3 carries scan',
    ],
    given: { 'loss-of-control@disc': 'high' },
    trust: { 'flaw-free@screen': 'low' },
  };
  const breaksIn = (controls: readonly string[]): number =>
    likelihood('hostile-content-breaks-in', { ...chain, controls });

  test('an image passes a sound gateway and a sound archive and breaks into the screen that has a flaw', () => {
    expect(breaksIn([])).toBe(level('high'));
  });

  test('rebuilt at the gateway it is harmless further on; checked at the gateway only, it is not', () => {
    expect(breaksIn(['content-rebuilt-at-gateway@gate'])).toBeLessThan(level('high'));
    expect(breaksIn(['input-validation@gate'])).toBe(level('high'));
  });

  test('without a flaw anywhere nothing is broken into', () => {
    expect(likelihood('hostile-content-breaks-in', { ...chain, trust: {} })).toBe(level('negligible'));
  });
});

describe('a device that moves', () => {
  const walking: Sketch = {
    assets: { suit: 'rehabilitation-actuator', room: 'clinic-room', ill: 'patient', kim: 'clinician' },
    links: ['suit treats ill', 'kim uses suit', 'suit located-in room'],
  };

  test('a power failure lets a patient fall, with no attacker about; brakes that hold make it rarer', () => {
    const trust = { 'power-continuity@room': 'low' };
    const falls = (controls: readonly string[]): number =>
      likelihood('stopped-device-drops-patient', { ...walking, trust, controls });
    expect(falls([])).toBe(level('high'));
    expect(falls(['safe-stop@suit'])).toBeLessThan(level('high'));
  });

  test('a fault of its own injures the therapist; a stop within reach makes it rarer', () => {
    const given = { 'malfunction@suit': 'high' };
    const injured = (controls: readonly string[]): number =>
      likelihood('faulty-device-injures-operator', { ...walking, given, controls });
    expect(injured(['emergency-stop@suit'])).toBeLessThan(injured([]));
  });
});

test('a false lot code makes a reader measure wrongly, and the clinician judge wrongly', () => {
  const sketch: Sketch = {
    assets: { reader: 'analyser', curve: 'calibration-data', result: 'result-data', ill: 'patient', kim: 'clinician' },
    links: [
      'reader holds curve',
      'reader holds result',
      'result diagnosis-for ill',
      'kim diagnoses ill',
      'kim uses reader',
      'kim interacts-with result',
    ],
    given: { 'loss-of-integrity@data-copy[curve,reader]': 'high' },
  };
  expect(likelihood('wrong-data-mislead-diagnosis', sketch)).toBe(level('high'));
  const checked = { ...sketch, controls: ['control-run-before-use@reader'] };
  expect(likelihood('wrong-data-mislead-diagnosis', checked)).toBeLessThan(level('high'));
});
