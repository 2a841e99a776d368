import { Failure } from '@nemecys/core';
import { announce } from '../announce.ts';
import { appendAudit } from '../append-audit.ts';
import type { PersonDoing } from '../doing.ts';
import type { Database } from '../open-store.ts';
import { callingOf, refuseOtherKind } from './organisations.ts';

/** An offer, by the hash of its token, and the workspace that takes it. */
export type AcceptedOffer = { readonly offerHash: string; readonly workspace: string };

/**
 * Takes an offer into a workspace, once. Throws a Failure: not-permitted for a link that counts no more, conflict where the
 * workspace is not the kind of organisation that it was made for, or is the one that gives it.
 */
export async function acceptShare(
  db: Database,
  { offerHash, workspace }: AcceptedOffer,
  { by, at }: PersonDoing,
): Promise<string> {
  return db.transaction().execute(async (transaction) => {
    const offer = await transaction
      .selectFrom('share')
      .select(['id', 'workspace', 'scenario', 'given_to'])
      .where('offer_hash', '=', offerHash)
      .where('offer_expires_at', '>', new Date(at))
      .where('receiver', 'is', null)
      .where('withdrawn_at', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (offer === undefined) {
      throw new Failure('not-permitted', 'This link was used before, has expired or was withdrawn. Ask for a new one.');
    }
    if (offer.workspace === workspace) {
      throw new Failure('conflict', 'This workspace is the one that shares it. Give the link to another organisation.');
    }
    await refuseOtherKind(transaction, workspace, offer.given_to);
    await transaction
      .updateTable('share')
      .set({ receiver: workspace, accepted_by: by, accepted_at: at })
      .where('id', '=', offer.id)
      .execute();
    const { id: share, scenario } = offer;
    const [giver, receiver] = [await callingOf(transaction, offer.workspace), await callingOf(transaction, workspace)];
    const taken = { actor: by, action: 'accept-share', workspace, details: { share, from: giver } };
    await appendAudit(transaction, taken, at);
    const told = { scenario, share, organisation: receiver };
    await appendAudit(
      transaction,
      { actor: by, action: 'share-accepted', workspace: offer.workspace, details: told },
      at,
    );
    await announce(transaction, { workspace: offer.workspace, kind: 'share', scenario, version: 0 }, { by });
    await announce(transaction, { workspace, kind: 'share', scenario: share, version: 1 }, { by });
    return share;
  });
}
