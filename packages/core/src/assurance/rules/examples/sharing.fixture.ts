import { ClosingPoint } from '../../register/incident-case.ts';
import { LabelItem } from '../../register/label-item.ts';
import { PlanElement } from '../../register/management-plan.ts';
import { controlAtPump, reviewModel, testRecord } from '../../review-model.fixture.ts';
import { harmToPatients, measureBy, pump, type RuleExamples } from './example.fixture.ts';

const assumption = { id: 'A1', text: 'The network is guarded', owner: 'operator' };
const condition = {
  ...{ id: 'C1', assumption: 'A1', text: 'Guarded network', at: { id: 'pump' }, risks: ['over-delivery@patients'] },
  needs: { controls: ['signed-updates'] },
};
const label = { id: 'L1', item: 'minimum-requirements', section: 'IFU 7.1', from: ['A1'] };
const held = (providedBy: string) => ({
  harms: [harmToPatients({ measures: [measureBy('signed-updates@pump')] })],
  controls: [controlAtPump({ providedBy })],
});
const signed = { by: 'A. Person', on: '2026-05-01' };
const transfer = {
  ...{ id: 'T1', what: 'a guarded network', from: 'manufacturer', to: 'operator', threats: ['t@'] },
  ...{ controls: ['signed-updates@pump'], offered: signed },
};
const duty = {
  ...{ id: 'installation', topic: 'Installation', artefacts: ['ENV'], requirements: ['MDCG-2.6.1c'] },
  parts: { integrator: ['A', 'R'], manufacturer: ['C'] },
} as never;
const form = {
  format: 'nemecys-requirements/1',
  document: { id: 'mds2', title: 'MDS2', appliesIf: 'asked-for-mds2', status: 'in-force' },
  requirements: [
    { id: 'MDS2-CSUP', clause: 'CSUP', controls: ['signed-updates'], threats: [], actors: [], evidence: [] },
  ],
} as never;
const answers = { mds2: [{ question: 'CSUP-2', answer: 'yes' }] };
const plan = {
  elements: Object.fromEntries(PlanElement.options.map((one) => [one, 'Plan 3'])),
  ...{ regular: { days: 90, because: 'the cycle of the library' }, outOfCycle: { days: 30, because: 'the guidance' } },
  ...{ disclosureContact: 'security@example.org', contactTried: '2026-10-01' },
};
const monitoring = {
  ...{ indicators: [{ id: 'failed-log-ins', threshold: '20 a day' }], sharePatched: '98 %' },
  ...{ identifiedToPatched: '21 days', patchedToFielded: '40 days', lastRun: '2026-11-20', everyDays: 30 },
};
const incident = { id: 'I1', text: 'Log-in leaked', aware: '2026-11-20T08:00:00Z' };
const warning = { clock: 'nis2-early-warning', met: '2026-11-21T07:00:00Z' };
const points = Object.fromEntries(ClosingPoint.options.map((one) => [one, 'settled']));
const recognised = [
  { standard: 'CVSS', edition: '3.0', number: '13-116', until: '2026-11-20', recognised: true },
  { standard: 'CVSS', edition: '4.0', number: '13-140', recognised: true },
];

