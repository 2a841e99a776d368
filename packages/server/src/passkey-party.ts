import { Failure } from '@nemecys/core';
import type { Passkey } from '@nemecys/store';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';

/** Whether a challenge is one that was given for this and not answered yet; it counts no more afterwards. */
type TakeChallenge = (challenge: string) => Promise<boolean>;

const library = () => import('@simplewebauthn/server');

/** What passkeys are made for: the host of the workbench, as people reach it. */
function partyOf(origin: string) {
  return { rpID: new URL(origin).hostname, expectedOrigin: origin };
}

type Somebody = { readonly id: string; readonly name: string; readonly email: string };

/** What a browser needs to make a passkey of somebody that is none of those known. */
export async function creationOptions(
  origin: string,
  { id, name, email }: Somebody,
  { known }: { readonly known: readonly string[] },
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { generateRegistrationOptions } = await library();
  return generateRegistrationOptions({
    rpName: 'nemecys workbench',
    rpID: partyOf(origin).rpID,
    userID: new TextEncoder().encode(id),
    userName: email,
    userDisplayName: name,
    attestationType: 'none',
    excludeCredentials: known.map((credential) => ({ id: credential })),
    // It stands for name and password: it is found without either, and the device asks who holds it.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

/** What a browser needs to sign somebody in with a passkey, whoever it is. */
export async function requestOptions(origin: string): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { generateAuthenticationOptions } = await library();
  return generateAuthenticationOptions({ rpID: partyOf(origin).rpID, userVerification: 'required' });
}

/** The passkey that a browser has made. Throws a Failure (not-permitted) where its answer does not fit. */
export async function madePasskey(
  origin: string,
  response: RegistrationResponseJSON,
  { takeChallenge }: { readonly takeChallenge: TakeChallenge },
): Promise<Passkey> {
  const { verifyRegistrationResponse } = await library();
  const { rpID, expectedOrigin } = partyOf(origin);
  const { registrationInfo } = await orRefused(() =>
    verifyRegistrationResponse({
      ...{ response, expectedOrigin, expectedRPID: rpID, expectedChallenge: takeChallenge },
      requireUserVerification: true,
    }),
  );
  if (registrationInfo === undefined) throw refused();
  const { id, publicKey, counter } = registrationInfo.credential;
  return { credential: id, publicKey: Buffer.from(publicKey).toString('base64url'), counter };
}

/** How often a passkey was used, once its answer fits. Throws a Failure (not-permitted) where it does not. */
export async function usedPasskey(
  origin: string,
  response: AuthenticationResponseJSON,
  { passkey, takeChallenge }: { readonly passkey: Passkey; readonly takeChallenge: TakeChallenge },
): Promise<number> {
  const { verifyAuthenticationResponse } = await library();
  const { rpID, expectedOrigin } = partyOf(origin);
  const { credential: id, counter, publicKey } = passkey;
  const { verified, authenticationInfo } = await orRefused(() =>
    verifyAuthenticationResponse({
      ...{ response, expectedOrigin, expectedRPID: rpID, expectedChallenge: takeChallenge },
      requireUserVerification: true,
      credential: { id, counter, publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')) },
    }),
  );
  if (!verified) throw refused();
  return authenticationInfo.newCounter;
}

async function orRefused<T>(verify: () => Promise<T>): Promise<T> {
  try {
    return await verify();
  } catch (thrown) {
    throw refused(thrown);
  }
}

function refused(cause?: unknown): Failure {
  return new Failure('not-permitted', 'This passkey does not fit. Try again, or sign in another way.', { cause });
}
