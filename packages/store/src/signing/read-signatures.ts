import { Failure } from '@nemecys/core';
import type { Database } from '../open-store.ts';
import type { ScenarioKey } from '../scenario-key.ts';
import { type Meaning, type SignedBaseline, Statement } from './statement.ts';

/** A signature under a baseline, as those who look at its scenario see it. */
export type ListedSignature = {
  readonly id: string;
  readonly baseline: string;
  readonly version: number;
  readonly meaning: Meaning;
  readonly by: string;
  readonly signedAt: string;
  readonly key: string;
};

/** The signatures under the baselines of a scenario, newest first. */
export async function listSignatures(
  db: Database,
  { workspace, scenario }: ScenarioKey,
): Promise<readonly ListedSignature[]> {
  const rows = await db
    .selectFrom('signature')
    .select(['id', 'baseline', 'version', 'meaning', 'payload', 'key'])
    .where('workspace', '=', workspace)
    .where('scenario', '=', scenario)
    .orderBy('signed_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ payload, ...row }) => {
    // As it was signed: a person may have another name by now.
    const { signer, at } = statementOf(payload);
    return { ...row, by: signer.name, signedAt: at };
  });
}

/** A signature with the text it is under. Throws a Failure (not-found) when the scenario has none of that id. */
export async function readSignedBaseline(
  db: Database,
  { workspace, scenario }: ScenarioKey,
  id: string,
): Promise<SignedBaseline> {
  const found = await db
    .selectFrom('signature')
    .innerJoin('version', (join) =>
      join
        .onRef('version.workspace', '=', 'signature.workspace')
        .onRef('version.scenario', '=', 'signature.scenario')
        .onRef('version.number', '=', 'signature.version'),
    )
    .innerJoin('signing_key', 'signing_key.id', 'signature.key')
    .select(['signature.header', 'signature.payload', 'signature.signature', 'version.text', 'signing_key.public_key'])
    .where('signature.workspace', '=', workspace)
    .where('signature.scenario', '=', scenario)
    .where('signature.id', '=', id)
    .executeTakeFirst();
  if (found === undefined) throw new Failure('not-found', 'There is no such signature.');
  const { header, payload, signature, text, public_key: publicKey } = found;
  return {
    ...{ kind: 'nemecys-signed-baseline', format: 1, statement: statementOf(payload), text },
    ...{ signature: { protected: header, payload, signature }, publicKey },
  };
}

function statementOf(payload: string): Statement {
  return Statement.parse(JSON.parse(Buffer.from(payload, 'base64url').toString()));
}
