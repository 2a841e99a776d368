import { Failure } from '../../failure.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { RecordRegister } from './record-register.ts';
import type { SignOffDay } from './sign-off-day.ts';
import type { EndedAnswer, TransferAnswer, TransferOffer, TransferRecord } from './transfer-record.ts';

/** What is done to the transfers of a register, with who does it on which day. */
export type TransferEdit =
  /** Adds an offer, or puts it in the place of the one with its id while that one is not answered. */
  | { readonly kind: 'offer-transfer'; readonly transfer: TransferOffer; readonly signed: SignOffDay }
  /** Takes the answer out, so that it can be given once more. */
  | { readonly kind: 'offer-anew'; readonly id: string; readonly signed: SignOffDay }
  | { readonly kind: 'take-back-transfer'; readonly id: string }
  | {
      readonly kind: 'answer-transfer';
      readonly id: string;
      readonly answer: TransferAnswer;
      /** The share through which it is answered. */
      readonly share: string;
      readonly signed: SignOffDay;
    }
  | { readonly kind: 'close-transfer'; readonly id: string; readonly signed: SignOffDay }
  /** What was answered through a share counts no more: it is withdrawn. */
  | { readonly kind: 'end-share'; readonly share: string; readonly on: string };

type Transfers = RecordRegister['transfers'];
type Edit<Kind extends TransferEdit['kind']> = Extract<TransferEdit, { readonly kind: Kind }>;

/** What an edit of transfers speaks of. */
export function editedTransfers(transfers: Transfers, edit: TransferEdit): unknown {
  switch (edit.kind) {
    case 'offer-transfer':
      return transfers.find(({ id }) => id === edit.transfer.id);
    case 'end-share':
      return transfers.filter((transfer) => answerOf(transfer)?.share === edit.share);
    default:
      return transfers.find(({ id }) => id === edit.id);
  }
}

/**
 * The transfers after an edit, in the order they had. Throws a Failure: not-found where there is no such transfer, conflict
 * for an answer to what is not offered or not open, and for a change of what is answered.
 */
export function editTransfers(transfers: Transfers, edit: TransferEdit): Transfers {
  switch (edit.kind) {
    case 'offer-transfer':
      return withOffer(transfers, edit);
    case 'offer-anew':
      return changed(transfers, edit.id, (transfer) => offeredAnew(transfer, edit.signed));
    case 'take-back-transfer':
      return changed(transfers, edit.id, (transfer) => {
        refuseAnswered(transfer, 'accepted');
        return undefined;
      });
    case 'answer-transfer':
      return changed(transfers, edit.id, (transfer) => answered(transfer, edit));
    case 'close-transfer':
      return changed(transfers, edit.id, (transfer) => closed(transfer, edit));
    case 'end-share':
      return transfers.map((transfer) =>
        answerOf(transfer)?.share === edit.share ? ended(transfer, 'withdrawn', edit.on) : transfer,
      );
  }
}

/** The answer that counts, a refusal before an acceptance. */
export function answerOf({
  refused,
  accepted,
}: TransferRecord): TransferRecord['refused'] | TransferRecord['accepted'] {
  return refused ?? accepted;
}

/** With those answers that the same offer had before, and no others. */
export function keepAnswers(transfers: Transfers, given: TransferRecord): TransferRecord {
  const { accepted, refused, closed: settled, ended: _, ...transfer } = given;
  const before = transfers.find(({ id }) => id === given.id);
  if (before === undefined) return transfer;
  const history = before.ended === undefined ? {} : { ended: before.ended };
  if (!isSame(offerOf(before), offerOf(given))) return { ...transfer, ...history };
  const wasAccepted = isAnswer(accepted, before.accepted);
  return {
    ...transfer,
    ...history,
    ...(wasAccepted ? { accepted: before.accepted } : {}),
    ...(isAnswer(refused, before.refused) ? { refused: before.refused } : {}),
    ...(wasAccepted && settled !== undefined && isSame(settled, before.closed) ? { closed: settled } : {}),
  };
}

/** Whether an answer of a file is the one that was given here, whether or not the file tells through which share. */
function isAnswer(given: object | undefined, before: TransferRecord['refused'] | TransferRecord['accepted']): boolean {
  return given !== undefined && before !== undefined && isSame({ share: before.share, ...given }, before);
}

/** What is answered: the evaluation with users may come in after it. */
function offerOf({ accepted: _, refused: __, closed: ___, ended: ____, usability: _____, ...offer }: TransferRecord) {
  return offer;
}

function changed(
  transfers: Transfers,
  id: string,
  change: (transfer: TransferRecord) => TransferRecord | undefined,
): Transfers {
  if (!transfers.some((one) => one.id === id)) {
    throw new Failure('not-found', `There is no transfer "${id}" in the register.`);
  }
  return transfers.flatMap((one) => (one.id === id ? (change(one) ?? []) : one));
}

function withOffer(transfers: Transfers, { transfer, signed }: Edit<'offer-transfer'>): Transfers {
  const before = transfers.find(({ id }) => id === transfer.id);
  if (before === undefined) return [...transfers, { ...transfer, offered: signed }];
  refuseAnswered(before, 'accepted', 'refused');
  const history = before.ended === undefined ? {} : { ended: before.ended };
  return transfers.map((one) => (one === before ? { ...transfer, offered: signed, ...history } : one));
}

function refuseAnswered(transfer: TransferRecord, ...kinds: readonly ('accepted' | 'refused')[]): void {
  const kind = kinds.find((one) => transfer[one] !== undefined);
  if (kind === undefined) return;
  const by = transfer[kind]?.by;
  throw new Failure('conflict', `The transfer "${transfer.id}" was ${kind} by ${by}. Offer it anew first.`);
}

function offeredAnew(transfer: TransferRecord, signed: SignOffDay): TransferRecord {
  if (answerOf(transfer) === undefined) {
    throw new Failure('conflict', `The transfer "${transfer.id}" is not answered, so it is open already.`);
  }
  return { ...ended(transfer, 'offered-anew', signed.on), offered: signed };
}

/** Open again; what was answered stands among what counts no more. */
function ended(transfer: TransferRecord, why: EndedAnswer['ended'], until: string): TransferRecord {
  const { accepted, refused, closed: _, ...rest } = transfer;
  const answer = refused ?? accepted;
  if (answer === undefined) return transfer;
  const kind = refused === undefined ? 'accepted' : 'refused';
  return { ...rest, ended: [...(rest.ended ?? []), { kind, ...answer, until, ended: why }] };
}

function answered(transfer: TransferRecord, { answer, share, signed }: Edit<'answer-transfer'>): TransferRecord {
  const { id, offered } = transfer;
  if (offered === undefined) throw new Failure('conflict', `The transfer "${id}" is not offered to anybody.`);
  if (answerOf(transfer) !== undefined) {
    throw new Failure('conflict', `The transfer "${id}" was answered before. Whoever offers it has to offer it anew.`);
  }
  return answer.kind === 'accepted'
    ? { ...transfer, accepted: { ...signed, share } }
    : { ...transfer, refused: { ...signed, because: answer.because, share } };
}

function closed(transfer: TransferRecord, { signed }: Edit<'close-transfer'>): TransferRecord {
  if (transfer.accepted === undefined || transfer.refused !== undefined) {
    throw new Failure('conflict', `The transfer "${transfer.id}" is not accepted, so it cannot be closed.`);
  }
  if (transfer.closed !== undefined) throw new Failure('conflict', `The transfer "${transfer.id}" was closed before.`);
  return { ...transfer, closed: signed };
}

/** Whether two values say the same, in whatever order their fields were written. */
function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
