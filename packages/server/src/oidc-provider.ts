import { Failure } from '@nemecys/core';
import type * as Client from 'openid-client';

/** An OpenID provider that people may sign in with: only the one that whoever runs the server has named. */
export type OidcSettings = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What people call it. */
  readonly name: string;
};

/** What a provider has shown of somebody. */
export type ShownIdentity = {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string | undefined;
  /** Only one that the provider has verified. */
  readonly email: string | undefined;
};

/** What an answer of the provider must fit. */
export type Expected = { readonly state: string; readonly nonce: string; readonly verifier: string };

/** Speaks with one OpenID provider, whose addresses are asked for once, when somebody first signs in with it. */
export class OidcProvider {
  readonly name: string;
  readonly #settings: OidcSettings;
  readonly #redirect: string;
  #configuration: Promise<Client.Configuration> | undefined;

  constructor(settings: OidcSettings, origin: string) {
    this.name = settings.name;
    this.#settings = settings;
    this.#redirect = `${origin}/api/oidc/callback`;
  }

  /** Where the browser goes to sign in, and what the answer must fit. */
  async begin(state: string): Promise<{ readonly address: string } & Expected> {
    const client = await import('openid-client');
    const [nonce, verifier] = [client.randomNonce(), client.randomPKCECodeVerifier()];
    const address = client.buildAuthorizationUrl(await this.#configured(), {
      redirect_uri: this.#redirect,
      scope: 'openid email profile',
      ...{ state, nonce, code_challenge: await client.calculatePKCECodeChallenge(verifier) },
      code_challenge_method: 'S256',
    });
    return { address: address.href, state, nonce, verifier };
  }

  /** Who the answer is about; `query` is what stands behind ? in it. Throws a Failure (not-permitted) where it does not fit. */
  async end(query: string, { state, nonce, verifier }: Expected): Promise<ShownIdentity> {
    const client = await import('openid-client');
    const configuration = await this.#configured();
    try {
      const tokens = await client.authorizationCodeGrant(configuration, new URL(`${this.#redirect}?${query}`), {
        ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true },
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new Error('no ID token');
      const told = { ...claims, ...(await client.fetchUserInfo(configuration, tokens.access_token, claims.sub)) };
      return {
        ...{ issuer: claims.iss, subject: claims.sub, name: word(told.name) },
        email: told.email_verified === true ? word(told.email) : undefined,
      };
    } catch (thrown) {
      throw new Failure('not-permitted', `${this.name} did not confirm who you are. Try again.`, { cause: thrown });
    }
  }

  #configured(): Promise<Client.Configuration> {
    this.#configuration ??= discover(this.#settings).catch((thrown) => {
      // The next who signs in asks again.
      this.#configuration = undefined;
      throw new Failure('unavailable', `${this.name} does not answer. Try again in a moment.`, { cause: thrown });
    });
    return this.#configuration;
  }
}

async function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<Client.Configuration> {
  const client = await import('openid-client');
  const address = new URL(issuer);
  // Without TLS only to a provider on this very machine, as in tests.
  const isHere = address.hostname === '127.0.0.1' || address.hostname === 'localhost';
  const plain = address.protocol === 'http:' && isHere;
  return client.discovery(address, clientId, clientSecret, undefined, {
    ...(plain ? { execute: [client.allowInsecureRequests] } : {}),
    timeout: 10,
  });
}

function word(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 200) : undefined;
}
