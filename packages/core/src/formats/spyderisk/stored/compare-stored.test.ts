import { describe, expect, test } from 'vitest';
import { prepareKnowledge } from '../../../engine/knowledge-tables.ts';
import type { Mode } from '../../../engine/levels.ts';
import { strict } from '../../../engine/quirks.ts';
import { assessModel } from '../assess-model.ts';
import { exported } from '../export/exported.fixture.ts';
import { worldKnowledge } from '../export/world-knowledge.fixture.ts';
import { readNquadsKnowledge } from '../knowledge/read-nquads-knowledge.ts';
import { readModel } from '../model/read-model.ts';
import { smallModel } from '../small-knowledge.fixture.ts';
import { compareStored } from './compare-stored.ts';
import type { StoredComparison } from './stored-comparison.ts';

const settings = 'system#MS-Failed-b2 core#hasImpactLevel domain#ImpactHigh';

type Change = (text: string) => string;
type How = { readonly mode?: Mode; readonly change?: Change; readonly isStrict?: true };

/** The comparison of a model that holds its results, after a change to its text. */
async function compared({ mode = 'future', change = (text) => text, isStrict }: How = {}): Promise<StoredComparison> {
  const { text } = await exported(worldKnowledge, smallModel(settings), 'future');
  const { knowledge } = await readNquadsKnowledge([worldKnowledge], { file: 'kb.nq', hash: '' });
  const { model } = await readModel([change(text)], 'model.nq', knowledge);
  const options = isStrict === true ? { mode, quirks: strict } : { mode };
  return compareStored(model, assessModel(prepareKnowledge(knowledge), model, options));
}

function without(pattern: RegExp): Change {
  return (text) => text.replace(new RegExp(`^.*${pattern.source}.*\\n`, 'gmu'), '');
}

function codes({ findings }: StoredComparison): string[] {
  return findings.map(({ code }) => code);
}

test('results that were stored by the same rules are the same', async () => {
  expect(await compared()).toEqual({
    findings: [],
    compared: 'calculated',
    rows: {
      asset: { here: 1, stored: 1 },
      consequence: { here: 2, stored: 2 },
      threat: { here: 4, stored: 4 },
      attribute: { here: 1, stored: 1 },
      strategy: { here: 1, stored: 1 },
    },
    differences: [],
  });
});

describe('a difference is told with both values', () => {
  const place = (subject: string, predicate: string): RegExp =>
    new RegExp(`(#${subject}> <[^>]*#${predicate}> )\\S+`, 'u');
  const set =
    (subject: string, predicate: string, object: string): Change =>
    (text) =>
      text.replace(place(subject, predicate), `$1${object}`);
  const level = (name: string): string =>
    `<http://it-innovation.soton.ac.uk/ontologies/trustworthiness/domain#${name}>`;

  test.each([
    ['World', 'population', level('PopMany'), 'asset', 'population', 'domain#PopOne', 'domain#PopMany'],
    [
      'MS-Failed-b2',
      'hasPrior',
      level('Negligible'),
      'consequence',
      'likelihood',
      'domain#LikelihoodHigh',
      'domain#Negligible',
    ],
    ['MS-Failed-b2', 'hasRisk', level('RiskLow'), 'consequence', 'risk', 'domain#RiskVeryHigh', 'domain#RiskLow'],
    ['H\\.T\\.H\\.1-MP-H_a1', 'isRootCause', '"false"', 'threat', 'rootCause', 'true', 'false'],
    [
      'TWAS-Patched-a1',
      'hasAssertedLevel',
      level('TrustSafe'),
      'attribute',
      'assumedTrust',
      'domain#TrustLow',
      'domain#TrustSafe',
    ],
    [
      'TWAS-Patched-a1',
      'hasInferredLevel',
      level('TrustSafe'),
      'attribute',
      'trust',
      'domain#TrustLow',
      'domain#TrustSafe',
    ],
    [
      'CSG-Patching_M_8a184d0b',
      'hasCoverageLevel',
      level('TrustSafe'),
      'strategy',
      'coverage',
      'domain#TrustVeryLow',
      'domain#TrustSafe',
    ],
  ])('%s %s', async (subject, predicate, object, row, column, here, stored) => {
    const { differences } = await compared({ change: set(subject, predicate, object) });
    const id = `system#${subject.replaceAll('\\', '')}`;
    expect(differences).toEqual([{ kind: 'value-differs', row, id, column, here, stored }]);
  });

  test('a list of causes', async () => {
    const { differences } = await compared({ change: without(/MS-Failed-b2> <[^>]*#causedBy>/u) });
    expect(differences).toEqual([
      {
        kind: 'value-differs',
        row: 'consequence',
        id: 'system#MS-Failed-b2',
        column: 'causedBy',
        here: '[system#S.F.SH.1-MP-SH_a1_b2]',
        stored: '[]',
      },
    ]);
  });

  test('a likelihood that was not stored for one threat alone', async () => {
    const { differences } = await compared({ change: without(/H\.T\.H\.1-MP-H_a1> <[^>]*#hasPrior>/u) });
    expect(differences).toMatchObject([{ column: 'likelihood', here: 'domain#LikelihoodHigh', stored: 'null' }]);
  });
});

test('rows that one side lacks are told by kind', async () => {
  const { differences } = await compared({ change: (text) => text.replaceAll('TWAS-Patched-a1', 'TWAS-Patched-a9') });
  expect(differences.filter(({ row }) => row === 'attribute')).toEqual([
    { kind: 'only-here', row: 'attribute', id: 'system#TWAS-Patched-a1' },
    { kind: 'only-stored', row: 'attribute', id: 'system#TWAS-Patched-a9' },
  ]);
});

describe('a finding says why results may differ', () => {
  test('never validated: nothing is compared', async () => {
    const comparison = await compared({ change: without(/\/inf> \./u) });
    expect(comparison).toMatchObject({
      compared: 'nothing',
      differences: [],
      rows: { threat: { here: 0, stored: 0 } },
    });
    expect(codes(comparison)).toEqual(['never-validated']);
  });

  test('never calculated: what was inferred is compared, results are not', async () => {
    const comparison = await compared({
      change: without(/#(hasPrior|hasRisk|causedBy|isRootCause|hasInferredLevel)>/u),
    });
    expect(comparison).toMatchObject({
      compared: 'inferred',
      differences: [],
      rows: { threat: { here: 4, stored: 4 } },
    });
    expect(codes(comparison)).toEqual(['never-calculated']);
  });

  test('stale: the model says that it changed', async () => {
    const stale: Change = (text) => text.replace(/(#(isValid|risksValid)> )"true"/gu, '$1"false"');
    expect(codes(await compared({ change: stale }))).toEqual(['stored-inferences-stale', 'stored-results-stale']);
  });

  test('another version of the knowledge base, with its line', async () => {
    const comparison = await compared({ change: (text) => text.replace('domainVersion> "7"', 'domainVersion> "6"') });
    expect(comparison.findings).toMatchObject([
      { code: 'stored-with-another-version', where: { file: 'model.nq', line: expect.any(Number) } },
    ]);
    expect(comparison.findings[0]?.message).toContain('version 6');
  });

  test('another knowledge base, another mode and other rules', async () => {
    const other: Change = (text) => text.replace(/(#domainGraph> <[^>]*)domain-small/u, '$1domain-other');
    expect(codes(await compared({ change: other }))).toEqual(['stored-with-another-knowledge-base']);
    expect(codes(await compared({ mode: 'current' }))).toEqual(['stored-in-another-mode']);
    expect(codes(await compared({ isStrict: true }))).toEqual(['not-compatible']);
  });
});
