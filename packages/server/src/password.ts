import { hash, verify } from '@node-rs/argon2';

// The library's algorithm is argon2id unless stated otherwise; cost as OWASP's password storage cheat sheet advises.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The argon2id hash of a password. */
export async function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

let hashOfNobody: Promise<string> | undefined;

/** Whether a password belongs to a hash; takes as long when there is no account, so that nobody learns who has one. */
export async function isPassword(password: string, hashed: string | undefined): Promise<boolean> {
  hashOfNobody ??= hashPassword('of nobody');
  const matches = await verify(hashed ?? (await hashOfNobody), password);
  return matches && hashed !== undefined;
}
