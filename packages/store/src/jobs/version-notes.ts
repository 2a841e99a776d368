import type { Database } from '../open-store.ts';
import type { ScenarioKey } from '../scenario-key.ts';
import { sha256 } from '../sha256.ts';
import { listSignatures } from '../signing/read-signatures.ts';
import { versionText } from '../version-text.ts';

/** What a report says of the version that it speaks of: which one, by whom, under which names, and who has signed it so far. */
export async function versionNotes(db: Database, key: ScenarioKey, number: number): Promise<readonly string[]> {
  const { workspace, scenario } = key;
  const version = await db
    .selectFrom('version')
    .leftJoin('person', 'person.id', 'version.author')
    .select(['version.message', 'version.created_at', 'person.name as author'])
    .where('workspace', '=', workspace)
    .where('scenario', '=', scenario)
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  const baselines = await db
    .selectFrom('baseline')
    .innerJoin('person', 'person.id', 'baseline.author')
    .select(['baseline.name', 'baseline.created_at', 'person.name as by'])
    .where('workspace', '=', workspace)
    .where('scenario', '=', scenario)
    .where('version', '=', number)
    .orderBy('baseline.name')
    .execute();
  const signatures = (await listSignatures(db, key)).filter((signature) => signature.version === number);
  const hash = sha256(await versionText(db, key, number));
  const saved = `saved ${version.created_at.toISOString()} by ${version.author ?? 'nemecys'}: "${version.message}"`;
  return [
    `Version ${number} of "${scenario}" in the workspace "${workspace}", ${saved}`,
    `SHA-256 of its text: ${hash}`,
    ...baselines.map(({ name, by, created_at }) => `Baseline "${name}", named by ${by} at ${created_at.toISOString()}`),
    ...signatures.map(
      ({ id, baseline, meaning, by, signedAt }) =>
        `Signed as ${meaning} by ${by} at ${signedAt}: baseline "${baseline}", signature ${id}`,
    ),
    ...(signatures.length === 0 ? ['Nobody has signed this version yet'] : []),
  ];
}
