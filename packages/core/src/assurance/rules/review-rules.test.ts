import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../documents/assessment.ts';
import { TestKind } from '../record.ts';
import { controlAtPump, reviewModel, testRecord } from '../review-model.fixture.ts';
import type { ReviewModel } from '../review-model.ts';
import { reviewRules } from './review-rules.ts';

type Harm = Assessment['harms'][number];
type Example = { readonly passes: ReviewModel; readonly fails: ReviewModel; readonly at: readonly string[] };

const pump = { id: 'pump', type: 'infusion-pump' };
const whole = {
  ...{ id: 'f', from: 'server', to: 'pump', protocol: 'HTTPS', version: '1.3', port: 443, direction: 'two-way' },
  ...{
    data: ['limits'],
    encrypted: 'yes',
    authenticated: 'mutual',
    session: 'ends after an hour',
    'on-failure': 'last-value',
  },
};
const firmware = { id: 'image', type: 'firmware-image', for: ['firmware'] };
const update = { id: 'update', from: 'server', to: 'pump', over: ['lan'], data: ['image'], authenticated: 'mutual' };
const harm = (parts: Partial<Harm>): Harm =>
  ({
    ...{ id: 'over-delivery@patients', label: 'Too much', asset: 'patients', assetLabel: 'Patients', kind: 'patient' },
    ...{ risk: 'high', criterion: 'low', acceptable: true },
    ...parts,
  }) as Harm;
const threat = (assets: readonly string[]) =>
  ({ id: 't', roles: [{ role: 'r', assets }] }) as unknown as Assessment['threats'][number];
const scopeKnown = { 'market-eu': 'yes', 'market-us': 'yes', mdr: 'yes', ivdr: 'no', 'cyber-device': 'yes' } as const;
const treating = (hazards: readonly string[]) => [{ id: 'infusing', for: 'patients', hazards }];

const examples: Readonly<Record<string, Example>> = {
  'R-SCOPE-01': {
    passes: reviewModel({}, { scope: scopeKnown }),
    fails: reviewModel({}, { scope: { ...scopeKnown, 'cyber-device': 'unknown' } }),
    at: ['cyber-device'],
  },
  'R-ARC-01': {
    passes: reviewModel({ flows: [whole] }),
    fails: reviewModel({ flows: [{ ...whole, encrypted: 'unknown' }] }),
    at: ['f'],
  },
  'R-ARC-02': {
    passes: reviewModel({ assets: [pump], relations: ['nurse uses pump'] }),
    fails: reviewModel({ assets: [pump], relations: ['nurse uses monitor'] }),
    at: ['pump'],
  },
  'R-ARC-03': {
    passes: reviewModel({ assets: [{ ...pump, facts: { 'debug-port-closed': 'yes' } }] }),
    fails: reviewModel({ assets: [{ ...pump, facts: { 'debug-port-closed': 'unknown' } }] }),
    at: ['pump'],
  },
  'R-ARC-04': {
    passes: reviewModel({ data: [firmware], flows: [update] }),
    fails: reviewModel({ data: [firmware], flows: [{ ...update, over: 'unknown' }] }),
    at: ['update'],
  },
  'R-TM-01': {
    passes: reviewModel({ assets: [pump] }, { assessment: { threats: [threat(['pump'])] } }),
    fails: reviewModel({ assets: [pump] }, { assessment: { threats: [threat(['lan'])] } }),
    at: ['pump'],
  },
  'R-SRR-02': {
    passes: reviewModel({}, { assessment: { harms: [harm({})] } }),
    fails: reviewModel({}, { assessment: { harms: [harm({ acceptable: false })] } }),
    at: ['over-delivery@patients'],
  },
  'R-SAF-01': {
    passes: reviewModel({ functions: treating(['H-12']) }, { assessment: { harms: [harm({})] } }),
    fails: reviewModel({ functions: treating([]) }, { assessment: { harms: [harm({})] } }),
    at: ['over-delivery@patients'],
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
      { assessment: { controls: [controlAtPump({})] }, records: [testRecord({ shows: ['signed-updates@pump'] })] },
    ),
    fails: reviewModel(
      {},
      { assessment: { controls: [controlAtPump({})] }, records: [testRecord({ shows: ['other@pump'] })] },
    ),
    at: ['signed-updates@pump'],
  },
  'R-SBOM-01': {
    passes: reviewModel({ assets: [{ ...pump, maker: 'Maker', model: 'P1', version: '2.0' }] }),
    fails: reviewModel({ assets: [{ ...pump, maker: 'Maker', model: 'P1' }] }),
    at: ['pump'],
  },
  'R-SBOM-03': {
    passes: reviewModel({ assets: [{ ...pump, facts: { 'vendor-supported': 'yes' } }] }),
    fails: reviewModel({ assets: [pump] }),
    at: ['pump'],
  },
  'R-TST-01': {
    passes: reviewModel({}, { records: TestKind.options.map((test) => testRecord({ id: test, test })) }),
    fails: reviewModel(
      {},
      {
        records: TestKind.options
          .filter((test) => test !== 'penetration')
          .map((test) => testRecord({ id: test, test })),
      },
    ),
    at: ['penetration'],
  },
  'R-ENV-01': {
    passes: reviewModel({ assumptions: [{ id: 'A1', text: 'The network is guarded', owner: 'operator' }] }),
    fails: reviewModel({ assumptions: [{ id: 'A1', text: 'The network is guarded' }] }),
    at: ['A1'],
  },
  'R-ENV-03': {
    passes: reviewModel({}, { assessment: { controls: [controlAtPump({ providedBy: 'manufacturer' })] } }),
    fails: reviewModel({}, { assessment: { controls: [controlAtPump({ state: 'planned' })] } }),
    at: ['signed-updates@pump'],
  },
};

describe('the reviewer rules', () => {
  it('each have an example that passes and one that fails', () => {
    expect(reviewRules.map(({ id }) => id).sort()).toEqual(Object.keys(examples).sort());
  });

  for (const { id, asks, check } of reviewRules) {
    it(`${id} passes and fails as it should: ${asks}`, () => {
      const { passes, fails, at } = examples[id] as Example;
      expect(check(passes)).toEqual([]);
      const found = check(fails);
      expect(found.map(({ object }) => object)).toEqual(at);
      for (const { message, advice } of found) expect(message.length * advice.length).toBeGreaterThan(0);
    });
  }

  it('never take silence for an answer: an empty model fails what it says nothing about', () => {
    const failing = reviewRules.filter(({ check }) => check(reviewModel({})).length > 0).map(({ id }) => id);
    expect(failing.sort()).toEqual(['R-ARC-04', 'R-ENV-01', 'R-SCOPE-01', 'R-TST-01']);
  });
});
