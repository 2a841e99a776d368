import type { Database } from '../open-store.ts';

/** A sign-in at a provider that has begun: what its answer must fit, and what it is for. */
export type OidcFlow = {
  readonly nonce: string;
  readonly verifier: string;
  /** The invitation that makes a new account; none where somebody signs in or connects. */
  readonly invitationHash: string | null;
  /** Who is signed in already and connects the identity. */
  readonly person: string | null;
};

type Begun = OidcFlow & { readonly stateHash: string; readonly expiresAt: string };

/** Keeps a sign-in that has begun, and forgets those that were never ended. */
export async function beginFlow(db: Database, { stateHash, expiresAt, ...flow }: Begun, at: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('oidc_flow').where('expires_at', '<', new Date(at)).execute();
    const { nonce, verifier, invitationHash, person } = flow;
    await transaction
      .insertInto('oidc_flow')
      .values({
        state_hash: stateHash,
        nonce,
        verifier,
        invitation_hash: invitationHash,
        person,
        expires_at: expiresAt,
      })
      .execute();
  });
}

/** Ends a sign-in that has begun, and gives what it was; nothing the second time, or after its time. */
export async function endFlow(db: Database, stateHash: string, at: string): Promise<OidcFlow | undefined> {
  const ended = await db
    .deleteFrom('oidc_flow')
    .where('state_hash', '=', stateHash)
    .where('expires_at', '>', new Date(at))
    .returning(['nonce', 'verifier', 'invitation_hash as invitationHash', 'person'])
    .executeTakeFirst();
  return ended;
}
