import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Failure } from '@nemecys/core';
import type { CheckedBaseline } from '@nemecys/store';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { readFile } from '../read-file.ts';
import { type Session, writeJson } from '../session.ts';

type Options = { readonly key?: string | undefined };

const limit = { bytes: 20e6, advice: 'A signed baseline is smaller.' };

/**
 * Says of the file of a signed baseline who signed what, and whether it is as it was signed; exits with 1 when it is not,
 * and says what differs. Needs no server and no network.
 */
export async function verify(file: string, { key }: Options, session: Session): Promise<ExitCode> {
  const { checkSignedBaseline } = await import('@nemecys/store');
  const bytes = readFile(resolve(session.io.cwd, file), file, limit);
  const checked = checkSignedBaseline(
    decoded(bytes, file),
    key === undefined ? undefined : await trustedKey(key, session),
  );
  if (session.json) writeJson(session, checked);
  else tell(checked, { file, key }, session);
  return checked.differences.length === 0 ? exitCode.done : exitCode.levelReached;
}

function decoded(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (thrown) {
    throw new Failure('input', `${file} is no text in UTF-8: it is no signed baseline, or it was damaged.`, {
      cause: thrown,
    });
  }
}

/** The SHA-256 of a public key, given as such or by the file of the key. */
async function trustedKey(key: string, { io }: Session): Promise<string> {
  if (/^[0-9a-f]{64}$/iu.test(key)) return key.toLowerCase();
  const path = resolve(io.cwd, key);
  const { keyId, readPublicKey } = await import('@nemecys/store');
  const read = existsSync(path) ? readPublicKey(new TextDecoder().decode(readFile(path, key, limit))) : undefined;
  if (read !== undefined) return keyId(read);
  throw new Failure('input', `"${key}" is neither the SHA-256 of a key nor the file of an Ed25519 key in PEM.`);
}

function tell(
  { statement, key, differences }: CheckedBaseline,
  asked: Options & { readonly file: string },
  session: Session,
): void {
  const { out, err } = session;
  if (differences.length > 0) {
    out.line(`${asked.file} is not as it was signed. Do not rely on it; ask for another copy.`);
    for (const { what, signed, here } of differences)
      out.line(`  ${what}: signed ${shown(signed)}, here ${shown(here)}`);
    return;
  }
  if (session.quiet) return;
  const { workspace, scenario, baseline, version, signer, meaning, at, textSha256, audit } = statement;
  out.line(`${asked.file} is as it was signed.`);
  const lines: readonly (readonly [string, string])[] = [
    ['Baseline', `"${baseline}", version ${version} of "${scenario}" in "${workspace}"`],
    ['Meaning', meaning],
    ['Signed by', `${signer.name} <${signer.email}>`],
    ['At', at],
    ['Text', `SHA-256 ${textSha256}`],
    ['Audit row', audit.hash],
    ['Key', key],
  ];
  for (const [name, value] of lines) out.line(`  ${name.padEnd(10)} ${value}`);
  if (asked.key !== undefined) return;
  err.line(
    'Compare the key with the one that the workbench shows, or name it with --key: anybody can make another one.',
  );
}

function shown(value: string): string {
  return value.length > 80 ? `"${value.slice(0, 79)}…"` : `"${value}"`;
}
