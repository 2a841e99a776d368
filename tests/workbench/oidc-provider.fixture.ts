import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** A real OpenID provider on this machine, at which anybody signs in by any name; `verified` says of whom it knows an e-mail. */
export type RealProvider = {
  readonly issuer: string;
  readonly client: { readonly id: string; readonly secret: string };
  readonly close: () => Promise<void>;
};

/** Starts a provider that sends browsers back to one address. */
export async function startProvider(callback: string): Promise<RealProvider> {
  const http = createServer();
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const client = { id: 'workbench', secret: 'a secret that only both know' };
  const provider = new Provider(issuer, {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [callback] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['only for tests'] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({
        sub: id,
        name: `${id} of the provider`,
        email: `${id}@provider.example`,
        // Who is called so has typed an address that is not theirs.
        email_verified: id !== 'mallory',
      }),
    }),
  });
  http.on('request', provider.callback());
  return { issuer, client, close: () => closed(http) };
}

function closed(http: Server): Promise<void> {
  return new Promise((resolve) => {
    http.close(() => resolve());
    http.closeAllConnections();
  });
}

/** A port that is free now: the provider has to know where browsers go before the workbench is started there. */
export async function freePort(): Promise<number> {
  const http = createServer();
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  await closed(http);
  return port;
}
