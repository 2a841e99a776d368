import { controlAtPump, reviewModel, testRecord } from '../../review-model.fixture.ts';
import { harmToPatients, measureBy, pump, type RuleExamples, threatAt } from './example.fixture.ts';

const versions = {
  risks: { name: 'Ours', version: '3', because: 'it follows the guidance' },
  criteria: { version: '1' },
};
const control = 'signed-updates@pump';
const category = {
  format: 'nemecys-requirements/1',
  document: { id: 'fda-cy', title: 'FDA', appliesIf: 'market-us', status: 'in-force' },
  requirements: [
    {
      id: 'FDA-A1.H',
      clause: 'H',
      title: 'Updates',
      controls: ['signed-updates'],
      threats: [],
      actors: [],
      evidence: [],
    },
  ],
} as never;
const fleet = {
  context: { patients: [{ id: 'patients', count: 40 }] },
  people: [{ id: 'patients', type: 'patient' }],
  assets: [{ ...pump, population: 'some' }],
  functions: [{ id: 'infusing', by: ['pump'], for: 'patients' }],
};
const scored = (risk: string) => ({ multiPatient: [{ element: 'pump', risk, because: 'forty at once' }] });
const firmware = { id: 'image', type: 'firmware-image', for: ['firmware'] };
const update = { id: 'update', from: 'server', to: 'pump', over: ['lan'], data: ['image'], authenticated: 'mutual' };

/** Of the rules on risks, controls and the trace. */
export const riskExamples: RuleExamples = {
  'R-SRR-01': {
    passes: reviewModel(
      {},
      {
        assessment: {
          harms: [harmToPatients({})],
          threats: [threatAt(['pump'], { effects: ['over-delivery@patients'] }), threatAt(['lan'], { code: 'u' })],
        },
        register: { dismissedThreats: [{ id: 'u', because: 'it only passes on what is counted elsewhere' }] },
      },
    ),
    fails: reviewModel({}, { assessment: { harms: [harmToPatients({})], threats: [threatAt(['pump'])] } }),
    at: ['t'],
  },
  'R-SRR-02': {
    passes: reviewModel({}, { assessment: { harms: [harmToPatients({})] }, register: { methods: versions } }),
    fails: reviewModel({}, { assessment: { harms: [harmToPatients({ acceptable: false })] } }),
    at: ['methods', 'over-delivery@patients'],
  },
  'R-SRR-03': {
    passes: reviewModel({}, { register: { methods: { likelihood: 'exploitability' } } }),
    fails: reviewModel({}, { register: { methods: { likelihood: 'probability' } } }),
    at: ['likelihood'],
  },
  'R-SRR-04': {
    passes: reviewModel(
      { assets: [{ ...pump, trust: { 'login-strength': { level: 'low', because: 'one key for all' } } }] },
      { assessment: { controls: [controlAtPump({ blocks: ['t@pump'] })] } },
    ),
    fails: reviewModel(
      { assets: [{ ...pump, trust: { 'login-strength': { level: 'very-high', because: 'signed' } } }] },
      { assessment: { controls: [controlAtPump({ blocks: ['t@pump'] })] } },
    ),
    at: ['pump'],
  },
  'R-SRR-05': {
    passes: reviewModel(fleet, { assessment: { harms: [harmToPatients({})] }, register: scored('high') }),
    fails: reviewModel(fleet, { assessment: { harms: [harmToPatients({})] }, register: scored('low') }),
    at: ['pump'],
  },
  'R-CTL-01': {
    passes: reviewModel(
      {},
      {
        assessment: { controls: [controlAtPump({})] },
        register: { controls: [{ control, level: 'information', betterRejected: 'no power for a lock' }] },
      },
    ),
    fails: reviewModel(
      {},
      { assessment: { controls: [controlAtPump({})] }, register: { controls: [{ control, level: 'information' }] } },
    ),
    at: [control],
  },
  'R-CTL-02': {
    passes: reviewModel(
      {},
      {
        assessment: { controls: [controlAtPump({})] },
        register: { controls: [{ control, acceptance: 'a foreign image is refused' }] },
        catalogue: { documents: [category] },
      },
    ),
    fails: reviewModel(
      {},
      { assessment: { controls: [controlAtPump({ control: 'other' })] }, catalogue: { documents: [category] } },
    ),
    at: ['FDA-A1.H', control],
  },
  'R-CTL-03': {
    passes: reviewModel({ data: [firmware], flows: [update] }),
    fails: reviewModel({
      data: [firmware],
      flows: [{ ...update, authenticated: 'none' }],
      assets: [{ ...pump, facts: { 'default-password-changed': 'no' } }],
    }),
    at: ['update', 'pump'],
  },
  'R-TRC-01': {
    passes: reviewModel(
      {},
      {
        assessment: {
          controls: [controlAtPump({ blocks: ['t@pump'] })],
          harms: [harmToPatients({ rootCauses: ['t@pump'], measures: [measureBy(control)] })],
        },
        register: { records: [testRecord({ shows: [control] })] },
      },
    ),
    fails: reviewModel(
      {},
      {
        assessment: {
          controls: [controlAtPump({ blocks: ['t@pump'] })],
          harms: [harmToPatients({ acceptable: false, rootCauses: ['u@pump'] })],
        },
        register: { records: [testRecord({ refutes: [control] })] },
      },
    ),
    at: [control, 'u@pump', `test/${control}`],
  },
  'R-TRC-02': {
    passes: reviewModel(
      { assets: [pump] },
      {
        assessment: { controls: [controlAtPump({})] },
        register: { records: [testRecord({ shows: [control], covers: ['pump'] })] },
      },
    ),
    fails: reviewModel(
      { assets: [pump] },
      {
        assessment: { controls: [controlAtPump({})] },
        register: {
          records: [testRecord({ shows: ['signed-updates@pomp'], parts: { 'assets.pomp': 'x' } })],
          testFindings: [{ id: 'test', test: 'test', severity: 'low' }],
        },
      },
    ),
    at: ['records.test:assets.pomp', 'records.test:signed-updates@pomp', 'test'],
  },
  'R-AC-01': {
    passes: reviewModel(
      {},
      {
        assessment: {
          controls: [controlAtPump({ blocks: ['t@pump'] })],
          harms: [harmToPatients({ measures: [measureBy(control)] })],
        },
        register: {
          records: [testRecord({ shows: [control] })],
          defeaters: [{ id: 'D1', against: `control:${control}`, text: 'The key may leak', answer: 'It is in an HSM' }],
        },
      },
    ),
    fails: reviewModel(
      {},
      {
        assessment: {
          controls: [controlAtPump({ blocks: ['t@pump'] })],
          harms: [harmToPatients({ measures: [measureBy(control)] })],
        },
        register: {
          records: [testRecord({ shows: [control], validUntil: '2026-01-01' })],
          defeaters: [{ id: 'D1', against: `control:${control}`, text: 'The key may leak' }],
        },
      },
    ),
    at: ['over-delivery@patients', 'D1'],
  },
};
