import { plainHash } from '../benefit/tiny-decision.fixture.ts';
import type { ControlEntry } from '../documents/threat-entry.ts';
import { Scenario } from '../scenario/scenario.ts';
import { applicabilities } from './applicability.ts';
import type { KindTest } from './kind-test.ts';
import { makeReviewModel } from './make-review-model.ts';
import { modelParts } from './register/model-parts.ts';
import type { EvidenceRecord } from './register/record.ts';
import { RecordRegister } from './register/record-register.ts';
import type { ReviewedParts, ReviewModel } from './review-model.ts';
import { type ScopeAnswer, type ScopeAnswers, ScopeFact } from './scope-fact.ts';

const kinds: Readonly<Record<string, readonly string[]>> = {
  'infusion-pump': ['medical-device', 'device'],
  'pump-server': ['server-software', 'software'],
  'firmware-image': ['data'],
};

/** A model of one pump, with sections, parts of the assessment and of the register replaced. */
export function reviewModel(
  sections: Readonly<Record<string, unknown>>,
  parts: {
    readonly assessment?: Partial<ReviewModel['assessment']>;
    readonly scope?: Partial<Record<ScopeFact, ScopeAnswer['answer']>>;
    readonly register?: Readonly<Record<string, unknown>>;
    readonly catalogue?: Partial<ReviewModel['catalogue']>;
    readonly faultyFiles?: ReadonlyMap<string, string>;
  } = {},
): ReviewModel {
  const isA: KindTest = (type, kind) => type === kind || kinds[type]?.includes(kind) === true;
  const scope = Object.fromEntries(
    ScopeFact.options.map((fact) => [fact, { answer: parts.scope?.[fact] ?? 'unknown', because: 'the example' }]),
  ) as ScopeAnswers;
  const risk = ['low', 'medium', 'high'].map((id) => ({ id, label: id }));
  const scales = { trust: [], likelihood: [], risk, impact: [] } as unknown as ReviewModel['assessment']['scales'];
  const scenario = Scenario.parse({ nemecys: 1, id: 'example', purpose: 'To test a rule', ...sections });
  const catalogue = { documents: [], recognised: [], duties: [], phases: [], mappings: [], ...parts.catalogue };
  const reviewed: ReviewedParts = {
    ...{ scenario, scope, isA, catalogue },
    applies: applicabilities(catalogue, { scope, actors: [] }),
    assessment: {
      assets: [],
      harms: [],
      threats: [],
      controls: [],
      whys: {},
      scales,
      diagram: { zones: [], nodes: [], edges: [] },
      ...parts.assessment,
    },
    register: RecordRegister.parse({ format: 'nemecys-records/1', ...parts.register }),
    now: {
      ...{ day: '2026-11-26', model: 'm1', parts: modelParts(scenario, plainHash) },
      faultyFiles: parts.faultyFiles ?? new Map(),
    },
  };
  return makeReviewModel(reviewed, (path) => ({ file: '', path }));
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
    ...{ approved: { by: 'A. Person', on: '2026-01-01' }, shows: [], refutes: [], covers: [], leavesOut: [] },
    ...parts,
  };
}
