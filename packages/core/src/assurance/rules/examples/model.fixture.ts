import { controlAtPump, reviewModel, testRecord } from '../../review-model.fixture.ts';
import { flowAttributeIds } from '../../views/flow-attributes.ts';
import { harmToPatients, pump, type RuleExamples, threatAt } from './example.fixture.ts';

const whole = {
  ...{ id: 'f', from: 'server', to: 'pump', protocol: 'HTTPS', version: '1.3', port: 443, direction: 'two-way' },
  ...{ data: ['limits'], encrypted: 'yes', authenticated: 'mutual', session: 'ends after an hour' },
  ...{ 'on-failure': 'last-value', purpose: 'limits of doses', hazards: ['H-12'] },
};
const reasons = Object.fromEntries(flowAttributeIds.map((one) => [one, 'no such thing in this protocol']));
const sheet = { flow: 'f', cryptography: 'AES-128', notApplicable: reasons };
const firmware = { id: 'image', type: 'firmware-image', for: ['firmware'] };
const update = {
  ...{ id: 'update', from: 'server', to: 'pump', over: ['lan'], data: ['image'], authenticated: 'mutual' },
  'on-failure': 'buffers',
};
const scopeKnown = { 'market-eu': 'yes', 'market-us': 'yes', mdr: 'yes', ivdr: 'no', 'cyber-device': 'yes' } as const;
const omitted = ['multi-patient-harm', 'updatability', 'security-use-cases', 'global-system'].map((id) => ({
  id,
  because: 'a part of the review only',
}));
const phases = [{ id: 'deployment', label: 'Deployment', threats: ['t', 'u'] }];
const method = { name: 'STRIDE per element', version: '2', because: 'every flow is asked' };

/** Of the rules on scope, architecture and threats. */
export const modelExamples: RuleExamples = {
  'R-SCOPE-01': {
    passes: reviewModel({}, { scope: scopeKnown }),
    fails: reviewModel({}, { scope: { ...scopeKnown, 'cyber-device': 'unknown' } }),
    at: ['cyber-device'],
  },
  'R-SCOPE-02': {
    passes: reviewModel({ assets: [{ id: 'server', type: 'pump-server' }], flows: [{ ...whole, over: ['lan'] }] }),
    fails: reviewModel(
      { assets: [{ id: 'server', type: 'pump-server' }], flows: [{ ...whole, over: 'unknown' }] },
      { register: { outOfScope: [{ id: 'server', because: 'of the hospital' }] } },
    ),
    at: ['f', 'server'],
  },
  'R-ARC-01': {
    passes: reviewModel({ flows: [whole] }, { register: { flows: [sheet] } }),
    fails: reviewModel({ flows: [whole] }),
    at: ['f'],
  },
  'R-ARC-02': {
    passes: reviewModel({ assets: [pump], relations: ['nurse uses pump'] }, { register: { omittedViews: omitted } }),
    fails: reviewModel(
      { assets: [pump], relations: ['nurse uses monitor'] },
      { register: { omittedViews: omitted.slice(1) } },
    ),
    at: ['multi-patient-harm', 'pump'],
  },
  'R-ARC-03': {
    passes: reviewModel({ assets: [{ ...pump, facts: { 'debug-port-closed': 'yes' } }] }),
    fails: reviewModel({ assets: [{ ...pump, facts: { 'debug-port-closed': 'unknown' } }] }),
    at: ['pump'],
  },
  'R-ARC-04': {
    passes: reviewModel({ data: [firmware], flows: [update] }),
    fails: reviewModel({
      data: [firmware],
      flows: [
        { ...update, over: 'unknown' },
        { ...update, id: 'other', authenticated: 'none' },
      ],
    }),
    at: ['other', 'update'],
  },
  'R-TM-01': {
    passes: reviewModel({ assets: [pump] }, { assessment: { threats: [threatAt(['pump'])] } }),
    fails: reviewModel(
      {
        assets: [pump, { ...pump, id: 'spare' }, { ...pump, id: 'third' }],
        flows: [{ id: 'orders', from: 'pump', to: 'spare' }],
      },
      { assessment: { threats: [threatAt(['third'])] } },
    ),
    at: ['infusion-pump', 'data-flows'],
  },
  'R-TM-02': {
    passes: reviewModel({}, { register: { records: [testRecord({ id: 'tm', artefact: 'TM', model: 'm1' })] } }),
    fails: reviewModel({}, { register: { records: [testRecord({ id: 'tm', artefact: 'TM', model: 'm0' })] } }),
    at: ['tm'],
  },
  'R-TM-03': {
    passes: reviewModel({}, { assessment: { threats: [threatAt(['pump'])] }, catalogue: { phases } }),
    fails: reviewModel({}, { assessment: { threats: [threatAt(['pump'], { code: 'v' })] }, catalogue: { phases } }),
    at: ['deployment'],
  },
  'R-TM-04': {
    passes: reviewModel({}, { register: { methods: { threats: method } } }),
    fails: reviewModel({}, { register: { methods: { risks: method } } }),
    at: ['methods'],
  },
  'R-SAF-01': {
    passes: reviewModel(
      { functions: [{ id: 'infusing', for: 'patients', hazards: ['H-12'] }] },
      {
        assessment: { harms: [harmToPatients({})], controls: [controlAtPump({})] },
        register: { controls: [{ control: 'signed-updates@pump', sideEffects: 'none: checked at start only' }] },
      },
    ),
    fails: reviewModel(
      { functions: [{ id: 'infusing', for: 'patients' }] },
      { assessment: { harms: [harmToPatients({})], controls: [controlAtPump({})] } },
    ),
    at: ['over-delivery@patients', 'signed-updates@pump'],
  },
  'R-SAF-02': {
    passes: reviewModel(
      { functions: [{ id: 'infusing', fallback: { what: 'gravity line' } }] },
      { register: { safetyReviews: [{ measure: 'infusing', effect: 'none', by: 'A. Person', on: '2026-05-01' }] } },
    ),
    fails: reviewModel({ functions: [{ id: 'infusing', fallback: { what: 'gravity line' } }] }),
    at: ['infusing'],
  },
};
