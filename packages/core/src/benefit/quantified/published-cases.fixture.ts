import type { Distribution } from '../../quantity/distribution.ts';
import type { QuantityGrade } from '../../quantity/quantity.ts';
import type { Amount } from './amount.ts';
import type { HarmModel, ModelNode, Parameter } from './harm-model.ts';
import { type QuantifiedControl, type QuantifiedOption, switchOf } from './option-outcomes.ts';

type Told = { readonly unit?: Parameter['unit']; readonly grade?: QuantityGrade; readonly source?: string };

/** A parameter of a published case; what the source does not say is of grade D. */
export function parameter(id: string, is: Distribution | number, told: Told = {}): Parameter {
  const { unit = 'probability', grade = 'D', source = 'assumption of this case' } = told;
  const distribution: Distribution = typeof is === 'number' ? { shape: 'exact', value: is } : is;
  return { id, label: id, unit, quantity: { is: distribution, grade, source }, origin: 'supplied' };
}

const leaf = (id: string): ModelNode => ({ id, gate: 'leaf', base: 1, inputs: [] });
const after = (id: string, input: string, base: Amount = 1): ModelNode => ({ id, gate: 'all', base, inputs: [input] });

function control(id: string, grade: QuantityGrade = 'B'): QuantifiedControl {
  return { id, label: id, grade, isRequiredByLaw: false };
}

type Held = { readonly id: string; readonly controls: readonly QuantifiedControl[]; readonly model: HarmModel };

function option({ id, controls, model }: Held): QuantifiedOption {
  return { id, label: id, controls, candidates: [], openDuties: [], model };
}

const fda = 'FDA and ICSMA-17-241-01, 2017: malfunction rates of earlier updates';
const devices = 465_000;

/** What may be varied of the Abbott case. */
export type AbbottFacts = {
  readonly years: number;
  /** How much worse a complete loss is for a patient who depends on pacing; 1 for one who does not. */
  readonly dependence?: number;
  /** How much of that is left with temporary pacing at hand; 1 without. */
  readonly temporaryPacing?: number;
  /** What lost settings count against a complete loss. */
  readonly settings?: number;
};

/** Firmware of 465,000 pacemakers, 2017: leave it, update it, or explant the device. */
export function abbott(facts: AbbottFacts): readonly QuantifiedOption[] {
  const { years, dependence = 1, temporaryPacing = 1, settings = 0 } = facts;
  const parameters = [
    parameter('attacks a patient-year', { shape: 'log-normal', median: 1e-6, p95: 1e-4 }, { unit: 'per-year' }),
    parameter('complete loss', 0.00003, { grade: 'B', source: fda }),
    parameter('settings lost', 0.00023, { grade: 'B', source: fda }),
    parameter('firmware reloaded', 0.00161, { grade: 'B', source: fda }),
    parameter('QALY of a loss', { shape: 'uniform', low: 4, high: 20 }, { unit: 'qaly' }),
    parameter('dependence', dependence, { unit: 'factor' }),
    parameter('temporary pacing', temporaryPacing, { unit: 'factor' }),
    parameter('settings against loss', settings, { unit: 'factor' }),
    parameter('complication of explanting', { shape: 'uniform', low: 0.005, high: 0.05 }),
    parameter('benefit', { shape: 'uniform', low: 0.3, high: 0.7 }, { unit: 'qaly' }),
  ];
  const once: Amount = 1 / years;
  const model = (updated: boolean, explanted: boolean): HarmModel => ({
    ...{ parameters, years, patients: devices },
    nodes: [
      leaf('attacker'),
      { ...after('attack', 'attacker'), prevented: updated || explanted ? [{ group: 'fix', by: 1 }] : [] },
      leaf('visit'),
      ...['loss', 'settings', 'reload'].map((id) => after(id, 'visit', updated ? 1 : 0)),
      after('complication', 'visit', explanted ? 1 : 0),
    ],
    runsInYear: false,
    sources: [
      { node: 'attacker', label: 'Attacker', perYear: { product: ['attacks a patient-year', devices] } },
      { node: 'visit', label: 'Visit for all', perYear: once },
    ],
    hazards: [
      { id: 'attack', label: 'Attack on a patient', node: 'attack', exposed: 1, p2: { catastrophic: 1 } },
      {
        id: 'loss',
        label: 'Complete loss',
        node: 'loss',
        exposed: { product: [devices, 'dependence', 'temporary pacing'] },
        p2: { catastrophic: 'complete loss' },
      },
      { id: 'settings', label: 'Settings lost', node: 'settings', exposed: devices, p2: { critical: 'settings lost' } },
      {
        id: 'reload',
        label: 'Firmware reloaded',
        node: 'reload',
        exposed: devices,
        p2: { negligible: 'firmware reloaded' },
      },
      {
        id: 'complication',
        label: 'Complication of explanting',
        node: 'complication',
        exposed: devices,
        p2: { critical: 0, catastrophic: 'complication of explanting' },
      },
    ],
    weights: {
      ...{ negligible: 0, minor: 0, serious: 0 },
      critical: { product: ['settings against loss', 'QALY of a loss'] },
      catastrophic: 'QALY of a loss',
    },
    benefits: [
      { id: 'pacing', what: 'Pacing', perPatientYear: 'benefit', losses: [{ node: 'loss', hours: 24, fallback: 1 }] },
    ],
    demands: [],
    losses: [],
    money: null,
  });
  return [
    option({ id: 'leave', controls: [], model: model(false, false) }),
    option({ id: 'update', controls: [control('update')], model: model(true, false) }),
    option({ id: 'explant', controls: [control('explant')], model: model(false, true) }),
  ];
}

