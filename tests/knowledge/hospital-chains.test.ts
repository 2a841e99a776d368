import { describe, expect, it } from 'vitest';
import { level, likelihood, type Sketch } from './sketch.fixture.ts';

// What begins in offices, at suppliers and in cables, followed to patients, staff and the care service.

describe('malware in an office', () => {
  const house: Sketch = {
    assets: {
      'office-pc': 'office-computer',
      offices: 'office-network',
      wall: 'firewall',
      lan: 'hospital-lan',
      vm: 'server',
      ehr: 'health-record-system',
      pc: 'workstation',
      clerk: 'it-administrator',
      ann: 'clinician',
      ill: 'patient',
      plan: 'therapy-plan',
      show: 'data-flow',
      prescribing: 'clinical-function',
      care: 'care-service',
      next: 'care-service',
    },
    links: [
      'clerk uses office-pc',
      'office-pc connects-to offices',
      'wall connects-to offices',
      'wall connects-to lan',
      'vm connects-to lan',
      'ehr runs-on vm',
      'ehr holds plan',
      'show sent-by ehr',
      'show received-by pc',
      'show carries plan',
      'show passes-over lan',
      'pc connects-to lan',
      'ann uses pc',
      'ann interacts-with plan',
      'ann treats ill',
      'plan defines-treatment-for ill',
      'prescribing works-on plan',
      'prescribing serves ill',
      'prescribing performed-by ann',
      'prescribing supports care',
      'next stands-in-for care',
    ],
    trust: {
      'alertness@clerk': 1,
      'flaw-free@office-pc': 1,
      'filtering@wall': 1,
      'outsiders-kept-out@lan': 5,
      'outsiders-kept-out@offices': 5,
      'privilege-separation@vm': 1,
    },
  };

  it('closes the service, crowds the neighbour and burdens the staff', () => {
    expect(likelihood(house, 'long-outage@ehr')).toBe(level('high'));
    expect(likelihood(house, 'patients-diverted@care')).toBe(level('high'));
    expect(likelihood(house, 'care-postponed@care')).toBe(level('high'));
    expect(likelihood(house, 'service-slowed@next')).toBe(level('high'));
    expect(likelihood(house, 'overburdened@ann')).toBe(level('high'));
  });

  it('is held at a wall that lets named traffic through only', () => {
    const walled = { ...house, controls: ['firewall-allow-list@wall'] };
    expect(likelihood(walled, 'patients-diverted@care')).toBeLessThan(level('high'));
  });

  it('lasts less long where the return to work from copies kept apart is drilled', () => {
    const copied = { ...house, controls: ['backup-and-restore@ehr', 'backup-and-restore@vm'] };
    expect(likelihood(copied, 'long-outage@ehr')).toBeLessThanOrEqual(level('low'));
    expect(likelihood(copied, 'absence-of-treatment@ill')).toBeGreaterThan(level('low'));
  });
});

describe('a backup on the same network', () => {
  const copied: Sketch = {
    assets: { lan: 'hospital-lan', ehr: 'health-record-system', tape: 'backup-system' },
    links: ['ehr connects-to lan', 'tape connects-to lan', 'ehr backed-up-by tape'],
    trust: { 'outsiders-kept-out@lan': 0, 'flaw-free@ehr': 1, 'flaw-free@tape': 1, 'upkeep@tape': 5 },
    controls: ['backup-and-restore@ehr'],
  };

  it('is lost with the system, so that a drilled return does not help', () => {
    expect(likelihood(copied, 'long-outage@ehr')).toBe(level('high'));
  });

  it('helps when it is out of reach', () => {
    const apart = { ...copied, links: ['ehr connects-to lan', 'ehr backed-up-by tape'] };
    expect(likelihood(apart, 'long-outage@ehr')).toBeLessThan(level('high'));
  });
});

describe('a service laptop on which mail is read', () => {
  const workshop: Sketch = {
    assets: {
      tool: 'service-laptop',
      pump: 'infusion-pump',
      tom: 'supplier-staff',
      ill: 'patient',
    },
    links: ['tom uses tool', 'tool plugged-into pump', 'pump treats ill'],
    trust: { 'alertness@tom': 1, 'flaw-free@tool': 1, 'ports-closed@pump': 1 },
  };

  it('brings its malware to the pump and the patient', () => {
    expect(likelihood(workshop, 'over-delivery@ill')).toBe(level('high'));
  });

  it('does so less when it does nothing else and is checked before use', () => {
    const clean = { ...workshop, controls: ['media-check@tool'] };
    expect(likelihood(clean, 'over-delivery@ill')).toBeLessThan(level('high'));
  });

  it('carries an infection from one device to the next', () => {
    const round: Sketch = {
      assets: { stick: 'usb-medium', lan: 'hospital-lan', scanner: 'imaging-scanner', pump: 'infusion-pump' },
      links: ['scanner connects-to lan', 'stick plugged-into scanner', 'stick plugged-into pump'],
      trust: { 'outsiders-kept-out@lan': 1, 'flaw-free@scanner': 1, 'ports-closed@pump': 1 },
    };
    expect(likelihood(round, 'loss-of-control@pump')).toBe(level('high'));
  });
});

