import { prepareKnowledge } from '../engine/knowledge-tables.ts';
import { applyEvidence } from '../evidence/apply-evidence.ts';
import type { GivenEvidence } from '../evidence/evidence-entry.ts';
import { momentOf } from '../evidence/moment.ts';
import { weighEvidence } from '../evidence/weigh-evidence.ts';
import { type AssessInput, assess } from './assess.ts';
import type { Assessment } from './assessment.ts';
import { compare } from './compare.ts';

/** Evidence and the moment it is weighed at, in milliseconds since 1970. */
export type EvidenceInput = { readonly evidence: readonly GivenEvidence[]; readonly at: number };

/**
 * Assesses as `assess` does, with evidence: the document says what it changed and why, and which harms are other than
 * without it. Unless stated, the mode is that of the present. Findings of the evidence are among those of the document;
 * with an error among them the result must not be relied on.
 */
export function assessWithEvidence(input: AssessInput, { evidence, at }: EvidenceInput): Assessment {
  const { scenario, compiled, knowledge, mode = 'current' } = input;
  const weighed = weighEvidence({ scenario, compiled, tables: prepareKnowledge(knowledge) }, evidence, at);
  const applied = applyEvidence(compiled, weighed.world, weighed.entries);
  const findings = [...(input.findings ?? compiled.findings), ...weighed.findings];
  const before = assess({ ...input, mode });
  const after = assess({ ...input, mode, compiled: applied.compiled, findings });
  const { harms } = compare(before, after);
  return {
    ...after,
    evidence: {
      at: momentOf(at),
      changes: applied.changes,
      items: applied.items,
      unscanned: weighed.unscanned.map(({ id, label }) => ({ id, label })),
      before: before.riskVector.harms,
      after: after.riskVector.harms,
      harms,
    },
  };
}
