import { answerOf, canonicalJson, Failure, type OrganisationKind, type SharedView } from '@nemecys/core';
import { announce } from '../announce.ts';
import { appendAudit } from '../append-audit.ts';
import type { PersonDoing } from '../doing.ts';
import { holdScenario } from '../hold-scenario.ts';
import type { Database } from '../open-store.ts';
import { putNext } from '../register/change-register.ts';
import { type ReadRegister, readRegister } from '../register/read-register.ts';
import type { ScenarioKey } from '../scenario-key.ts';
import { sha256 } from '../sha256.ts';
import { versionText } from '../version-text.ts';
import { callingOf } from './organisations.ts';
import { type GivenKey, holdGiven } from './share-rows.ts';

/** What a view is made from: the text of a baseline, and the register as it is now. */
export type Shareable = {
  readonly baseline: string;
  readonly version: number;
  readonly text: string;
  readonly register: ReadRegister;
};

/** A baseline with all that a view of it is made from. Throws a Failure (not-found) where there is none of that name. */
export async function readShareable(db: Database, key: ScenarioKey, baseline: string): Promise<Shareable> {
  const named = await db
    .selectFrom('baseline')
    .select('version')
    .where('workspace', '=', key.workspace)
    .where('scenario', '=', key.scenario)
    .where('name', '=', baseline)
    .executeTakeFirst();
  if (named === undefined) {
    throw new Failure(
      'not-found',
      `"${key.scenario}" has no baseline "${baseline}". Name one first: only baselines are shared.`,
    );
  }
  const { version } = named;
  const text = await versionText(db, key, version);
  return { baseline, version, text, register: await readRegister(db, key) };
}

/** A view of a baseline that is given. */
export type NewView = Pick<Shareable, 'baseline' | 'version'> & {
  /** The version of the register that it was made from. */
  readonly register: number;
  readonly view: SharedView;
};

/** A share that is offered by a link, which is kept by the hash of its token. */
export type NewShare = GivenKey & {
  readonly offerHash: string;
  readonly offerExpiresAt: string;
  readonly givenTo: OrganisationKind;
  readonly given: NewView;
};

/**
 * Offers a view of a baseline to another organisation. One answer to a transfer counts, so a scenario is shared with one
 * organisation of a kind at a time. Throws a Failure: not-found without a scenario, conflict while it is shared with that
 * kind.
 */
export async function makeShare(db: Database, made: NewShare, { by, at }: PersonDoing): Promise<void> {
  const { workspace, scenario, share, offerHash, offerExpiresAt, givenTo, given } = made;
  await db.transaction().execute(async (transaction) => {
    await holdScenario(transaction, { workspace, scenario });
    await refuseSecond(transaction, { workspace, scenario, givenTo });
    await transaction
      .insertInto('share')
      .values({
        ...{ id: share, workspace, scenario, given_to: givenTo, made_by: by, made_at: at },
        ...{ offer_hash: offerHash, offer_expires_at: offerExpiresAt },
        ...{ receiver: null, accepted_by: null, accepted_at: null, withdrawn_by: null, withdrawn_at: null },
      })
      .execute();
    const told = await putView(transaction, { share, number: 1, given }, { by, at });
    const details = { scenario, share, to: givenTo, ...told };
    await appendAudit(transaction, { actor: by, action: 'share-baseline', workspace, details }, at);
    await announce(transaction, { workspace, kind: 'share', scenario, version: given.version }, { by });
  });
}