describe('a way in from outside', () => {
  const outside: Sketch = {
    assets: {
      net: 'internet',
      vpn: 'vpn-gateway',
      lan: 'hospital-lan',
      joe: 'it-administrator',
      analyser: 'pump-server',
    },
    links: [
      'vpn connects-to net',
      'vpn connects-to lan',
      'analyser connects-to lan',
      'joe uses vpn',
      'joe administers analyser',
    ],
    trust: {
      'alertness@joe': 1,
      'outsiders-kept-out@lan': 5,
      'filtering@vpn': 5,
      'flaw-free@vpn': 5,
      'login-strength@vpn': 5,
      'supplier-integrity@vpn': 5,
      'supplier-integrity@analyser': 5,
    },
  };

  it('lets whoever has a stolen log-in into the house, and two factors keep them out', () => {
    expect(likelihood(outside, 'intrusion@lan')).toBe(level('high'));
    const strict = { ...outside, controls: ['two-factor-login@vpn'] };
    expect(likelihood(strict, 'intrusion@lan')).toBeLessThan(level('high'));
  });

  it('keeps out the helper on call who has no second factor with him, with no attacker about', () => {
    const calm: Sketch = {
      ...outside,
      trust: {
        ...outside.trust,
        'outsiders-kept-out@net': 5,
        'alertness@joe': 5,
        'loyalty@joe': 5,
        'reachability@joe': 5,
        'login-ability@joe': 2,
        'reliability@analyser': 1,
      },
    };
    expect(likelihood(calm, 'long-outage@analyser')).toBeLessThanOrEqual(level('very-low'));
    const strict = { ...calm, controls: ['two-factor-login@vpn'] };
    expect(likelihood(strict, 'long-outage@analyser')).toBe(level('medium'));
    const reserve = { ...calm, controls: ['two-factor-login@vpn', 'reserve-log-in@vpn'] };
    expect(likelihood(reserve, 'long-outage@analyser')).toBeLessThan(level('medium'));
  });
});

describe('a lent sensor that is not cleared', () => {
  const lent: Sketch = {
    assets: {
      patch: 'wearable-sensor',
      clinic: 'care-service',
      values: 'sensed-data',
      ann: 'clinician',
      ill: 'patient',
    },
    links: [
      'patch lent-by clinic',
      'patch holds values',
      'values diagnosis-for ill',
      'values about ill',
      'ann uses patch',
      'ann views values',
      'ann diagnoses ill',
    ],
    trust: { 'upkeep@patch': 1, 'theft-resistance@patch': 5, 'supplier-integrity@patch': 5 },
  };

  it('files the values of one patient under another, with no attacker about', () => {
    expect(likelihood(lent, 'misdiagnosis@ill')).toBe(level('medium'));
    expect(likelihood(lent, 'health-data-disclosed@ill')).toBe(level('medium'));
  });

  it('does so seldom when it is cleared on its return', () => {
    const cleared = { ...lent, controls: ['wipe-on-return@patch'] };
    expect(likelihood(cleared, 'misdiagnosis@ill')).toBeLessThan(level('medium'));
  });
});

describe('power', () => {
  const ward: Sketch = {
    assets: { ward: 'ward', ups: 'power-supply', vm: 'server', lan: 'hospital-lan' },
    links: ['vm located-in ward', 'ups located-in ward', 'vm powered-by ups'],
    trust: { 'power-continuity@ward': 1, 'reliability@vm': 5, 'supplier-integrity@vm': 5 },
  };

  it('is bridged by a supply whose battery was tried', () => {
    const tried = { ...ward, trust: { ...ward.trust, 'upkeep@ups': 5 } };
    expect(likelihood(tried, 'loss-of-availability@vm')).toBeLessThan(level('medium'));
    const worn = { ...ward, trust: { ...ward.trust, 'upkeep@ups': 1 } };
    expect(likelihood(worn, 'loss-of-availability@vm')).toBe(level('high'));
  });

  it('is switched off by an attacker who controls the supply over the network', () => {
    const reached: Sketch = {
      ...ward,
      links: [...ward.links, 'ups connects-to lan'],
      trust: { ...ward.trust, 'power-continuity@ward': 5, 'outsiders-kept-out@lan': 1, 'flaw-free@ups': 1 },
    };
    expect(likelihood(reached, 'loss-of-availability@vm')).toBe(level('high'));
  });
});

describe('alerts that somebody must read', () => {
  const watched: Sketch = {
    assets: { srv: 'server', joe: 'it-administrator' },
    links: ['joe administers srv'],
    trust: { 'vigilance@joe': 1, 'user-care@joe': 5, 'supplier-continuity@srv': 5 },
  };

  it('wear down those who watch, so that a gap stays open', () => {
    expect(likelihood(watched, 'weakened@srv')).toBe(level('negligible'));
    expect(likelihood({ ...watched, controls: ['intrusion-monitoring@srv'] }, 'weakened@srv')).toBe(level('medium'));
  });
});

describe('a certificate authority', () => {
  const pumps: Sketch = {
    assets: {
      ca: 'certificate-authority',
      pump: 'infusion-pump',
      srv: 'pump-server',
      up: 'data-flow',
      lan: 'hospital-lan',
    },
    links: [
      'pump certified-by ca',
      'up sent-by pump',
      'up received-by srv',
      'up passes-over lan',
      'ca connects-to lan',
    ],
    trust: { 'outsiders-kept-out@lan': 1, 'flaw-free@ca': 1 },
  };
  const checked = ['encryption-in-transit@up', 'receiver-authentication@up', 'sender-authentication@up'];

  it('that is taken over undoes what both ends check', () => {
    expect(likelihood({ ...pumps, controls: checked }, 'loss-of-integrity@up')).toBe(level('high'));
    const kept = { ...pumps, trust: { ...pumps.trust, 'flaw-free@ca': 5 }, controls: checked };
    expect(likelihood(kept, 'loss-of-integrity@up')).toBeLessThan(level('high'));
  });
});
