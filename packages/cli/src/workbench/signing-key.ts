import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Failure } from '@nemecys/core';
import type { SigningKey, StorePlace } from '@nemecys/server';
import type { Io } from '../io.ts';

/**
 * The key that baselines are signed with: NEMECYS_SIGNING_KEY is its PEM, NEMECYS_SIGNING_KEY_FILE the file that has it. Of
 * a data folder it is else the file beside the folder, made on the first start, which its owner alone can read. Servers of
 * one PostgreSQL have to share theirs, so without one they sign nothing. It is never in the database or in a backup.
 */
export async function signingKey(place: StorePlace, { env, cwd }: Io): Promise<SigningKey | undefined> {
  const { newPrivateKey, readSigningKey } = await import('@nemecys/store');
  const { NEMECYS_SIGNING_KEY: secret = '', NEMECYS_SIGNING_KEY_FILE: named = '' } = env;
  if (secret !== '' && named !== '') {
    throw new Failure(
      'input',
      'Both NEMECYS_SIGNING_KEY and NEMECYS_SIGNING_KEY_FILE give a key. Leave one of them out.',
    );
  }
  if (secret !== '') return readSigningKey(secret);
  if (named !== '') return readSigningKey(read(resolve(cwd, named)));
  if (place.kind === 'postgresql') return undefined;
  const file = `${place.folder}.signing-key.pem`;
  if (!existsSync(file)) writeFileSync(file, newPrivateKey(), { mode: 0o600, flag: 'wx' });
  return readSigningKey(read(file));
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (thrown) {
    throw new Failure('not-found', `The signing key ${file} cannot be read. Check NEMECYS_SIGNING_KEY_FILE.`, {
      cause: thrown,
    });
  }
}
