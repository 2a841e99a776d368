import { z } from 'zod';
import { Failure } from '../../failure.ts';
import { canonicalJson } from '../canonical-json.ts';
import { ScopeWishes } from '../scope-wishes.ts';
import type { FindingDecision } from './finding-decision.ts';
import { EvidenceRecord, type RecordApproval } from './record.ts';
import { RecordRegister } from './record-register.ts';
import type { SignOffDay } from './sign-off-day.ts';
import type { TransferAnswer, TransferRecord } from './transfer-record.ts';

/** A change of a register that needs nobody's signature. */
export const RegisterEdit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('answer-scope'), scope: ScopeWishes }),
  /** Adds a record, or puts it in the place of the one with its id. */
  z.strictObject({ kind: z.literal('put-record'), record: EvidenceRecord }),
  z.strictObject({ kind: z.literal('remove-record'), id: z.string() }),
  /** A register from elsewhere in the place of this one. */
  z.strictObject({ kind: z.literal('replace'), register: RecordRegister }),
]);
export type RegisterEdit = z.infer<typeof RegisterEdit>;

/** A change of a register that somebody signs. */
export type SignedEdit =
  | { readonly kind: 'approve-record'; readonly id: string; readonly approval: RecordApproval }
  | { readonly kind: 'decide-finding'; readonly decision: FindingDecision }
  | {
      readonly kind: 'answer-transfer';
      readonly id: string;
      readonly answer: TransferAnswer;
      readonly signed: SignOffDay;
    }
  | { readonly kind: 'close-transfer'; readonly id: string; readonly signed: SignOffDay };

/** What an edit speaks of, to see whether somebody else has changed just that. */
export function editedPart(register: RecordRegister, edit: RegisterEdit | SignedEdit): unknown {
  switch (edit.kind) {
    case 'answer-scope':
      return register.scope;
    case 'put-record':
      return recordOf(register, edit.record.id);
    case 'remove-record':
    case 'approve-record':
      return recordOf(register, edit.id);
    case 'decide-finding':
      return register.decisions.find(({ finding }) => finding === edit.decision.finding);
    case 'answer-transfer':
    case 'close-transfer':
      return register.transfers.find(({ id }) => id === edit.id);
    case 'replace':
      return register;
  }
}

/**
 * The register after an edit, its records and decisions in the order of their ids. An edit that nobody signs brings no
 * approval, decision or answer to a transfer of its own: those given before stay where what they speak of stays as it was.
 * It may take an answer out, to offer the transfer anew. Throws a Failure:
 * not-found when there is no such record or transfer, input when two records have one id, conflict for an answer to what is
 * not offered, or not open any more.
 */
export function editRegister(register: RecordRegister, edit: RegisterEdit | SignedEdit): RecordRegister {
  switch (edit.kind) {
    case 'answer-scope':
      return { ...register, scope: edit.scope };
    case 'put-record':
      return withRecord(register, keepSigned(register, edit.record));
    case 'remove-record':
      return { ...register, records: without(register, edit.id) };
    case 'approve-record':
      return withRecord(register, { ...known(register, edit.id), approved: edit.approval });
    case 'decide-finding': {
      const { decision } = edit;
      const others = register.decisions.filter(({ finding }) => finding !== decision.finding);
      return { ...register, decisions: [...others, decision].sort((a, b) => (a.finding < b.finding ? -1 : 1)) };
    }
    case 'answer-transfer':
      return withTransfer(register, edit.id, (transfer) => answered(transfer, edit));
    case 'close-transfer':
      return withTransfer(register, edit.id, (transfer) => closed(transfer, edit));
    case 'replace':
      refuseTwins(edit.register);
      return {
        ...edit.register,
        records: inOrder(edit.register.records.map((record) => keepSigned(register, record))),
        transfers: edit.register.transfers.map((transfer) => keepAnswers(register, transfer)),
        decisions: edit.register.decisions.filter((decision) =>
          register.decisions.some((one) => isSame(one, decision)),
        ),
      };
  }
}

