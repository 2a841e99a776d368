import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { assessSystem } from '../../packages/core/src/engine/assess-system.ts';
import { at } from '../../packages/core/src/engine/at.ts';
import { NOT_CONSIDERED } from '../../packages/core/src/engine/evaluate.ts';
import { prepareKnowledge } from '../../packages/core/src/engine/knowledge-tables.ts';
import { compileKnowledge } from '../../packages/core/src/knowledge/source/compile-knowledge.ts';
import type { VerifiedIds } from '../../packages/core/src/knowledge/source/compile-provenance.ts';
import type { KnowledgeSource } from '../../packages/core/src/knowledge/source/knowledge-source.ts';
import type { ProofSystem } from '../../packages/core/src/knowledge/source/proof-source.ts';
import { proofSystem, withGivens } from '../../packages/core/src/knowledge/source/prove.ts';
import { readKnowledgeSource } from '../../packages/core/src/knowledge/source/read-knowledge-source.ts';
import { knowledgeFolder, readKnowledgeFiles } from '../../scripts/read-knowledge-files.ts';

const { source: read } = readKnowledgeSource(readKnowledgeFiles().files);
if (read === null) throw new Error('The knowledge cannot be read: run "npm run knowledge".');

/** The knowledge as written. */
export const source: KnowledgeSource = read;
const verified = parse(readFileSync(join(knowledgeFolder, 'verified-ids.yaml'), 'utf8')) as VerifiedIds;

/** The knowledge as compiled, with a switch for each consequence. */
export const knowledge = withGivens(compileKnowledge(source, verified).knowledge);
const tables = prepareKnowledge(knowledge);

/** What happened to one threat in the system of a proof. */
export type ProofResult = {
  /** How many times its pattern was found. */
  readonly found: number;
  /** Highest likelihood of it; 0 where it is not considered. */
  readonly likelihood: number;
  /** The assets in its roles, for each place where it was found at this likelihood. */
  readonly places: readonly Readonly<Record<string, readonly string[]>>[];
  /** Likelihood of a consequence at an asset, null where there is none such. */
  consequence(key: string): number | null;
  /** Settings of the proof that name nothing. */
  readonly unused: readonly string[];
};

/** Assesses the system of a proof and looks at one threat. */
export function runProof(threat: string, proof: ProofSystem): ProofResult {
  const system = proofSystem(proof, knowledge);
  const { graph, levels } = assessSystem(tables, system, { mode: proof.mode, strict: true });
  const levelOf = (t: number): number => (at(levels.threat, t) === NOT_CONSIDERED ? 0 : at(levels.threat, t));
  const instances = Array.from({ length: graph.threats.count }, (_, t) => t).filter(
    (t) => at(knowledge.threats, at(graph.threats.rule, t)).id === threat,
  );
  const likelihood = Math.max(0, ...instances.map(levelOf));
  const places = instances
    .filter((t) => levelOf(t) === likelihood)
    .map((t) => {
      const match = at(graph.threats.match, t);
      const plan = at(tables.plans, at(graph.matches.pattern, match));
      return Object.fromEntries(
        plan.roles.map((role, r) => {
          const slot = at(graph.matches.firstSlot, match) + r;
          const { starts, values } = graph.matches.slots;
          const assets = [...values.slice(at(starts, slot), at(starts, slot + 1))].map((a) => at(graph.assets.id, a));
          return [role, assets];
        }),
      );
    });
  return {
    found: instances.length,
    likelihood,
    places,
    consequence(key) {
      const split = key.indexOf('@');
      const asset = graph.assets.index.get(key.slice(split + 1));
      const concept = tables.consequenceIndex.get(key.slice(0, split));
      let highest: number | null = null;
      for (let c = 0; c < graph.consequences.count; c += 1) {
        if (at(graph.consequences.asset, c) !== asset || at(graph.consequences.concept, c) !== concept) continue;
        highest = Math.max(highest ?? 0, at(levels.consequence, c));
      }
      return highest;
    },
    unused: graph.unusedSettings.map(({ kind, asset, concept }) => `${kind} ${concept}@${asset}`),
  };
}
