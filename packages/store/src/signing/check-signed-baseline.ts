import { type KeyObject, verify } from 'node:crypto';
import { Failure } from '@nemecys/core';
import { sha256 } from '../sha256.ts';
import { auditHashOfStatement } from './audit-of-statement.ts';
import { keyId, pemOf, readPublicKey } from './signing-key.ts';
import { JwsHeader, SignedBaseline, Statement, signedBaselineText } from './statement.ts';

/** Something in a file that is not as it was signed. */
export type Difference = { readonly what: string; readonly signed: string; readonly here: string };

/** What a file says, with which key it was signed, and where it is not as it was signed: nowhere, if it is to be relied on. */
export type CheckedBaseline = {
  readonly statement: Statement;
  readonly key: string;
  readonly differences: readonly Difference[];
};

/**
 * Checks the file of a signed baseline by itself: the signature, every word of the statement, the text, and the row of the
 * audit trail that follows from them. Any byte that was changed makes a difference. That the key is the one of the
 * installation cannot be seen from the file: compare the key, or name it as `trusted`. Throws a Failure (input) for a file
 * that is none.
 */
export function checkSignedBaseline(content: string, trusted?: string): CheckedBaseline {
  const file = parsed(content);
  const { statement, signature: jws, publicKey } = file;
  const key = readPublicKey(publicKey);
  if (key === undefined)
    throw new Failure('input', 'The public key in this file is no Ed25519 key: the file was changed.');
  const id = keyId(key);
  const differences: Difference[] = [];
  const compare = (what: string, { signed, here }: Omit<Difference, 'what'>) => {
    if (signed !== here) differences.push({ what, signed, here });
  };
  if (!isSigned(jws, key)) {
    differences.push({
      what: 'signature',
      signed: 'by this key over this statement',
      here: 'neither, or one was changed',
    });
  }
  const header = JwsHeader.safeParse(decoded(jws.protected)).data;
  compare('key of the signature', { signed: header?.kid ?? 'unreadable', here: id });
  if (trusted !== undefined) compare('key that you named', { signed: trusted, here: id });
  const signed = Statement.safeParse(decoded(jws.payload)).data;
  if (signed === undefined)
    differences.push({ what: 'statement', signed: 'unreadable', here: JSON.stringify(statement) });
  else
    for (const [what, value] of leaves(signed))
      compare(what, { signed: value, here: leaves(statement).get(what) ?? '' });
  compare('SHA-256 of the text', { signed: signed?.textSha256 ?? statement.textSha256, here: sha256(file.text) });
  const { audit, ...said } = signed ?? statement;
  compare('hash in the audit trail', { signed: audit.hash, here: auditHashOfStatement(said, audit.before) });
  // What none of these sees, such as a space between two words of JSON, is no part of what was signed, and not ours either.
  const written = signedBaselineText({ ...file, publicKey: pemOf(key) });
  if (written !== content && differences.length === 0) {
    differences.push({
      what: `form of the file, line ${firstOtherLine(written, content)}`,
      signed: 'as nemecys writes it',
      here: 'another',
    });
  }
  return { statement, key: id, differences };
}

function parsed(content: string): SignedBaseline {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (thrown) {
    throw new Failure('input', 'This file is no JSON, so it is no signed baseline, or it was damaged.', {
      cause: thrown,
    });
  }
  const read = SignedBaseline.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? 'the file' : issue.path.join('.');
  throw new Failure('input', `This is no signed baseline, or it was changed: ${where}: ${issue?.message ?? ''}.`);
}

/** Written in one way only: the last letter of a signature has bits that mean nothing, and these must not be changed either. */
function isSigned({ protected: header, payload, signature }: SignedBaseline['signature'], key: KeyObject): boolean {
  const bytes = Buffer.from(signature, 'base64url');
  return bytes.toString('base64url') === signature && verify(null, Buffer.from(`${header}.${payload}`), key, bytes);
}

function decoded(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString());
  } catch {
    return undefined; // told as a difference
  }
}

/** Every value of a statement, by the path to it. */
function leaves(statement: Statement): ReadonlyMap<string, string> {
  const walk = (value: object, path: string): readonly (readonly [string, string])[] =>
    Object.entries(value).flatMap(([key, inner]) =>
      typeof inner === 'object' ? walk(inner, `${path}${key}.`) : [[`${path}${key}`, String(inner)] as const],
    );
  return new Map(walk(statement, ''));
}

function firstOtherLine(written: string, content: string): number {
  const lines = written.split('\n');
  return content.split('\n').findIndex((line, at) => line !== lines[at]) + 1;
}
