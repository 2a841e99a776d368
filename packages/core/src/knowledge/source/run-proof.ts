import { assessSystem } from '../../engine/assess-system.ts';
import { at } from '../../engine/at.ts';
import { listAt } from '../../engine/int-lists.ts';
import { prepareKnowledge } from '../../engine/knowledge-tables.ts';
import type { Instances } from '../../engine/threat-graph.ts';
import type { Knowledge } from '../knowledge.ts';
import type { ProofSystem } from './proof-source.ts';
import { proofSystem, withGivens } from './prove.ts';

/** What happened to one threat in the system of a proof. */
export type ProofResult = {
  /** How many times its pattern was found. */
  readonly found: number;
  /** Highest likelihood of it; 0 where it is not considered. */
  readonly likelihood: number;
  /** The assets in its roles, for each place where it was found at this likelihood. */
  readonly places: readonly Readonly<Record<string, readonly string[]>>[];
  /** Likelihood of a consequence at an asset, null where there is none such. */
  readonly consequence: (key: string) => number | null;
  /** Settings of the proof that name nothing. */
  readonly unused: readonly string[];
};

/** Assesses the system of a proof and looks at one threat. Words that are no level are thrown as an error. */
export type ProofRun = (threat: string, proof: ProofSystem) => ProofResult;

/** Prepares the knowledge once for any number of proofs. */
export function proofRunner(knowledge: Knowledge): ProofRun {
  const given = withGivens(knowledge);
  const tables = prepareKnowledge(given);
  return (threat, proof) => {
    const system = proofSystem(proof, given);
    const { graph, levels } = assessSystem(tables, system, { mode: proof.mode });
    const rule = tables.index.threat.get(threat) ?? -1;
    const instances = [...graph.threats.rule.keys()].filter((t) => at(graph.threats.rule, t) === rule);
    const likelihood = Math.max(0, ...instances.map((t) => at(levels.threat, t)));
    return {
      found: instances.length,
      likelihood,
      places: instances.filter((t) => at(levels.threat, t) === likelihood).map(rolesOf),
      consequence: (key) => highest(key.slice(key.indexOf('@') + 1), key.slice(0, key.indexOf('@'))),
      unused: [
        ...system.controls
          .filter(({ asset, control }) => !exists(graph.controls, asset, tables.index.control.get(control)))
          .map(({ asset, control }) => `${control}@${asset}`),
        ...system.trust
          .filter(({ asset, attribute }) => !exists(graph.attributes, asset, tables.index.attribute.get(attribute)))
          .map(({ asset, attribute }) => `${attribute}@${asset}`),
      ],
    };

    function rolesOf(t: number): Record<string, readonly string[]> {
      const match = at(graph.threats.match, t);
      const plan = tables.plans[at(graph.matches.pattern, match)];
      const first = at(graph.matches.firstSlot, match);
      const assets = (role: number): string[] =>
        [...listAt(graph.matches.slots, first + role)].map((asset) => at(graph.assets.id, asset));
      return Object.fromEntries((plan?.roles ?? []).map((role, r) => [role, assets(r)]));
    }

    function exists(instances: Instances, asset: string, concept: number | undefined): boolean {
      const index = graph.assets.index.get(asset);
      return instances.asset.some((one, i) => one === index && at(instances.concept, i) === concept);
    }

    function highest(asset: string, consequence: string): number | null {
      const index = graph.assets.index.get(asset);
      const concept = tables.index.consequence.get(consequence);
      const { asset: assets, concept: concepts } = graph.consequences;
      const found = [...levels.consequence].filter((_, c) => at(assets, c) === index && at(concepts, c) === concept);
      return found.length === 0 ? null : Math.max(...found);
    }
  };
}
