import type { RecordRegister } from '@nemecys/core';

/** What a register from a file said that somebody had signed, and the register that was saved does not have. */
export type LeftOut = {
  /** Titles of records without the approval that they had in the file. */
  readonly approvals: readonly string[];
  /** What was to be handed over, without the answer or closing that it had in the file. */
  readonly answers: readonly string[];
  /** Findings without the decision that they had in the file. */
  readonly decisions: readonly string[];
};

/** A register as a file has it, which may leave out what it has none of. */
export type FileRegister = Partial<Pick<RecordRegister, 'records' | 'transfers' | 'decisions'>>;

/** What of a file was left out of the register that was saved from it, because nobody gave it here. */
export function leftOut(
  { records = [], transfers = [], decisions = [] }: FileRegister,
  saved: RecordRegister,
): LeftOut {
  const recordOf = new Map(saved.records.map((record) => [record.id, record]));
  const transferOf = new Map(saved.transfers.map((transfer) => [transfer.id, transfer]));
  const decided = new Set(saved.decisions.map(({ finding }) => finding));
  return {
    approvals: records
      .filter(({ id, approved }) => approved !== undefined && recordOf.get(id)?.approved === undefined)
      .map(({ title }) => title),
    answers: transfers
      .filter((transfer) => {
        const kept = transferOf.get(transfer.id);
        return (['accepted', 'refused', 'closed'] as const).some(
          (answer) => transfer[answer] !== undefined && kept?.[answer] === undefined,
        );
      })
      .map(({ what }) => what),
    decisions: decisions.map(({ finding }) => finding).filter((finding) => !decided.has(finding)),
  };
}
