import type { Compliance } from '../compliance.ts';
import type { RecordRegister } from '../register/record-register.ts';
import type { TraceNode } from '../trace/trace.ts';
import type { TraceWalk } from '../trace/walk-trace.ts';
import type { CaseDraft } from './case-draft.ts';
import type { ClaimConfidence } from './claim-confidence.ts';

/** What of a look at compliance an argument is made from. */
export type ArguedCompliance = Pick<
  Compliance,
  | ('product' | 'scenario' | 'knowledge' | 'catalogue' | 'fingerprint' | 'day' | 'actors')
  | ('trace' | 'documents' | 'requirements' | 'artefacts' | 'findings' | 'transfers' | 'conditions' | 'riskDuties')
>;

/** What every part of an argument is written from, and into. */
export type CaseParts = {
  readonly compliance: ArguedCompliance;
  readonly register: Pick<RecordRegister, 'defeaters' | 'records'>;
  readonly draft: CaseDraft;
  readonly walk: TraceWalk;
  readonly top: string;
};

/** The claim on a node of the trace. */
export function claimOn(trace: string): string {
  return `claim:${trace}`;
}

/** Adds the records that verify a node of the trace as evidence for the claim on it. */
export function addEvidence({ draft, walk }: CaseParts, trace: string): void {
  for (const { to, kind } of walk.onward(trace)) {
    const node = walk.node(to);
    if (kind !== 'verified-by' || node === undefined) continue;
    const id = `solution:${node.of}`;
    const confidence = wordOf(node);
    draft.add({ kind: 'solution', id, of: node.id, text: node.label, confidence, because: node.because });
    draft.link(claimOn(trace), 'supported-by', id);
  }
}

/** What is not approved says no more than a statement does. */
function wordOf({ state }: TraceNode): ClaimConfidence {
  switch (state) {
    case 'holds':
      return 'verified';
    case 'stale':
      return 'stale';
    case 'planned':
      return 'planned';
    case 'open':
      return 'stated';
  }
}
