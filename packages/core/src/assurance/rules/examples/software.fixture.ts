import { TestKind } from '../../register/record.ts';
import { reviewModel, testRecord } from '../../review-model.fixture.ts';
import { pump, type RuleExamples } from './example.fixture.ts';

const product = { version: '2.0', build: 'b42', supportedUntil: '2033-01-01' };
const component = {
  ...{ id: 'os', name: 'RTOS', version: '5', supplier: 'Supplier', identifier: 'pkg:generic/rtos@5', hash: 'ab' },
  ...{ asset: 'pump', kind: 'operating-system', needs: [], support: 'supported', endOfSupport: '2034-01-01' },
  care: 'supported',
};
const bill = { author: 'Build', on: '2026-11-01', build: 'b42', from: 'build', components: [component] };
const billed = (parts: object, own: object = {}) => ({
  bill: { ...bill, ...own, components: [{ ...component, ...parts }] },
});
const identified = { ...pump, maker: 'Maker', model: 'P1', version: '2.0' };
const flaw = {
  id: 'CVE-1',
  component: 'os',
  exploited: false,
  status: 'fixed',
  safety: 'none',
  assessedOn: '2026-11-20',
};
const flaws = (parts: object, asOf = '2026-11-20') => ({ vulnerabilities: { asOf, found: [{ ...flaw, ...parts }] } });
const crossing = {
  zones: [
    { id: 'ward', type: 'ward' },
    { id: 'room', type: 'server-room' },
  ],
  assets: [
    { ...pump, zone: 'ward' },
    { id: 'server', type: 'pump-server', zone: 'room' },
  ],
  flows: [{ id: 'f', from: 'server', to: 'pump' }],
};
const finding = { id: 'F1', test: 'test', severity: 'low' };

/** Of the rules on components, vulnerabilities and tests. */
export const softwareExamples: RuleExamples = {
  'R-SBOM-01': {
    passes: reviewModel({ assets: [identified] }, { register: billed({}) }),
    fails: reviewModel({ assets: [{ ...pump, maker: 'Maker' }] }, { register: billed({ hash: undefined }) }),
    at: ['pump', 'bill/os'],
  },
  'R-SBOM-02': {
    passes: reviewModel({}, { register: { ...billed({}), product } }),
    fails: reviewModel({}, { register: { ...billed({}, { build: 'b41', from: 'manifest' }), product } }),
    at: ['bill'],
  },
  'R-SBOM-03': {
    passes: reviewModel({ assets: [{ ...pump, facts: { 'vendor-supported': 'yes' } }] }, { register: billed({}) }),
    fails: reviewModel({ assets: [pump] }, { register: billed({ care: undefined }) }),
    at: ['pump', 'bill/os'],
  },
  'R-SBOM-04': {
    passes: reviewModel(
      {},
      { register: { ...billed({ endOfSupport: '2030-01-01', plan: 'moved by 2029' }), product } },
    ),
    fails: reviewModel({}, { register: { ...billed({ support: 'abandoned', plan: 'moved by 2029' }), product } }),
    at: ['bill/os'],
  },
  'R-VULN-01': {
    passes: reviewModel({}, { register: flaws({}) }),
    fails: reviewModel({}, { register: flaws({ status: 'under-investigation' }, '2026-01-01') }),
    at: ['vulnerabilities', 'CVE-1/os'],
  },
  'R-VULN-02': {
    passes: reviewModel({}, { register: flaws({ exploited: true }) }),
    fails: reviewModel({}, { register: flaws({ exploited: true, status: 'affected' }) }),
    at: ['CVE-1/os'],
  },
  'R-VULN-03': {
    passes: reviewModel(
      {},
      { register: flaws({ status: 'not-affected', justification: 'vulnerable_code_not_present', evidence: ['scan'] }) },
    ),
    fails: reviewModel({}, { register: flaws({ status: 'not-affected' }) }),
    at: ['CVE-1/os'],
  },
  'R-ANO-01': {
    passes: reviewModel({}, { register: { anomalies: { stated: { by: 'A. Person', on: '2026-05-01' }, open: [] } } }),
    fails: reviewModel(
      {},
      {
        register: {
          anomalies: { stated: { by: 'A. Person', on: '2026-05-01' }, open: [{ id: 'A1', text: 'Flicker' }] },
        },
      },
    ),
    at: ['A1'],
  },
  'R-TST-01': {
    passes: reviewModel({}, { register: { records: TestKind.options.map((test) => testRecord({ id: test, test })) } }),
    fails: reviewModel(
      {},
      {
        register: {
          records: TestKind.options
            .filter((test) => test !== 'penetration')
            .map((test) => testRecord({ id: test, test })),
        },
      },
    ),
    at: ['penetration'],
  },
  'R-TST-02': {
    passes: reviewModel(crossing, { register: { records: [testRecord({ test: 'penetration', covers: ['f'] })] } }),
    fails: reviewModel(crossing, { register: { records: [testRecord({ test: 'penetration', covers: ['pump'] })] } }),
    at: ['f'],
  },
  'R-TST-03': {
    passes: reviewModel(
      {},
      { register: { records: [testRecord({ test: 'penetration', independence: 'organisation' })] } },
    ),
    fails: reviewModel({}, { register: { records: [testRecord({ test: 'penetration', independence: 'person' })] } }),
    at: ['test'],
  },
  'R-TST-04': {
    passes: reviewModel(
      {},
      {
        register: {
          product,
          records: [
            testRecord({ test: 'penetration', build: 'b42' }),
            testRecord({ id: 'older', test: 'composition', build: 'b41', equivalence: 'only the manual changed' }),
          ],
        },
      },
    ),
    fails: reviewModel({}, { register: { product, records: [testRecord({ test: 'penetration', build: 'b41' })] } }),
    at: ['test'],
  },
  'R-TST-05': {
    passes: reviewModel(
      {},
      {
        register: {
          records: [testRecord({ id: 'retest' })],
          testFindings: [
            { ...finding, disposition: 'fixed', retest: 'retest' },
            { ...finding, id: 'F2', disposition: 'deferred', because: 'needs new hardware', release: '3.0' },
          ],
        },
      },
    ),
    fails: reviewModel({}, { register: { testFindings: [finding, { ...finding, id: 'F2', disposition: 'fixed' }] } }),
    at: ['F1', 'F2'],
  },
};
