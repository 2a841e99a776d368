import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { Failure } from '@nemecys/core';
import { sha256 } from '../sha256.ts';

/** The Ed25519 key of an installation: it signs, tells its public half, and gives its private half to nobody. */
export type SigningKey = {
  /** SHA-256 of the public key (SPKI, DER) in hexadecimal: by it people know the key again. */
  readonly id: string;
  /** SPKI as PEM. */
  readonly publicKey: string;
  readonly sign: (bytes: Uint8Array) => Uint8Array;
};

/** A new private key, PKCS #8 as PEM. */
export function newPrivateKey(): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** The signing key from its private half. Throws a Failure (input) that repeats nothing of what it was given. */
export function readSigningKey(pem: string): SigningKey {
  const key = privateKeyOf(pem);
  if (key?.asymmetricKeyType !== 'ed25519') {
    throw new Failure(
      'input',
      'The signing key is no Ed25519 private key in PEM. Make one: openssl genpkey -algorithm ed25519',
    );
  }
  const half = createPublicKey(key);
  return { id: keyId(half), publicKey: pemOf(half), sign: (bytes) => sign(null, bytes, key) };
}

/** A public key from its PEM; undefined where it is no Ed25519 one. */
export function readPublicKey(pem: string): KeyObject | undefined {
  try {
    const key = createPublicKey({ key: pem, format: 'pem' });
    return key.asymmetricKeyType === 'ed25519' ? key : undefined;
  } catch {
    return undefined; // no key at all, which is the answer
  }
}

/** SHA-256 of a public key (SPKI, DER), in hexadecimal. */
export function keyId(key: KeyObject): string {
  return sha256(key.export({ type: 'spki', format: 'der' }));
}

/** A public key as PEM, always written in the same way. */
export function pemOf(key: KeyObject): string {
  return key.export({ type: 'spki', format: 'pem' }).toString();
}

function privateKeyOf(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey({ key: pem, format: 'pem' });
  } catch {
    return undefined; // told by who asked, without the bytes that are secret
  }
}