/** Of the rules on what is shared with others: environment, labels, plan, incidents and documents. */
export const sharingExamples: RuleExamples = {
  'R-ENV-01': {
    passes: reviewModel({ assumptions: [assumption] }, { register: { conditions: [condition], labels: [label] } }),
    fails: reviewModel(
      { assumptions: [{ id: 'A1', text: 'The network is guarded' }] },
      { register: { labels: [{ ...label, from: [], duty: true }] } },
    ),
    at: ['A1', 'labels/L1'],
  },
  'R-ENV-02': {
    passes: reviewModel({}, { assessment: held('manufacturer') }),
    fails: reviewModel({}, { assessment: held('operator') }),
    at: ['reliance'],
  },
  'R-ENV-03': {
    passes: reviewModel(
      { context: { author: 'manufacturer' } },
      {
        assessment: { controls: [controlAtPump({ providedBy: 'operator', blocks: ['t@pump'] })] },
        register: { transfers: [{ ...transfer, accepted: signed }] },
        catalogue: { duties: [duty] },
      },
    ),
    fails: reviewModel(
      { context: { author: 'integrator' } },
      {
        assessment: { controls: [controlAtPump({ state: 'planned' })] },
        register: {
          transfers: [transfer],
          duties: [{ topic: 'installation', actor: 'manufacturer', roles: ['A'] }],
        },
        catalogue: { duties: [duty] },
      },
    ),
    at: ['signed-updates@pump', 'installation', 'integrator', 'T1'],
  },
  'R-ENV-04': {
    passes: reviewModel(
      { assets: [pump] },
      { assessment: { controls: [controlAtPump({})] }, register: { conditions: [condition] } },
    ),
    fails: reviewModel(
      { assets: [{ ...pump, controls: { 'signed-updates': 'absent' } }] },
      { register: { conditions: [condition] } },
    ),
    at: ['C1/pump'],
  },
  'R-LBL-01': {
    passes: reviewModel(
      {},
      { register: { labels: LabelItem.options.map((item) => ({ id: `L-${item}`, item, section: 'IFU' })) } },
    ),
    fails: reviewModel(
      {},
      {
        register: {
          labels: LabelItem.options
            .filter((item) => item !== 'support')
            .map((item) => ({ id: `L-${item}`, item, section: 'IFU' })),
        },
      },
    ),
    at: ['support'],
  },
  'R-LBL-02': {
    passes: reviewModel(
      {},
      {
        assessment: { controls: [controlAtPump({})] },
        register: { ...answers, records: [testRecord({ shows: ['signed-updates@pump'] })] },
        catalogue: { documents: [form] },
      },
    ),
    fails: reviewModel(
      {},
      { assessment: { controls: [controlAtPump({})] }, register: answers, catalogue: { documents: [form] } },
    ),
    at: ['CSUP-2'],
  },
  'R-LBL-03': {
    passes: reviewModel({}, { register: { transfers: [{ ...transfer, usability: 'summative study 4' }] } }),
    fails: reviewModel({}, { register: { transfers: [transfer] } }),
    at: ['T1'],
  },
  'R-PLAN-01': {
    passes: reviewModel({}, { register: { plan } }),
    fails: reviewModel({}, { register: { plan: { ...plan, regular: undefined, contactTried: '2024-01-01' } } }),
    at: ['regular', 'contact-tried'],
  },
  'R-PMS-01': {
    passes: reviewModel({}, { register: { monitoring } }),
    fails: reviewModel(
      {},
      { register: { monitoring: { ...monitoring, indicators: [{ id: 'failed-log-ins' }], lastRun: '2026-09-01' } } },
    ),
    at: ['failed-log-ins', 'last-run'],
  },
  'R-INC-01': {
    passes: reviewModel({}, { register: { cases: [{ ...incident, clocks: [warning] }] } }),
    fails: reviewModel(
      {},
      {
        register: {
          cases: [
            { ...incident, clocks: [{ ...warning, met: '2026-11-21T09:00:00Z' }, { clock: 'gdpr-authority' }] },
            { ...incident, id: 'I2', clocks: [] },
          ],
        },
      },
    ),
    at: ['I1/nis2-early-warning', 'I1/gdpr-authority', 'I2'],
  },
  'R-INC-02': {
    passes: reviewModel(
      {},
      { register: { cases: [{ ...incident, clocks: [], closed: { on: '2026-11-25', points } }] } },
    ),
    fails: reviewModel(
      {},
      {
        register: {
          cases: [{ ...incident, clocks: [], closed: { on: '2026-11-25', points: { reporting: 'none needed' } } }],
        },
      },
    ),
    at: ['I1'],
  },
  'R-DOC-01': {
    passes: reviewModel({}, { register: { records: [testRecord({ submitted: true, model: 'm1' })] } }),
    fails: reviewModel(
      {},
      {
        register: {
          records: [
            testRecord({ id: 'old', submitted: true, model: 'm0' }),
            testRecord({ id: 'loose', submitted: true }),
          ],
        },
      },
    ),
    at: ['old', 'loose'],
  },
  'R-DOC-02': {
    passes: reviewModel(
      {},
      { register: { standards: [{ standard: 'CVSS', edition: '4.0', number: '13-140' }] }, catalogue: { recognised } },
    ),
    fails: reviewModel(
      {},
      {
        register: {
          standards: [
            { standard: 'CVSS', edition: '3.0' },
            { standard: 'CVSS', edition: '2.0' },
          ],
        },
        catalogue: { recognised },
      },
    ),
    at: ['CVSS:3.0', 'CVSS:2.0'],
  },
  'R-DOC-03': {
    passes: reviewModel(
      {},
      {
        register: {
          conformity: [
            {
              ...{ requirement: 'MDR-AI-17.2', applicable: 'yes' },
              evidence: { record: 'tests', version: '3', section: '4.2' },
            },
          ],
        },
      },
    ),
    fails: reviewModel({}, { register: { conformity: [{ requirement: 'MDR-AI-17.2', applicable: 'yes' }] } }),
    at: ['MDR-AI-17.2'],
  },
};