function recordOf({ records }: RecordRegister, id: string): EvidenceRecord | undefined {
  return records.find((record) => record.id === id);
}

function known(register: RecordRegister, id: string): EvidenceRecord {
  const record = recordOf(register, id);
  if (record === undefined) throw new Failure('not-found', `There is no record "${id}" in the register.`);
  return record;
}

function without(register: RecordRegister, id: string): RecordRegister['records'] {
  known(register, id);
  return register.records.filter((record) => record.id !== id);
}

function refuseTwins({ records }: RecordRegister): void {
  const ids = records.map(({ id }) => id);
  const twin = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twin !== undefined) throw new Failure('input', `Two records have the id "${twin}". Rename one.`);
}

function withRecord(register: RecordRegister, record: EvidenceRecord): RecordRegister {
  const others = register.records.filter(({ id }) => id !== record.id);
  return { ...register, records: inOrder([...others, record]) };
}

/** With the approval that the same record had before, and no other. */
function keepSigned(register: RecordRegister, { approved: _, ...record }: EvidenceRecord): EvidenceRecord {
  const { approved, ...before } = recordOf(register, record.id) ?? {};
  return approved !== undefined && isSame(before, record) ? { ...record, approved } : record;
}

/** With those answers that the same offer had before, and no others. */
function keepAnswers(register: RecordRegister, given: TransferRecord): TransferRecord {
  const { accepted, refused, closed, ...transfer } = given;
  const before = register.transfers.find(({ id }) => id === given.id);
  if (before === undefined || !isSame(offerOf(before), offerOf(given))) return transfer;
  const wasAccepted = accepted !== undefined && isSame(accepted, before.accepted);
  return {
    ...transfer,
    ...(wasAccepted ? { accepted } : {}),
    ...(refused !== undefined && isSame(refused, before.refused) ? { refused } : {}),
    ...(wasAccepted && closed !== undefined && isSame(closed, before.closed) ? { closed } : {}),
  };
}

/** What is answered: the evaluation with users may come in after it. */
function offerOf({ accepted: _, refused: __, closed: ___, usability: ____, ...offer }: TransferRecord): object {
  return offer;
}

type Signed<Kind extends SignedEdit['kind']> = Extract<SignedEdit, { readonly kind: Kind }>;

function withTransfer(
  register: RecordRegister,
  id: string,
  change: (transfer: TransferRecord) => TransferRecord,
): RecordRegister {
  if (!register.transfers.some((one) => one.id === id)) {
    throw new Failure('not-found', `There is no transfer "${id}" in the register.`);
  }
  const transfers = register.transfers.map((one) => (one.id === id ? change(one) : one));
  return { ...register, transfers };
}

function answered(transfer: TransferRecord, { answer, signed }: Signed<'answer-transfer'>): TransferRecord {
  const { id, offered, accepted, refused } = transfer;
  if (offered === undefined) throw new Failure('conflict', `The transfer "${id}" is not offered to anybody.`);
  if (accepted !== undefined || refused !== undefined) {
    throw new Failure('conflict', `The transfer "${id}" was answered before. Whoever offers it has to offer it anew.`);
  }
  return answer.kind === 'accepted'
    ? { ...transfer, accepted: signed }
    : { ...transfer, refused: { ...signed, because: answer.because } };
}

function closed(transfer: TransferRecord, { signed }: Signed<'close-transfer'>): TransferRecord {
  if (transfer.accepted === undefined || transfer.refused !== undefined) {
    throw new Failure('conflict', `The transfer "${transfer.id}" is not accepted, so it cannot be closed.`);
  }
  if (transfer.closed !== undefined) throw new Failure('conflict', `The transfer "${transfer.id}" was closed before.`);
  return { ...transfer, closed: signed };
}

function inOrder(records: RecordRegister['records']): RecordRegister['records'] {
  return [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Whether two values say the same, in whatever order their fields were written. */
function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
