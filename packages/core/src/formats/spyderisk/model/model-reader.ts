import type { Finding } from '../../../finding.ts';
import type { Knowledge } from '../../../knowledge/knowledge.ts';
import { type FaultCode, fault } from '../fault.ts';
import { placeOf, type Said, type Statements } from '../statements.ts';

/** The asserted graph of a system model while it is read, the knowledge base it speaks in, and the faults found so far. */
export type ModelReader = {
  readonly asserted: Statements;
  readonly knowledge: Knowledge;
  readonly findings: Finding[];
};

/** Notes a fault of the model; reading goes on. */
export function reportInModel(reader: ModelReader, code: FaultCode, message: string, said: Said): void {
  reader.findings.push(fault(code, message, { where: placeOf(said) }));
}
