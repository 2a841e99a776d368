import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { assessSystem } from '../../packages/core/src/engine/assess-system.ts';
import { at } from '../../packages/core/src/engine/at.ts';
import { assetsInRole } from '../../packages/core/src/engine/derived-ids.ts';
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

/** The knowledge as compiled. */
export const compiled = compileKnowledge(source, verified).knowledge;

/** The knowledge for proofs. */
export const knowledge = withGivens(compiled);
const tables = prepareKnowledge(knowledge);
const consequenceIds = knowledge.consequences.map(({ id }) => id);
const attributeIds = knowledge.attributes.map(({ id }) => id);
const controlIds = knowledge.controls.map(({ id }) => id);

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
  const { graph, levels } = assessSystem(tables, system, { mode: proof.mode });
  const assetId = (index: number): string => at(graph.assets.id, index);
  const levelOf = (t: number): number => (at(levels.considered, t) === 1 ? at(levels.threat, t) : 0);
  const instances = Array.from({ length: graph.threats.count }, (_, t) => t).filter(
    (t) => at(knowledge.threats, at(graph.threats.rule, t)).id === threat,
  );
  const likelihood = Math.max(0, ...instances.map(levelOf));
  const places = instances
    .filter((t) => levelOf(t) === likelihood)
    .map((t) => {
      const plan = tables.plans[at(graph.matches.pattern, at(graph.threats.match, t))];
      return Object.fromEntries(
        (plan?.roles ?? []).map((role) => [role, [...assetsInRole(graph, t, role)].map(assetId)]),
      );
    });
  return {
    found: instances.length,
    likelihood,
    places,
    consequence(key) {
      const split = key.indexOf('@');
      return highest(key.slice(split + 1), key.slice(0, split));
    },
    unused: [
      ...system.controls.map(({ asset, control }) => ({ asset, id: control, table: graph.controls, ids: controlIds })),
      ...system.trust.map(({ asset, attribute }) => ({
        asset,
        id: attribute,
        table: graph.attributes,
        ids: attributeIds,
      })),
    ]
      .filter(({ asset, id, table, ids }) => !exists(asset, ids.indexOf(id), table))
      .map(({ asset, id }) => `${id}@${asset}`),
  };

  function exists(asset: string, concept: number, table: typeof graph.controls): boolean {
    for (let i = 0; i < table.count; i += 1) {
      if (at(table.concept, i) === concept && assetId(at(table.asset, i)) === asset) return true;
    }
    return false;
  }

  function highest(asset: string, consequence: string): number | null {
    const concept = consequenceIds.indexOf(consequence);
    let found: number | null = null;
    for (let c = 0; c < graph.consequences.count; c += 1) {
      if (at(graph.consequences.concept, c) !== concept || assetId(at(graph.consequences.asset, c)) !== asset) continue;
      found = Math.max(found ?? 0, at(levels.consequence, c));
    }
    return found;
  }
}