async function refuseSecond(
  transaction: Database,
  { workspace, scenario, givenTo }: Pick<NewShare, 'workspace' | 'scenario' | 'givenTo'>,
): Promise<void> {
  const open = await transaction
    .selectFrom('share')
    .select(['receiver', 'made_at'])
    .where('workspace', '=', workspace)
    .where('scenario', '=', scenario)
    .where('given_to', '=', givenTo)
    .where('withdrawn_at', 'is', null)
    .orderBy('made_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (open === undefined) return;
  const { receiver, made_at } = open;
  const taken = receiver === null ? 'nobody has taken it' : `${await callingOf(transaction, receiver)} has it`;
  const since = `"${scenario}" is shared with the ${givenTo} since ${made_at.toISOString().slice(0, 10)}; ${taken}.`;
  const advice = 'Give the baseline on that share, or withdraw it before you make another.';
  throw new Failure('conflict', `${since} ${advice}`);
}

/** Gives another view on the same share: of a newer baseline, or at another level. Returns its number. */
export async function giveView(
  db: Database,
  { given, ...key }: GivenKey & { readonly given: NewView },
  { by, at }: PersonDoing,
): Promise<number> {
  const { workspace, scenario, share } = key;
  return db.transaction().execute(async (transaction) => {
    const { receiver, given_to } = await holdGiven(transaction, key);
    if (given.view.owner !== given_to) throw new Failure('conflict', `This share is for the ${given_to}.`);
    const { last } = await transaction
      .selectFrom('share_view')
      .select(({ fn }) => fn.max('number').as('last'))
      .where('share', '=', share)
      .executeTakeFirstOrThrow();
    const number = last + 1;
    const told = await putView(transaction, { share, number, given }, { by, at });
    const details = { scenario, share, ...told };
    await appendAudit(transaction, { actor: by, action: 'share-view', workspace, details }, at);
    await announce(transaction, { workspace, kind: 'share', scenario, version: given.version }, { by });
    if (receiver !== null) {
      const received = { actor: by, action: 'receive-view', workspace: receiver, details: { share, ...told } };
      await appendAudit(transaction, received, at);
      await announce(transaction, { workspace: receiver, kind: 'share', scenario: share, version: number }, { by });
    }
    return number;
  });
}

/**
 * Takes a share back: from now on the receiver sees nothing of it, and what they answered counts no more, so that it is open
 * for the next one. What was seen stays in the audit trail.
 */
export async function withdrawShare(db: Database, key: GivenKey, { by, at }: PersonDoing): Promise<void> {
  const { workspace, scenario, share } = key;
  await db.transaction().execute(async (transaction) => {
    const { receiver } = await holdGiven(transaction, key);
    await transaction
      .updateTable('share')
      .set({ withdrawn_by: by, withdrawn_at: at })
      .where('id', '=', share)
      .execute();
    const details = { scenario, share };
    await appendAudit(transaction, { actor: by, action: 'withdraw-share', workspace, details }, at);
    await announce(transaction, { workspace, kind: 'share', scenario, version: 0 }, { by });
    await endAnswers(transaction, key, { by, at });
    if (receiver !== null) {
      const lost = { actor: by, action: 'lose-share', workspace: receiver, details: { share } };
      await appendAudit(transaction, lost, at);
      await announce(transaction, { workspace: receiver, kind: 'share', scenario: share, version: 0 }, { by });
    }
  });
}

/** Opens what was answered through a share again, as the next version of the register; nothing where nothing was. */
async function endAnswers(
  transaction: Database,
  { workspace, scenario, share }: GivenKey,
  { by, at }: PersonDoing,
): Promise<void> {
  const key = { workspace, scenario };
  await holdScenario(transaction, key);
  const { version: base, register } = await readRegister(transaction, key);
  const open = register.transfers.filter((transfer) => answerOf(transfer)?.share === share).map(({ id }) => id);
  if (open.length === 0) return;
  const edit = { kind: 'end-share' as const, share, on: at.slice(0, 10) };
  const message = `Open again, as what was shared was withdrawn: ${open.join(', ')}`;
  const details = { share, transfers: open.join(', ') };
  await putNext(transaction, { ...key, base, edit, message }, { by, at, action: 'end-answers', details });
}

type Putting = { readonly share: string; readonly number: number; readonly given: NewView };

/** Keeps the document of a view; gives what the audit trail says of it. */
async function putView(transaction: Database, { share, number, given }: Putting, { by, at }: PersonDoing) {
  const { baseline, version, register, view } = given;
  const document = canonicalJson(view) ?? '';
  const hash = sha256(document);
  const { level } = view;
  await transaction
    .insertInto('share_view')
    .values({
      ...{ share, number, level, baseline, version, register, document },
      sha256: hash,
      made_by: by,
      made_at: at,
    })
    .execute();
  return { view: number, level, baseline, version, sha256: hash };
}
