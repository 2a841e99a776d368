import { dirname, join } from 'node:path';
import { knowledgeFile } from './knowledge-file.ts';

/** The folder of this installation or checkout: both hold the knowledge in the same place. */
export function installationFolder(): string {
  return join(dirname(knowledgeFile()), '../../..');
}
