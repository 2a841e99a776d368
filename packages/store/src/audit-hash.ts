import { sha256 } from './sha256.ts';

/** What the first row of an audit trail follows. */
export const firstHash = '0'.repeat(64);

type Hashed = {
  readonly before: string;
  readonly at: string;
  readonly actor: string | null;
  readonly action: string;
  readonly workspace: string | null;
  readonly details: Readonly<Record<string, string | number>>;
};

/** SHA-256 over all that a row of the audit trail says and the hash of the row before; in hexadecimal. */
export function auditHash({ before, at, actor, action, workspace, details }: Hashed): string {
  const sorted = Object.entries(details).sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256(JSON.stringify([before, at, actor, action, workspace, sorted]));
}
