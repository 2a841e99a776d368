import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { compileKnowledge } from '../../packages/core/src/knowledge/source/compile-knowledge.ts';
import type { VerifiedIds } from '../../packages/core/src/knowledge/source/compile-provenance.ts';
import type { KnowledgeSource } from '../../packages/core/src/knowledge/source/knowledge-source.ts';
import { withGivens } from '../../packages/core/src/knowledge/source/prove.ts';
import { readKnowledgeSource } from '../../packages/core/src/knowledge/source/read-knowledge-source.ts';
import { proofRunner } from '../../packages/core/src/knowledge/source/run-proof.ts';
import { knowledgeFolder, readKnowledgeFiles } from '../../scripts/read-knowledge-files.ts';

const { source: read } = readKnowledgeSource(readKnowledgeFiles().files);
if (read === null) throw new Error('The knowledge cannot be read: run "npm run knowledge".');

/** The knowledge as written. */
export const source: KnowledgeSource = read;
const verified = parse(readFileSync(join(knowledgeFolder, 'verified-ids.yaml'), 'utf8')) as VerifiedIds;

/** The knowledge as compiled. */
export const compiled = compileKnowledge(source, verified).knowledge;

/** The knowledge for proofs. */
export const knowledge = withGivens(compiled);

/** Assesses the system of a proof and looks at one threat. */
export const runProof = proofRunner(compiled);
