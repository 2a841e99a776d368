import { createHash, randomBytes } from 'node:crypto';

/** A secret that nobody can guess: 32 random bytes. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Under what a token is kept, so that whoever reads the database cannot use it. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