const choi = 'Choi, Johnson, Lehmann, HSR 2019: remediation after breaches, difference in differences, an association';
const gellert = 'Gellert et al.: reconnect 20.4 s faster with single sign-on, 19 hospitals, vendor technology';
const meretoja = 'Meretoja 2014: 1.8 healthy days a minute (0.9 to 2.7)';

/** Authentication at triage of one hospital: a naive second login against proximity sign-on. */
export function triage(kind: 'naive' | 'proximity'): QuantifiedOption {
  const parameters = [
    parameter(
      'breaches',
      { shape: 'log-normal', median: 0.05, p95: 0.3 },
      { unit: 'per-year', source: 'assumption: 311 breaches in 14,297 hospital-years is 0.02' },
    ),
    parameter('stopped', { shape: 'pert', low: 0.05, likely: 0.3, high: 0.6 }),
    parameter('harmed by a breach', { shape: 'logit-pert', low: 1e-5, likely: 1e-4, high: 1e-3 }),
    parameter('deaths added', 0.0036, { grade: 'C', source: choi }),
    parameter('AMI a year', { shape: 'uniform', low: 80, high: 200 }, { unit: 'count' }),
    parameter('QALY of a death', { shape: 'log-normal', median: 11, p95: 30 }, { unit: 'qaly' }),
    parameter(
      'minutes saved',
      { shape: 'uniform', low: 0.2, high: 0.4 },
      { unit: 'factor', grade: 'B', source: gellert },
    ),
    parameter('critical reconnects', { shape: 'uniform', low: 50, high: 400 }, { unit: 'count' }),
    parameter(
      'QALY a minute',
      { shape: 'pert', low: 0.9 / 365.25, likely: 1.8 / 365.25, high: 2.7 / 365.25 },
      { unit: 'qaly', grade: 'B', source: meretoja },
    ),
    parameter('benefit', { shape: 'uniform', low: 0.0005, high: 0.005 }, { unit: 'qaly' }),
  ];
  const delay: Amount =
    kind === 'naive'
      ? { product: ['deaths added', 'AMI a year', 'QALY of a death'] }
      : { product: [-1, 'minutes saved', 'critical reconnects', 'QALY a minute'] };
  const named = `${kind} sign-on`;
  const model: HarmModel = {
    ...{ parameters, years: 1, patients: 100_000 },
    nodes: [
      leaf('attacker'),
      {
        ...after('breach', 'attacker'),
        prevented: [{ group: 'login', by: { product: ['stopped', switchOf(named)] } }],
      },
    ],
    runsInYear: false,
    sources: [{ node: 'attacker', label: 'Attacker', perYear: 'breaches' }],
    hazards: [
      {
        id: 'breach',
        label: 'Care after a breach',
        node: 'breach',
        exposed: 1_000,
        p2: { serious: 'harmed by a breach' },
      },
    ],
    weights: { negligible: 0.0003, minor: 0.003, serious: 0.08, critical: 2, catastrophic: 'QALY of a death' },
    benefits: [
      {
        id: 'records',
        what: 'Records at hand',
        perPatientYear: 'benefit',
        losses: [{ node: 'breach', hours: 24, fallback: 0.8 }],
      },
    ],
    demands: [{ control: named, delay: { product: [delay, switchOf(named)] }, dropOut: 0, staffHours: 0, cost: 0 }],
    losses: [],
    money: null,
  };
  return option({ id: kind, controls: [control(named, kind === 'naive' ? 'C' : 'B')], model });
}

