import { z } from 'zod';

/** What a signature means, as 21 CFR 11.50 asks to be said with it. */
export const meanings = ['authored', 'reviewed', 'approved'] as const;
export type Meaning = (typeof meanings)[number];

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/u);

/**
 * What somebody put their name to: which text, under which name, meaning what, when. The row of the audit trail about it
 * follows from this and the hash of the row before, so that the signature also holds the trail up to it.
 */
export const Statement = z
  .strictObject({
    ...{ workspace: z.string(), scenario: z.string(), baseline: z.string(), version: z.int().min(1) },
    /** Of the text in UTF-8. */
    textSha256: Sha256,
    signer: z.strictObject({ id: z.string(), name: z.string(), email: z.string() }).readonly(),
    meaning: z.enum(meanings),
    at: z.iso.datetime(),
    audit: z.strictObject({ before: Sha256, hash: Sha256 }).readonly(),
  })
  .readonly();
export type Statement = z.infer<typeof Statement>;

/** The signed bytes and their signature: a JSON Web Signature (RFC 7515, flattened) with EdDSA (RFC 8037). */
export const Jws = z.strictObject({ protected: z.string(), payload: z.string(), signature: z.string() }).readonly();
export type Jws = z.infer<typeof Jws>;

/** The signed header: with which key. */
export const JwsHeader = z
  .strictObject({ alg: z.literal('EdDSA'), typ: z.literal('nemecys-signed-baseline+json'), kid: Sha256 })
  .readonly();
export type JwsHeader = z.infer<typeof JwsHeader>;

/** A baseline with a signature, as a file that shows by itself whether it is as it was signed. */
export const SignedBaseline = z
  .strictObject({
    kind: z.literal('nemecys-signed-baseline'),
    format: z.literal(1),
    statement: Statement,
    text: z.string(),
    signature: Jws,
    /** SPKI as PEM. */
    publicKey: z.string(),
  })
  .readonly();
export type SignedBaseline = z.infer<typeof SignedBaseline>;

/** The file of a signed baseline; the same one gives the same bytes. */
export function signedBaselineText(signed: SignedBaseline): string {
  return `${JSON.stringify(SignedBaseline.parse(signed), null, 2)}\n`;
}
