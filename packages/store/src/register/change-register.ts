import {
  canonicalJson,
  editedPart,
  editRegister,
  Failure,
  maxScenarioBytes,
  type NamedEdit,
  namedEdit,
  RecordRegister,
  type RegisterEdit,
} from '@nemecys/core';
import { announce } from '../announce.ts';
import { appendAudit, type Deed } from '../append-audit.ts';
import type { Doing, PersonDoing } from '../doing.ts';
import { holdScenario } from '../hold-scenario.ts';
import type { Database } from '../open-store.ts';
import type { ScenarioKey } from '../scenario-key.ts';
import { callingOf } from '../sharing/organisations.ts';
import { type ReadRegister, readRegister } from './read-register.ts';

/** An edit of the register that was made on its version `base`. */
export type RegisterChange<Edit> = ScenarioKey & {
  readonly base: number;
  readonly edit: Edit;
  readonly message: string;
};

/**
 * Saves an edit as the next version of the register, in somebody's name where the register keeps who it was. Sent again it
 * is saved once. Throws a Failure (conflict) when somebody else has changed the same.
 */
export async function changeRegister(
  db: Database,
  { edit, ...change }: RegisterChange<RegisterEdit>,
  { by, name, at }: PersonDoing & { readonly name: string },
): Promise<ReadRegister> {
  const details = { edit: edit.kind, ...('section' in edit ? { section: edit.section } : {}) };
  return db.transaction().execute(async (transaction) => {
    const organisation = await callingOf(transaction, change.workspace);
    const named = namedEdit(edit, { by: `${name}, ${organisation}`, on: at.slice(0, 10) });
    return putNext(transaction, { ...change, edit: named }, { by, at, action: 'edit-register', details });
  });
}

type Putting = Doing & Pick<Deed, 'action' | 'details'>;

/** The next version of a register with an edit, and its row in the audit trail, in the transaction that is given. */
export async function putNext(
  transaction: Database,
  { workspace, scenario, base, edit, message }: RegisterChange<NamedEdit>,
  { by, at, action, details }: Putting,
): Promise<ReadRegister> {
  const key = { workspace, scenario };
  await holdScenario(transaction, key);
  const now = await readRegister(transaction, key);
  const before = base === now.version ? now : await readRegister(transaction, key, base);
  if (base < now.version && (await isSaved(transaction, { ...key, before, edit, message, by }))) return now;
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

type Asked = ScenarioKey & {
  readonly before: ReadRegister;
  readonly edit: NamedEdit;
  readonly message: string;
  readonly by: string | null;
};

/** Whether a version since the one that was edited came of just this edit, by the same person: it was sent before. */
async function isSaved(
  transaction: Database,
  { workspace, scenario, before, edit, message, by }: Asked,
): Promise<boolean> {
  const key = { workspace, scenario };
  const since = await transaction
    .selectFrom('register_version')
    .select(['number', 'text'])
    .where('workspace', '=', workspace)
    .where('scenario', '=', scenario)
    .where('number', '>', before.version)
    .where('message', '=', message)
    .where('author', 'is not distinct from', by)
    .orderBy('number')
    .execute();
  const part = canonicalJson(editedPart(before.register, edit));
  for (const { number, text } of since) {
    const { register } = await readRegister(transaction, key, number - 1);
    if (canonicalJson(editedPart(register, edit)) !== part) continue;
    if (canonicalJson(madeBy(register, edit)) === canonicalJson(RecordRegister.parse(JSON.parse(text)))) return true;
  }
  return false;
}

/** The register after an edit; none where it cannot be made there, so that no version came of it. */
function madeBy(register: RecordRegister, edit: NamedEdit): RecordRegister | undefined {
  try {
    return RecordRegister.parse(editRegister(register, edit));
  } catch (thrown) {
    // What is wrong with it is told to whoever sent it, where it is saved.
    if (thrown instanceof Failure) return undefined;
    throw thrown;
  }
}
