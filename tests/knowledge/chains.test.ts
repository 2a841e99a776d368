import { describe, expect, it } from 'vitest';
import { level, likelihood, type Sketch } from './sketch.fixture.ts';

// Whole chains with the levels of the class templates: no step is taken as given.

describe('physical access to a home hub that commands a pump', () => {
  const home: Sketch = {
    assets: {
      flat: 'home',
      hub: 'home-hub',
      pump: 'insulin-pump',
      ill: 'patient',
      dose: 'command-data',
      send: 'data-flow',
      cable: 'cable-link',
    },
    links: [
      'hub located-in flat',
      'send sent-by hub',
      'send received-by pump',
      'send carries dose',
      'send passes-over cable',
      'hub connects-to cable',
      'pump connects-to cable',
      'dose controls pump',
      'pump treats ill',
    ],
    trust: { 'intruders-kept-out@flat': 1, 'ports-closed@hub': 0 },
  };

  it('reaches the patient as a wrong dose', () => {
    expect(likelihood(home, 'over-delivery@ill')).toBe(level('high'));
    expect(likelihood(home, 'inappropriate-treatment@ill')).toBe(level('high'));
  });

  it('is stopped for the most part by limits built into the pump, which do not help against too little', () => {
    const limited = { ...home, controls: ['hard-dose-limits@pump'] };
    expect(likelihood(limited, 'over-delivery@ill')).toBeLessThanOrEqual(level('very-low'));
    expect(likelihood(limited, 'under-delivery@ill')).toBe(level('high'));
  });

  it('is less likely where nobody comes near the hub', () => {
    const watched = { ...home, trust: { ...home.trust, 'intruders-kept-out@flat': 5 } };
    expect(likelihood(watched, 'over-delivery@ill')).toBeLessThan(level('high'));
  });
});

describe('a deceived clinician', () => {
  const clinic: Sketch = {
    assets: {
      net: 'internet',
      lan: 'hospital-lan',
      ehr: 'health-record-system',
      pc: 'workstation',
      ann: 'clinician',
      ill: 'patient',
      results: 'result-data',
      show: 'data-flow',
    },
    links: [
      'ehr holds results',
      'ehr connects-to lan',
      'pc connects-to lan',
      'show sent-by ehr',
      'show received-by pc',
      'show carries results',
      'show passes-over lan',
      'ann uses pc',
      'ann interacts-with results',
      'ann diagnoses ill',
      'results diagnosis-for ill',
      'results about ill',
    ],
    trust: { 'alertness@ann': 1, 'flaw-free@pc': 1 },
  };

  it('lets an attacker through her workstation into the record, and so to a wrong diagnosis and disclosed data', () => {
    expect(likelihood(clinic, 'unauthorised-use@ehr')).toBe(level('high'));
    expect(likelihood(clinic, 'misdiagnosis@ill')).toBe(level('high'));
    expect(likelihood(clinic, 'health-data-disclosed@ill')).toBe(level('high'));
  });

  it('does so less with programs named in a list and a second person who checks', () => {
    const listed = { ...clinic, controls: ['application-allow-list@pc', 'phishing-training@ann'] };
    expect(likelihood(listed, 'misdiagnosis@ill')).toBeLessThan(level('high'));
  });
});

describe('a cloud service with many devices behind it', () => {
  const fleet: Sketch = {
    assets: {
      net: 'internet',
      home: 'home-network some',
      maker: 'update-service',
      hubs: 'home-hub some',
      image: 'firmware-image',
      update: 'data-flow some',
      values: 'sensed-data some',
      patients: 'patient some',
      ann: 'clinician',
    },
    links: [
      'maker connects-to net',
      'hubs connects-to home',
      'update sent-by maker',
      'update received-by hubs',
      'update carries image',
      'update passes-over net',
      'image installs-on hubs',
      'hubs holds values',
      'values about patients',
      'values diagnosis-for patients',
      'ann diagnoses patients',
      'ann interacts-with values',
      'ann uses hubs',
    ],
    trust: { 'flaw-free@maker': 1 },
  };

  it('carries a break-in at the maker to every device and its patients', () => {
    expect(likelihood(fleet, 'loss-of-control@maker')).toBe(level('high'));
    expect(likelihood(fleet, 'loss-of-control@hubs')).toBeGreaterThanOrEqual(level('high'));
    expect(likelihood(fleet, 'misdiagnosis@patients')).toBeGreaterThanOrEqual(level('high'));
  });
});

describe('ordinary failures', () => {
  it('reach the patient without any attacker, and a fallback in time catches them', () => {
    const ward: Sketch = {
      assets: {
        ehr: 'health-record-system',
        ann: 'clinician',
        ill: 'patient',
        plan: 'therapy-plan',
        prescribing: 'clinical-function',
      },
      links: [
        'ehr holds plan',
        'ann uses ehr',
        'ann interacts-with plan',
        'ann treats ill',
        'plan defines-treatment-for ill',
        'prescribing works-on plan',
        'prescribing serves ill',
        'prescribing performed-by ann',
      ],
      trust: { 'reliability@ehr': 1 },
    };
    expect(likelihood(ward, 'absence-of-treatment@ill')).toBe(level('high'));
    const drilled = { ...ward, controls: ['fallback-in-time@prescribing', 'fault-noticed-in-time@prescribing'] };
    expect(likelihood(drilled, 'absence-of-treatment@ill')).toBe(level('very-low'));
  });
});

describe('stale data', () => {
  const stale: Sketch = {
    assets: { ehr: 'health-record-system', ann: 'clinician', ill: 'patient', scores: 'result-data' },
    links: [
      'ehr holds scores',
      'ann uses ehr',
      'ann interacts-with scores',
      'ann diagnoses ill',
      'scores diagnosis-for ill',
    ],
    trust: { 'timeliness@scores': 1 },
  };
  const wait = 'wait-for-up-to-date-data@scores';
  const unneeded = 'real-time-data-unneeded@scores';

  it('pass for current ones and mislead', () => {
    expect(likelihood(stale, 'misdiagnosis@ill')).toBe(level('high'));
    expect(likelihood(stale, 'delayed-diagnosis@ill')).toBe(level('negligible'));
  });

  it('delay where one waits for new ones', () => {
    const waiting = { ...stale, controls: [wait] };
    expect(likelihood(waiting, 'delayed-diagnosis@ill')).toBe(level('high'));
    expect(likelihood(waiting, 'misdiagnosis@ill')).toBeLessThan(level('high'));
  });

  it('do nothing where old values serve as well', () => {
    const relaxed = { ...stale, controls: [unneeded] };
    expect(likelihood(relaxed, 'delayed-diagnosis@ill')).toBe(level('negligible'));
    expect(likelihood(relaxed, 'misdiagnosis@ill')).toBeLessThan(level('high'));
  });

  it('still delay when both are true, because waiting does not look at the other', () => {
    expect(likelihood({ ...stale, controls: [wait, unneeded] }, 'delayed-diagnosis@ill')).toBe(level('high'));
  });
});
