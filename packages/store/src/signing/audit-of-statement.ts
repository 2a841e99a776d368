import type { Deed } from '../append-audit.ts';
import { auditHash } from '../audit-hash.ts';
import type { Statement } from './statement.ts';

type Signed = Omit<Statement, 'audit'>;

/** What the audit trail says of a signature. */
export function deedOfStatement(statement: Signed): Deed {
  const { workspace, scenario, baseline, version, textSha256, signer, meaning } = statement;
  const details = { scenario, version, baseline, meaning, textSha256, name: signer.name, email: signer.email };
  return { actor: signer.id, action: 'sign-baseline', workspace, details };
}

/** The hash of that row, after the row before it. */
export function auditHashOfStatement(statement: Signed, before: string): string {
  return auditHash({ ...deedOfStatement(statement), at: statement.at, before });
}
