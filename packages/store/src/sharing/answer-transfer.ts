import { Failure, type TransferAnswer } from '@nemecys/core';
import { announce } from '../announce.ts';
import { appendAudit } from '../append-audit.ts';
import type { Database } from '../open-store.ts';
import { putNext } from '../register/change-register.ts';
import { type ReadRegister, readRegister } from '../register/read-register.ts';
import type { Signing } from '../register/sign-register.ts';
import type { ScenarioKey } from '../scenario-key.ts';
import { callingOf, refuseOtherKind } from './organisations.ts';
import { holdReceived, newestView, type ReceivedKey } from './share-rows.ts';
import { standingsOf } from './transfer-standing.ts';

/** An answer to a transfer, as it stood in the view that was looked at. */
export type NewAnswer = ReceivedKey & {
  readonly view: number;
  readonly transfer: string;
  readonly answer: TransferAnswer;
};

/**
 * Answers a transfer in somebody's name and that of their organisation, as the next version of the register of whoever
 * offered it. Throws a Failure: not-found without such a share or transfer, conflict when the workspace has become another
 * kind of organisation, a newer view was given, or the offer was changed, or is answered.
 */
export async function answerTransfer(
  db: Database,
  { workspace, share, view: number, transfer, answer }: NewAnswer,
  { by, name, at }: Signing,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const { workspace: giver, scenario, given_to } = await holdReceived(transaction, { workspace, share });
    await refuseOtherKind(transaction, workspace, given_to);
    const newest = await newestView(transaction, share);
    if (newest.number !== number) {
      throw new Failure('conflict', 'A newer view was given meanwhile. Look at it, then answer.');
    }
    const shared = newest.view.interfaces.transfers.filter(({ id }) => id === transfer);
    const { version: base, register } = await readRegister(transaction, { workspace: giver, scenario });
    const [standing] = standingsOf(shared, register, { to: given_to, share });
    if (standing === undefined) throw new Failure('not-found', `Nothing named "${transfer}" was handed over here.`);
    if (standing.kind === 'changed') {
      throw new Failure(
        'conflict',
        'The offer was changed since it was shared, or is not open any more. Ask for a newer view.',
      );
    }
    const organisation = await callingOf(transaction, workspace);
    const edit = {
      ...{ kind: 'answer-transfer' as const, id: transfer, answer, share },
      signed: { by: `${name}, ${organisation}`, on: at.slice(0, 10) },
    };
    const said = { transfer, answer: answer.kind, ...(answer.kind === 'refused' ? { because: answer.because } : {}) };
    const message = `${answer.kind === 'accepted' ? 'Accepted' : 'Refused'} by ${organisation}: ${transfer}`;
    const details = { share, view: number, organisation, ...said };
    const change = { workspace: giver, scenario, base, edit, message };
    await putNext(transaction, change, { by, at, action: 'answer-transfer', details });
    const own = { share, view: number, sha256: newest.sha256, ...said };
    await appendAudit(transaction, { actor: by, action: 'answer-transfer', workspace, details: own }, at);
    await announce(transaction, { workspace, kind: 'share', scenario: share, version: number }, { by });
  });
}

/** A transfer of the register as it stands in version `base`. */
export type ClosedTransfer = ScenarioKey & { readonly base: number; readonly transfer: string };

/** Closes an accepted transfer in the name of whoever offered it, and tells whoever accepted it. Throws a Failure. */
export async function closeTransfer(
  db: Database,
  { workspace, scenario, base, transfer }: ClosedTransfer,
  { by, name, at }: Signing,
): Promise<ReadRegister> {
  const edit = { kind: 'close-transfer' as const, id: transfer, signed: { by: name, on: at.slice(0, 10) } };
  const change = { workspace, scenario, base, edit, message: `Closed: ${transfer}` };
  return db.transaction().execute(async (transaction) => {
    const closed = await putNext(transaction, change, { by, at, action: 'close-transfer', details: { transfer } });
    const through = closed.register.transfers.find(({ id }) => id === transfer)?.accepted?.share ?? '';
    const share = await transaction
      .selectFrom('share')
      .select(['id', 'receiver'])
      .where('id', '=', through)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst();
    if (share === undefined || share.receiver === null) return closed;
    const { id, receiver } = share;
    const { number: seen } = await newestView(transaction, id);
    const details = { share: id, transfer };
    await appendAudit(transaction, { actor: by, action: 'transfer-closed', workspace: receiver, details }, at);
    await announce(transaction, { workspace: receiver, kind: 'share', scenario: id, version: seen }, { by });
    return closed;
  });
}