/** Remote controllers of insulin pumps, 31,310 devices: keep the remote or give it up. */
export function remoteController(): readonly QuantifiedOption[] {
  const parameters = [
    parameter('attacks a patient-year', { shape: 'log-normal', median: 1e-6, p95: 1e-5 }, { unit: 'per-year' }),
    parameter(
      'not noticed',
      { shape: 'uniform', low: 0.1, high: 0.5 },
      { source: 'ICSMA-18-219-02: the pump alerts and the user can stop the bolus; the share is an assumption' },
    ),
    parameter('benefit of the remote', { shape: 'uniform', low: 0.0001, high: 0.001 }, { unit: 'qaly' }),
    parameter('done as well without', { shape: 'uniform', low: 0, high: 0.2 }),
  ];
  const model = (remote: boolean): HarmModel => ({
    ...{ parameters, years: 4, patients: 31_310 },
    nodes: [leaf('attacker'), after('bolus', 'attacker', remote ? 1 : 0), leaf('remote lost')],
    runsInYear: false,
    sources: [
      { node: 'attacker', label: 'Attacker', perYear: { product: ['attacks a patient-year', 31_310] } },
      { node: 'remote lost', label: 'Lost', perYear: 1 },
    ],
    hazards: [
      {
        id: 'bolus',
        label: 'Bolus nobody asked for',
        node: 'bolus',
        exposed: 1,
        p2: { critical: { product: ['not noticed', 0.5] } },
      },
    ],
    weights: { negligible: 0, minor: 0.003, serious: 0.08, critical: 2, catastrophic: 12 },
    benefits: [
      {
        id: 'remote',
        what: 'Dosing by the remote',
        perPatientYear: remote ? { product: ['benefit of the remote', { less: 'done as well without' }] } : 0,
        losses: [{ node: 'remote lost', hours: 1, fallback: 1 }],
      },
    ],
    ...{ demands: [], losses: [], money: null },
  });
  return [
    option({ id: 'keep', controls: [], model: model(true) }),
    option({ id: 'give up', controls: [], model: model(false) }),
  ];
}

/** A monitor with a fixed address abroad: keep it connected, watch at the bedside only, or replace it. */
export function fixedAddressMonitor(): readonly QuantifiedOption[] {
  const parameters = [
    parameter('commands from abroad', { shape: 'log-normal', median: 0.05, p95: 0.5 }, { unit: 'per-year' }),
    parameter('wrong values harm', { shape: 'logit-pert', low: 1e-4, likely: 1e-3, high: 1e-2 }),
    parameter('remote monitoring', { shape: 'uniform', low: 0, high: 0.002 }, { unit: 'qaly' }),
    parameter('price of new ones', { shape: 'log-normal', median: 40_000, p95: 80_000 }, { unit: 'money' }),
  ];
  const model = (connected: boolean, flawed: boolean): HarmModel => ({
    ...{ parameters, years: 5, patients: 2_000 },
    nodes: [leaf('abroad'), after('taken over', 'abroad', connected && flawed ? 1 : 0)],
    runsInYear: false,
    sources: [{ node: 'abroad', label: 'Whoever holds the address', perYear: 'commands from abroad' }],
    hazards: [
      {
        id: 'wrong',
        label: 'Wrong values on all monitors',
        node: 'taken over',
        exposed: 40,
        p2: { critical: 'wrong values harm' },
      },
    ],
    weights: { negligible: 0, minor: 0.003, serious: 0.08, critical: 2, catastrophic: 12 },
    benefits: [
      {
        id: 'remote',
        what: 'Watched from afar',
        perPatientYear: connected ? 'remote monitoring' : 0,
        losses: [{ node: 'taken over', hours: 72, fallback: 0.5 }],
      },
    ],
    demands: flawed
      ? []
      : [
          {
            control: 'new monitors',
            delay: 0,
            dropOut: 0,
            staffHours: 0,
            cost: { product: ['price of new ones', 0.2] },
          },
        ],
    losses: [{ kind: 'breach', label: 'Patient data sent abroad', node: 'taken over', perEvent: 300_000 }],
    money: { staffHour: 40, perQaly: 30_000 },
  });
  return [
    option({ id: 'connected', controls: [], model: model(true, true) }),
    option({ id: 'bedside only', controls: [], model: model(false, true) }),
    option({ id: 'replaced', controls: [], model: model(true, false) }),
  ];
}
