import { Failure } from '@nemecys/core';
import { announce } from '../announce.ts';
import { appendAudit } from '../append-audit.ts';
import type { PersonDoing } from '../doing.ts';
import type { Database } from '../open-store.ts';
import type { ScenarioKey } from '../scenario-key.ts';
import { sha256 } from '../sha256.ts';
import { deedOfStatement } from './audit-of-statement.ts';
import type { SigningKey } from './signing-key.ts';
import type { JwsHeader, Meaning, Statement } from './statement.ts';

/** A signature that somebody gives, who has shown again who they are. */
export type NewSignature = ScenarioKey & {
  readonly id: string;
  readonly baseline: string;
  readonly meaning: Meaning;
};

/**
 * Signs a baseline with the key of the installation, in the transaction that writes it into the audit trail. Throws a
 * Failure: not-found without such a baseline, conflict where the same person has signed it with the same meaning.
 */
export async function signBaseline(
  { db, key }: { readonly db: Database; readonly key: SigningKey },
  { id, workspace, scenario, baseline, meaning }: NewSignature,
  { by, at }: PersonDoing,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const { version, text } = await baselineText(transaction, { workspace, scenario }, baseline);
    const signer = await transaction
      .selectFrom('person')
      .select(['id', 'name', 'email'])
      .where('id', '=', by)
      .executeTakeFirstOrThrow();
    const textSha256 = sha256(text);
    const said = { workspace, scenario, baseline, version, textSha256, signer, meaning, at };
    const audit = await appendAudit(transaction, deedOfStatement(said), at);
    const { header, payload, signature } = signed({ ...said, audit }, key);
    await transaction
      .insertInto('signing_key')
      .values({ id: key.id, public_key: key.publicKey, first_used_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const made = await transaction
      .insertInto('signature')
      .values({
        ...{ id, workspace, scenario, baseline, version, meaning, signer: by, signed_at: at },
        ...{ key: key.id, header, payload, signature },
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (made.numInsertedOrUpdatedRows !== 1n) {
      throw new Failure('conflict', `You have signed "${baseline}" as ${meaning} already.`);
    }
    await announce(transaction, { workspace, kind: 'signature', scenario, version }, { by });
  });
}

async function baselineText(transaction: Database, { workspace, scenario }: ScenarioKey, name: string) {
  const found = await transaction
    .selectFrom('baseline')
    .innerJoin('version', (join) =>
      join
        .onRef('version.workspace', '=', 'baseline.workspace')
        .onRef('version.scenario', '=', 'baseline.scenario')
        .onRef('version.number', '=', 'baseline.version'),
    )
    .select(['version.number as version', 'version.text'])
    .where('baseline.workspace', '=', workspace)
    .where('baseline.scenario', '=', scenario)
    .where('baseline.name', '=', name)
    .executeTakeFirst();
  if (found === undefined) throw new Failure('not-found', `"${scenario}" has no baseline "${name}".`);
  return found;
}

function signed(statement: Statement, key: SigningKey) {
  const header: JwsHeader = { alg: 'EdDSA', typ: 'nemecys-signed-baseline+json', kid: key.id };
  const [head, payload] = [encoded(header), encoded(statement)];
  const signature = Buffer.from(key.sign(Buffer.from(`${head}.${payload}`))).toString('base64url');
  return { header: head, payload, signature };
}

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
