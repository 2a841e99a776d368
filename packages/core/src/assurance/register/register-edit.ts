import { z } from 'zod';
import { Failure } from '../../failure.ts';
import { canonicalJson } from '../canonical-json.ts';
import { ScopeWishes } from '../scope-wishes.ts';
import type { FindingDecision } from './finding-decision.ts';
import { EvidenceRecord, type RecordApproval } from './record.ts';
import { RecordRegister } from './record-register.ts';
import { editedSection, editSection, PutEntry, PutStatement, RemoveEntry, RemoveStatement } from './section-edit.ts';
import type { SignOffDay } from './sign-off-day.ts';
import { editedTransfers, editTransfers, keepAnswers, type TransferEdit } from './transfer-edit.ts';
import { TransferOffer } from './transfer-record.ts';

/** A change of a register that needs nobody's signature. */
export const RegisterEdit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('answer-scope'), scope: ScopeWishes }),
  /** Adds a record, or puts it in the place of the one with its id. */
  z.strictObject({ kind: z.literal('put-record'), record: EvidenceRecord }),
  z.strictObject({ kind: z.literal('remove-record'), id: z.string() }),
  /** Offers a risk to another actor, or changes the offer with its id while nobody has answered it. */
  z.strictObject({ kind: z.literal('offer-transfer'), transfer: TransferOffer }),
  /** Takes the answer to a transfer out, so that it can be given once more. */
  z.strictObject({ kind: z.literal('offer-anew'), id: z.string() }),
  z.strictObject({ kind: z.literal('take-back-transfer'), id: z.string() }),
  PutEntry,
  RemoveEntry,
  PutStatement,
  RemoveStatement,
  /** A register from elsewhere in the place of this one. */
  z.strictObject({ kind: z.literal('replace'), register: RecordRegister }),
]);
export type RegisterEdit = z.infer<typeof RegisterEdit>;

/** A change of a register that somebody signs, or that follows from what they do elsewhere. */
export type SignedEdit =
  | { readonly kind: 'approve-record'; readonly id: string; readonly approval: RecordApproval }
  | { readonly kind: 'decide-finding'; readonly decision: FindingDecision }
  | TransferEdit;

type Unnamed = Extract<RegisterEdit, { readonly kind: 'offer-transfer' | 'offer-anew' }>;

/** A change of a register with all that it needs. */
export type NamedEdit = Exclude<RegisterEdit, Unnamed> | SignedEdit;

/** An edit with who makes it on which day, where the register keeps that. */
export function namedEdit(edit: RegisterEdit, signed: SignOffDay): NamedEdit {
  return edit.kind === 'offer-transfer' || edit.kind === 'offer-anew' ? { ...edit, signed } : edit;
}

/** What an edit speaks of, to see whether somebody else has changed just that. */
export function editedPart(register: RecordRegister, edit: NamedEdit): unknown {
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
    case 'replace':
      return register;
    case 'put-entry':
    case 'remove-entry':
    case 'put-statement':
    case 'remove-statement':
      return editedSection(register, edit);
    default:
      return editedTransfers(register.transfers, edit);
  }
}

/**
 * The register after an edit, its records and decisions in the order of their ids. An edit that nobody signs brings no
 * approval, decision or answer to a transfer of its own: those given before stay where what they speak of stays as it was.
 * It may take an answer out, to offer the transfer anew. Throws a Failure:
 * not-found when there is no such record, transfer or entry, input when two records have one id, conflict for an answer to
 * what is not offered or not open any more, for a change of what is answered, and for what `editSection` refuses.
 */
export function editRegister(register: RecordRegister, edit: NamedEdit): RecordRegister {
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
    case 'replace':
      refuseTwins(edit.register);
      return {
        ...edit.register,
        records: inOrder(edit.register.records.map((record) => keepSigned(register, record))),
        transfers: edit.register.transfers.map((transfer) => keepAnswers(register.transfers, transfer)),
        decisions: edit.register.decisions.filter((decision) =>
          register.decisions.some((one) => isSame(one, decision)),
        ),
      };
    case 'put-entry':
    case 'remove-entry':
    case 'put-statement':
    case 'remove-statement':
      return editSection(register, edit);
    default:
      return { ...register, transfers: editTransfers(register.transfers, edit) };
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

function inOrder(records: RecordRegister['records']): RecordRegister['records'] {
  return [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Whether two values say the same, in whatever order their fields were written. */
function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
