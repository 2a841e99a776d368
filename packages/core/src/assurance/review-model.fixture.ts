import type { ControlEntry } from '../documents/threat-entry.ts';
import { Scenario } from '../scenario/scenario.ts';
import type { KindTest } from './kind-test.ts';
import type { EvidenceRecord } from './record.ts';
import type { ReviewModel } from './review-model.ts';
import { type ScopeAnswer, type ScopeAnswers, ScopeFact } from './scope-fact.ts';

const kinds: Readonly<Record<string, readonly string[]>> = {
  'infusion-pump': ['medical-device', 'device'],
  'pump-server': ['server-software', 'software'],
  'firmware-image': ['data'],
};

/** A model of one pump, with sections and parts of the assessment replaced. */
export function reviewModel(
  sections: Readonly<Record<string, unknown>>,
  parts: {
    readonly assessment?: Partial<ReviewModel['assessment']>;
    readonly scope?: Partial<Record<ScopeFact, ScopeAnswer['answer']>>;
    readonly records?: readonly EvidenceRecord[];
  } = {},
): ReviewModel {
  const isA: KindTest = (type, kind) => type === kind || kinds[type]?.includes(kind) === true;
  const scope = Object.fromEntries(
    ScopeFact.options.map((fact) => [fact, { answer: parts.scope?.[fact] ?? 'unknown', because: 'the example' }]),
  ) as ScopeAnswers;
  const scales = { trust: [], likelihood: [], risk: [], impact: [] } as unknown as ReviewModel['assessment']['scales'];
  return {
    scenario: Scenario.parse({ nemecys: 1, id: 'example', purpose: 'To test a rule', ...sections }),
    assessment: { harms: [], threats: [], controls: [], scales, ...parts.assessment },
    scope,
    isA,
    records: parts.records ?? [],
  };
}

/** A control at the pump. */
export function controlAtPump(parts: Partial<ControlEntry>): ControlEntry {
  return {
    id: 'signed-updates@pump',
    control: 'signed-updates',
    label: 'Signed updates',
    asset: 'pump',
    assetLabel: 'Pump',
    state: 'in-place',
    providedBy: null,
    blocks: [],
    starts: [],
    references: [],
    provenance: null,
    ...parts,
  };
}

/** A current record of a test. */
export function testRecord(parts: Partial<EvidenceRecord>): EvidenceRecord {
  return {
    ...{ id: 'test', artefact: 'TST', title: 'Test', sha256: '0'.repeat(64), owner: 'QA' },
    ...{ approved: { by: 'A. Person', on: '2026-01-01' }, shows: [] },
    ...parts,
  };
}
