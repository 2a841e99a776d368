import type { ListedSignature, PublicKey, SigningProof } from '@nemecys/server';
import { type At, scenarioPath, send } from '../api.ts';

/** What somebody signs, meaning what, and what shows again who it is. */
export type WantedSignature = {
  readonly baseline: string;
  readonly meaning: ListedSignature['meaning'];
  readonly proof: SigningProof;
};

const signatures = ({ workspace, id }: At) => `${scenarioPath(workspace, id)}/signatures`;

/** The API of signatures. Throws Refused. */
export const signatureApi = {
  list: async (at: At): Promise<readonly ListedSignature[]> => (await send('GET', signatures(at))).json(),
  sign: async (at: At, wanted: WantedSignature) => void (await send('POST', signatures(at), wanted)),
  key: async (): Promise<PublicKey> => (await send('GET', '/signing-key')).json(),
  /** Where the file of a signed baseline is downloaded from. */
  fileOf: (at: At, signature: string): string => `/api${signatures(at)}/${signature}/file`,
};
