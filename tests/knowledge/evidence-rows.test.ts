import { expect, test } from 'vitest';
import { meanOf } from '../../packages/core/src/quantity/distribution.ts';
import { readLibrary } from '../../packages/core/src/quantity/library/read-library.ts';
import { readLibraryFiles } from '../../scripts/read-knowledge-files.ts';

const { entries } = readLibrary(readLibraryFiles().files);
const byId = new Map(entries.map((entry) => [entry.id, entry]));

/** The rows of the published evidence, each with its numbers as they were published (of an interval the middle). */
const rows: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'care after a breach is put right': { 'remediation-mortality': 0.18, 'remediation-ecg-delay': 1.35 },
  'deaths in hospital after ransomware': {
    'ransomware-mortality': 0.275,
    'severe-ransomware-mortality': 0.455,
    'ransomware-deaths': 54.5,
  },
  'volume in the first week of an attack': {
    'in-patients-rural': -0.147,
    'in-patients-urban': -0.169,
    'out-patients-rural': -0.353,
    'out-patients-urban': -0.22,
    'emergencies-rural': -0.1,
    'emergencies-urban': -0.193,
  },
  'neighbouring emergency departments': {
    'neighbour-census': 0.151,
    'neighbour-ambulances': 0.352,
    'neighbour-wait': 0.476,
    'neighbour-left-unseen': 1.278,
    'neighbour-stay': 0.339,
  },
  'cardiac arrest at neighbours': {
    'neighbour-arrest-before': 0.4,
    'neighbour-arrest-during': 0.045,
    'neighbour-arrest-after': 0.412,
  },
  WannaCry: {
    'wannacry-admissions': -0.06,
    'wannacry-admissions-emergency': -0.04,
    'wannacry-admissions-elective': -0.09,
    'wannacry-activity-cost': 5_900_000,
    'wannacry-mortality': 0,
    'wannacry-trusts': 81 / 236,
  },
  'surgery while records are down': { 'surgery-theatre-time': 1.1, 'surgery-stay': 1.04, 'surgery-mortality': 1.26 },
  'laboratory while records are down': { 'laboratory-delay': 0.62, 'downtime-procedures-missed': 0.46 },
  thrombolysis: { 'thrombolysis-minute': 1.8, 'thrombolysis-quarter-hour': 30 },
  'single sign-on in 19 hospitals': {
    'reconnect-saved': 20.4,
    'reconnect-baseline': 29.2,
    'first-login-saved': 5.3,
    'first-login-baseline': 34.6,
    'sign-on-all-hours': 49_056.8,
    'sign-on-hours': 2584,
    'sign-on-value': 168_474,
    'sign-on-hour-cost': 65,
  },
  'single sign-on in six hospitals': {
    'logins-a-week': 65_202,
    'login-users': 2256,
    'sign-on-hours-earlier': 1461,
    'sign-on-value-earlier': 92_146,
  },
  'single sign-on of nurses': { 'sign-on-hours-nurses': 1471.7, 'sign-on-value-nurses': 52_112, 'nurse-hour-cost': 35 },
  workarounds: { 'password-borrowed': 220 / 299 },
  'load of alarms': { 'alarms-a-bed-day': 187, 'arrhythmia-alarms-false': 0.888 },
  'fatigue of alarms': { 'alarms-idle-intensive': 0.871, 'alarms-idle-ward': 0.99 },
  'cost of a breach': {
    'breach-cost-mean': 7_420_000,
    'breach-cost-mean-earlier': 9_770_000,
    'breach-days-to-contain': 279,
    'breach-cost-record': 408,
  },
  'incidents in Europe': {
    'incident-cost-median': 300_000,
    'incidents-ransomware': 0.54,
    'incidents-providers': 0.53,
    'incidents-hospitals': 0.42,
    'ransomware-programme': 0.27,
  },
  'pacemaker firmware': { 'pacemaker-reload': 0.00161, 'pacemaker-settings': 0.00023, 'pacemaker-loss': 0.00003 },
  'telemonitoring of heart failure': {
    'heart-failure-telemonitoring': 0.8,
    'heart-failure-hospitalisation': 0.7,
    'heart-failure-telemonitoring-newer': 0.64,
  },
  'remote monitoring of defibrillators': {
    'icd-monitoring-registry': 0.67,
    'icd-readmission-registry': 0.82,
    'icd-monitoring-randomised': 1,
    'icd-admissions-randomised': 1,
  },
  'smart pumps': {
    'pump-errors-before': 0.18,
    'pump-errors-smart': 0.094,
    'pump-errors-connected': 0.036,
    'pump-errors-randomised': 1,
    'pump-overrides': 5885 / 23_751 - 1,
  },
  'prediction of exploits': { 'epss-discrimination': 0.838 },
};

test('the library has all 22 rows of the published evidence, with their numbers', () => {
  expect(Object.keys(rows)).toHaveLength(22);
  const missing = Object.values(rows).flatMap((row) => Object.keys(row).filter((id) => !byId.has(id)));
  expect(missing).toEqual([]);
  for (const [id, published] of Object.values(rows).flatMap((row) => Object.entries(row))) {
    const is = byId.get(id)?.quantity.is;
    const middle =
      is?.shape === 'pert' ? is.likely : is?.shape === 'counted' ? is.events / is.trials : is && meanOf(is);
    expect(Math.abs((middle ?? Number.NaN) - published), id).toBeLessThanOrEqual(Math.abs(published) * 0.001);
  }
});

test('no number of the library stands outside a row', () => {
  const listed = new Set([...Object.values(rows).flatMap((row) => Object.keys(row)), 'sign-on-hospitals']);
  expect(entries.map(({ id }) => id).filter((id) => !listed.has(id))).toEqual([]);
});

test('hours, money and shares of the login studies agree with each other', () => {
  const value = (id: string): number => meanOf(byId.get(id)?.quantity.is ?? { shape: 'exact', value: Number.NaN });
  expect(value('reconnect-saved') / value('reconnect-baseline')).toBeCloseTo(0.699, 2);
  expect(value('first-login-saved') / value('first-login-baseline')).toBeCloseTo(0.153, 2);
  expect(value('sign-on-value-earlier') / value('sign-on-hours-earlier')).toBeCloseTo(63, 0);
  expect(value('sign-on-value-nurses') / value('sign-on-hours-nurses')).toBeCloseTo(value('nurse-hour-cost'), 0);
  expect(value('sign-on-hours-nurses')).toBeLessThan(value('sign-on-hours'));
});

test('where randomised and observed studies differ, both stand under one topic', () => {
  const topic = (name: string) => entries.filter((entry) => entry.topic === name).map(({ id }) => id);
  expect(topic('admissions-under-icd-monitoring')).toEqual(['icd-admissions-randomised', 'icd-readmission-registry']);
  expect(topic('cost-of-incident')).toContain('incident-cost-median');
});
