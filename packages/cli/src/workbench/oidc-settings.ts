import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Failure } from '@nemecys/core';
import type { OidcSettings } from '@nemecys/server';
import type { Io } from '../io.ts';

/**
 * The OpenID provider that people may sign in with, from the environment alone: NEMECYS_OIDC_ISSUER, NEMECYS_OIDC_CLIENT_ID,
 * NEMECYS_OIDC_CLIENT_SECRET or NEMECYS_OIDC_CLIENT_SECRET_FILE, and NEMECYS_OIDC_NAME for people. None without an issuer.
 */
export function oidcSettings({ env, cwd }: Io): OidcSettings | undefined {
  const { NEMECYS_OIDC_ISSUER: issuer = '', NEMECYS_OIDC_CLIENT_ID: clientId = '' } = env;
  if (issuer === '') return undefined;
  const address = URL.canParse(issuer) ? new URL(issuer) : undefined;
  const isHere = address?.hostname === '127.0.0.1' || address?.hostname === 'localhost';
  if (address?.protocol !== 'https:' && !(address?.protocol === 'http:' && isHere)) {
    throw new Failure('input', 'NEMECYS_OIDC_ISSUER is no https address. Name the issuer as the provider does.');
  }
  const clientSecret = secretOf({ env, cwd });
  if (clientId === '' || clientSecret === '') {
    const missing = 'NEMECYS_OIDC_CLIENT_ID and NEMECYS_OIDC_CLIENT_SECRET (or NEMECYS_OIDC_CLIENT_SECRET_FILE)';
    throw new Failure('input', `With NEMECYS_OIDC_ISSUER set, ${missing} have to be set as well.`);
  }
  return { issuer, clientId, clientSecret, name: env.NEMECYS_OIDC_NAME || address.hostname };
}

function secretOf({ env, cwd }: Pick<Io, 'env' | 'cwd'>): string {
  const { NEMECYS_OIDC_CLIENT_SECRET: secret = '', NEMECYS_OIDC_CLIENT_SECRET_FILE: file = '' } = env;
  if (file === '') return secret;
  try {
    return readFileSync(resolve(cwd, file), 'utf8').trim();
  } catch (thrown) {
    throw new Failure('not-found', `${file} of NEMECYS_OIDC_CLIENT_SECRET_FILE cannot be read.`, { cause: thrown });
  }
}
