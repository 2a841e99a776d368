import { Failure, type FindingDecision } from '@nemecys/core';
import type { PersonDoing } from '../doing.ts';
import type { Database } from '../open-store.ts';
import type { ScenarioKey } from '../scenario-key.ts';
import { putNext } from './change-register.ts';
import { hasEvidence } from './evidence.ts';
import { type ReadRegister, readRegister } from './read-register.ts';

/** Somebody who has just shown that it is them, under the name that others read. */
export type Signing = PersonDoing & { readonly name: string };

/** A record of the register as it stands in version `base`, and what its approval means. */
export type NewApproval = ScenarioKey & { readonly base: number; readonly record: string; readonly meaning: string };

/**
 * Approves a record, as the next version of the register. Throws a Failure: not-found without such a record, conflict when
 * it was changed since or its file is not attached.
 */
export async function approveRecord(
  db: Database,
  { workspace, scenario, base, record: id, meaning }: NewApproval,
  { by, name, at }: Signing,
): Promise<ReadRegister> {
  const key = { workspace, scenario };
  return db.transaction().execute(async (transaction) => {
    const { register } = await readRegister(transaction, key, base);
    const record = register.records.find((one) => one.id === id);
    if (record === undefined) throw new Failure('not-found', `There is no record "${id}" in the register.`);
    if (record.file !== undefined && !(await hasEvidence(transaction, { ...key, sha256: record.sha256 }))) {
      throw new Failure('conflict', `The file ${record.file} is not attached. Attach it, so that people can read it.`);
    }
    const edit = { kind: 'approve-record' as const, id, approval: { by: name, on: at.slice(0, 10), meaning } };
    const details = { record: id, sha256: record.sha256, meaning };
    const change = { ...key, base, edit, message: `Approved: ${record.title}` };
    return putNext(transaction, change, { by, at, action: 'approve-record', details });
  });
}

/** What is decided on a finding of the reviewer rules. */
export type NewDecision = ScenarioKey & {
  readonly base: number;
  readonly decision: Omit<FindingDecision, 'by' | 'on'>;
};

/** Decides on a finding in somebody's name, as the next version of the register. Throws a Failure (conflict). */
export async function decideFinding(
  db: Database,
  { workspace, scenario, base, decision }: NewDecision,
  { by, name, at }: Signing,
): Promise<ReadRegister> {
  const { finding, state } = decision;
  const edit = { kind: 'decide-finding' as const, decision: { ...decision, by: name, on: at.slice(0, 10) } };
  const change = { workspace, scenario, base, edit, message: `Decided: ${finding} ${state}` };
  const details = { finding, state, because: decision.because };
  return db
    .transaction()
    .execute((transaction) => putNext(transaction, change, { by, at, action: 'decide-finding', details }));
}
