import {
  canonicalJson,
  editedPart,
  editRegister,
  Failure,
  maxScenarioBytes,
  RecordRegister,
  type RegisterEdit,
  type SignedEdit,
} from '@nemecys/core';
import { announce } from '../announce.ts';
import { appendAudit, type Deed } from '../append-audit.ts';
import type { Doing } from '../doing.ts';
import { holdScenario } from '../hold-scenario.ts';
import type { Database } from '../open-store.ts';
import type { ScenarioKey } from '../scenario-key.ts';
import { type ReadRegister, readRegister } from './read-register.ts';

/** An edit of the register that was made on its version `base`. */
export type RegisterChange<Edit> = ScenarioKey & {
  readonly base: number;
  readonly edit: Edit;
  readonly message: string;
};

/** Saves an edit as the next version of the register. Throws a Failure (conflict) when somebody else has changed the same. */
export async function changeRegister(
  db: Database,
  change: RegisterChange<RegisterEdit>,
  doing: Doing,
): Promise<ReadRegister> {
  const details = { edit: change.edit.kind };
  return db
    .transaction()
    .execute((transaction) => putNext(transaction, change, { ...doing, action: 'edit-register', details }));
}

type Putting = Doing & Pick<Deed, 'action' | 'details'>;

/** The next version of a register with an edit, and its row in the audit trail, in the transaction that is given. */
export async function putNext(
  transaction: Database,
  { workspace, scenario, base, edit, message }: RegisterChange<RegisterEdit | SignedEdit>,
  { by, at, action, details }: Putting,
): Promise<ReadRegister> {
  const key = { workspace, scenario };
  await holdScenario(transaction, key);
  const now = await readRegister(transaction, key);
  const before = base === now.version ? now : await readRegister(transaction, key, base);
  if (canonicalJson(editedPart(before.register, edit)) !== canonicalJson(editedPart(now.register, edit))) {
    throw new Failure('conflict', 'Somebody has changed this meanwhile. Look at what they wrote, then do it again.');
  }
  // Parsed as one that comes in: an edit may leave nothing behind that could not be read again.
  const register = RecordRegister.parse(editRegister(now.register, edit));
  const text = JSON.stringify(register);
  if (Buffer.byteLength(text) > maxScenarioBytes) throw new Failure('too-large', 'A register may have 5 MB.');
  const version = now.version + 1;
  await transaction
    .insertInto('register_version')
    .values({ ...key, number: version, text, message, author: by, created_at: at })
    .execute();
  const deed = { actor: by, action, workspace, details: { scenario, register: version, message, ...details } };
  await appendAudit(transaction, deed, at);
  await announce(transaction, { workspace, kind: 'register', scenario, version }, { by });
  return { version, register };
}
