import type { ListedSignature } from '@nemecys/server';

/** How a signature is meant, in words. */
export const meaningWords: Readonly<Record<ListedSignature['meaning'], string>> = {
  authored: 'I wrote this',
  reviewed: 'I have reviewed this',
  approved: 'I approve this',
};
