import type { DisclosureLevel, OrganisationKind, SharedView } from '@nemecys/core';
import { sql } from 'kysely';
import { appendAudit } from '../append-audit.ts';
import type { PersonDoing } from '../doing.ts';
import type { Database } from '../open-store.ts';
import { readRegister } from '../register/read-register.ts';
import type { ScenarioKey } from '../scenario-key.ts';
import { callingOf } from './organisations.ts';
import { findGiven, type GivenKey, holdReceived, newestView, type ReceivedKey } from './share-rows.ts';
import { type SharedStanding, standingsOf } from './transfer-standing.ts';

/** A view that was given, as lists name it. */
export type ListedView = {
  readonly number: number;
  readonly level: DisclosureLevel;
  readonly baseline: string;
  readonly version: number;
  readonly sha256: string;
  readonly givenAt: string;
};

/** A share of a scenario, as its workspace sees it; views newest first. */
export type ListedShare = {
  readonly id: string;
  readonly to: OrganisationKind;
  readonly madeAt: string;
  readonly by: string;
  readonly offerExpiresAt: string;
  /** Who has taken it, and when; nobody so far. */
  readonly accepted: { readonly organisation: string; readonly at: string } | null;
  readonly withdrawnAt: string | null;
  readonly views: readonly (ListedView & { readonly readFirst: string | null })[];
};

/** The shares of a scenario, newest first, those withdrawn as well. */
export async function listShares(db: Database, { workspace, scenario }: ScenarioKey): Promise<readonly ListedShare[]> {
  const rows = await db
    .selectFrom('share')
    .innerJoin('person', 'person.id', 'share.made_by')
    .leftJoin('workspace', 'workspace.id', 'share.receiver')
    .selectAll('share')
    .select(['person.name as by', 'workspace.name as receiver_name', 'workspace.organisation_name'])
    .where('share.workspace', '=', workspace)
    .where('share.scenario', '=', scenario)
    .orderBy('share.made_at', 'desc')
    .orderBy('share.id')
    .execute();
  const views = await db
    .selectFrom('share_view')
    .innerJoin('share', 'share.id', 'share_view.share')
    .select(['share_view.share', 'number', 'level', 'baseline', 'version', 'sha256', 'share_view.made_at'])
    .select(({ selectFrom }) =>
      selectFrom('share_reading')
        .select(({ fn }) => fn.min('read_at').as('first'))
        .whereRef('share_reading.share', '=', 'share_view.share')
        .whereRef('share_reading.number', '=', 'share_view.number')
        .as('first'),
    )
    .where('share.workspace', '=', workspace)
    .where('share.scenario', '=', scenario)
    .orderBy('number', 'desc')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, to: row.given_to, madeAt: row.made_at.toISOString(), by: row.by },
    offerExpiresAt: row.offer_expires_at.toISOString(),
    accepted:
      row.accepted_at === null
        ? null
        : { organisation: row.organisation_name ?? row.receiver_name ?? '', at: row.accepted_at.toISOString() },
    withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
    views: views
      .filter(({ share }) => share === row.id)
      .map(({ share: _, made_at, first, ...view }) => ({
        ...{ ...view, givenAt: made_at.toISOString() },
        readFirst: first === null ? null : new Date(first).toISOString(),
      })),
  }));
}

/** The newest view of a share, as its workspace gives it. Throws a Failure: not-found, conflict once withdrawn. */
export async function readGiven(db: Database, key: GivenKey): Promise<SharedView> {
  await findGiven(db, key);
  const { view } = await newestView(db, key.share);
  return view;
}

/** A share that a workspace has received, with its newest view. */
export type ListedReceived = ListedView & {
  readonly id: string;
  /** What its giver is called. */
  readonly from: string;
  readonly title: string;
};

/** What was shared with a workspace and is not withdrawn, newest first. */
export async function listReceived(db: Database, workspace: string): Promise<readonly ListedReceived[]> {
  const rows = await db
    .selectFrom('share')
    .innerJoin('workspace', 'workspace.id', 'share.workspace')
    .innerJoin('share_view', 'share_view.share', 'share.id')
    .select(['share.id', 'workspace.name', 'workspace.organisation_name'])
    .select(['number', 'level', 'baseline', 'version', 'sha256', 'share_view.made_at'])
    .select(sql<string>`(share_view.document::jsonb) -> 'scenario' ->> 'title'`.as('title'))
    .where('share.receiver', '=', workspace)
    .where('share.withdrawn_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('share_view as newer')
            .select('newer.number')
            .whereRef('newer.share', '=', 'share_view.share')
            .whereRef('newer.number', '>', 'share_view.number'),
        ),
      ),
    )
    .orderBy('share_view.made_at', 'desc')
    .orderBy('share.id')
    .execute();
  return rows.map(({ name, organisation_name, made_at, ...row }) => ({
    ...{ ...row, from: organisation_name ?? name, givenAt: made_at.toISOString() },
  }));
}

/** A share as its receiver reads it: the document, and where its transfers stand now. */
export type ReadReceived = Omit<ListedReceived, 'title'> & {
  readonly view: SharedView;
  readonly standings: readonly SharedStanding[];
};

/** Reads what was shared; the first time somebody does, the audit trails of both sides say so. Throws a Failure (not-found). */
export async function readReceived(db: Database, key: ReceivedKey, { by, at }: PersonDoing): Promise<ReadReceived> {
  const { workspace, share } = key;
  return db.transaction().execute(async (transaction) => {
    const { workspace: giver, scenario, given_to } = await holdReceived(transaction, key);
    const { number, level, baseline, version, sha256, made_at, view } = await newestView(transaction, share);
    const { register } = await readRegister(transaction, { workspace: giver, scenario });
    const first = await transaction
      .insertInto('share_reading')
      .values({ share, number, reader: by, read_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (first.numInsertedOrUpdatedRows === 1n) {
      const read = { share, view: number, level, sha256 };
      await appendAudit(transaction, { actor: by, action: 'read-share', workspace, details: read }, at);
      const told = { scenario, ...read, organisation: await callingOf(transaction, workspace) };
      await appendAudit(transaction, { actor: by, action: 'share-read', workspace: giver, details: told }, at);
    }
    return {
      ...{ id: share, from: await callingOf(transaction, giver), number, level, baseline, version, sha256 },
      ...{ givenAt: made_at.toISOString(), view },
      standings: standingsOf(view.interfaces.transfers, register, { to: given_to, share }),
    };
  });
}
