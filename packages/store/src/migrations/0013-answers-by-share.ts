import { type Kysely, sql } from 'kysely';
import { auditHash, firstHash } from '../audit-hash.ts';

/**
 * Says of every answer to a transfer through which share it was given, as the audit trail has it, and opens again what was
 * answered through a share that is withdrawn. Versions of a register are never changed: each register that has such answers
 * gets another one, by the product itself.
 */
export const answersByShare = {
  async up(db: Kysely<unknown>): Promise<void> {
    const { rows } = await sql<Newest>`select distinct on (workspace, scenario) workspace, scenario, number, text
      from register_version order by workspace, scenario, number desc`.execute(db);
    for (const row of rows) await bind(db, row);
  },
};

type Newest = {
  readonly workspace: string;
  readonly scenario: string;
  readonly number: number;
  readonly text: string;
};
type Answer = { readonly share?: string };
type Transfer = {
  readonly id: string;
  readonly accepted?: Answer;
  readonly refused?: Answer;
  readonly closed?: object;
  readonly ended?: readonly object[];
};
type Share = { readonly id: string; readonly withdrawn: string | null };

async function bind(db: Kysely<unknown>, { workspace, scenario, number, text }: Newest): Promise<void> {
  const register = JSON.parse(text) as { readonly transfers?: readonly Transfer[] };
  const transfers: Transfer[] = [];
  for (const transfer of register.transfers ?? []) {
    const answer = transfer.refused ?? transfer.accepted;
    const share =
      answer === undefined || answer.share !== undefined
        ? undefined
        : await shareOf(db, { workspace, scenario, transfer: transfer.id });
    transfers.push(share === undefined ? transfer : bound(transfer, share));
  }
  const bindings = transfers.filter((transfer, at) => transfer !== register.transfers?.[at]).map(({ id }) => id);
  if (bindings.length === 0) return;
  const at = new Date().toISOString();
  const [next, message] = [number + 1, 'Answers stand with the share that they were given through'];
  await sql`insert into register_version (workspace, scenario, number, text, message, author, created_at) values
    (${workspace}, ${scenario}, ${next}, ${JSON.stringify({ ...register, transfers })}, ${message}, null, ${at})`.execute(
    db,
  );
  const details = { scenario, register: next, message, transfers: bindings.join(', ') };
  await audit(db, { actor: null, action: 'bind-answers', workspace, details }, at);
}

type Place = { readonly workspace: string; readonly scenario: string; readonly transfer: string };

/** The share through which a transfer was last answered. */
async function shareOf(db: Kysely<unknown>, { workspace, scenario, transfer }: Place): Promise<Share | undefined> {
  const { rows } = await sql<Share>`select share.id, to_char(withdrawn_at at time zone 'UTC', 'YYYY-MM-DD') as withdrawn
    from audit join share on share.id = details ->> 'share'
    where action = 'answer-transfer' and audit.workspace = ${workspace} and share.workspace = ${workspace}
      and details ->> 'scenario' = ${scenario} and details ->> 'transfer' = ${transfer}
    order by number desc limit 1`.execute(db);
  return rows[0];
}

function bound(transfer: Transfer, { id: share, withdrawn }: Share): Transfer {
  const { accepted, refused, closed, ended = [], ...offer } = transfer;
  if (withdrawn === null) {
    return {
      ...transfer,
      ...(accepted === undefined ? {} : { accepted: { ...accepted, share } }),
      ...(refused === undefined ? {} : { refused: { ...refused, share } }),
    };
  }
  const kind = refused === undefined ? 'accepted' : 'refused';
  const answer = { kind, ...(refused ?? accepted), share, until: withdrawn, ended: 'withdrawn' };
  return { ...offer, ended: [...ended, answer] };
}

type Deed = {
  readonly actor: null;
  readonly action: string;
  readonly workspace: string;
  readonly details: Readonly<Record<string, string | number>>;
};

/** As it is written at this step of the schema, whatever becomes of the audit trail later. */
async function audit(db: Kysely<unknown>, deed: Deed, at: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(0x6e656d65)})`.execute(db);
  const { rows } = await sql<{ readonly hash: string }>`select hash from audit order by number desc limit 1`.execute(
    db,
  );
  const before = rows[0]?.hash ?? firstHash;
  const hash = auditHash({ ...deed, at, before });
  const { actor, action, workspace, details } = deed;
  await sql`insert into audit (at, actor, action, workspace, details, before_hash, hash) values
    (${at}, ${actor}, ${action}, ${workspace}, ${JSON.stringify(details)}, ${before}, ${hash})`.execute(db);
}
