import type { System, SystemAsset } from '../../engine/system.ts';
import type { Knowledge } from '../knowledge.ts';
import type { ConsequenceAtRole, Threat } from '../threat.ts';
import { splitLink } from './pattern-source.ts';
import type { ProofChange, ProofSystem } from './proof-source.ts';

/** The attribute whose lack stands for a consequence that a proof takes as given. */
function givenAttribute(consequence: string): string {
  return `given-${consequence}`;
}

/**
 * The knowledge for proofs. Everything is trusted fully unless a proof lowers it, so that a proof shows what it states
 * and nothing else. Every consequence has a switch: an attribute that a proof lowers, and a threat that turns its lack
 * into the consequence, so that one link of a chain can be tested without the links before it.
 */
export function withGivens(knowledge: Knowledge): Knowledge {
  const role = 'given';
  const patterns = knowledge.classes.map(({ id }) => ({
    id: `given-${id}.pattern`,
    label: '',
    key: [{ role, class: id }],
    root: [],
    rootLinks: [],
    necessary: [],
    sufficient: [],
    optional: [],
    prohibited: [],
    links: [],
    prohibitedLinks: [],
    distinct: [],
  }));
  const threats = knowledge.consequences.flatMap(({ id, at }) =>
    at.map((place): Threat => {
      const effect: ConsequenceAtRole = { consequence: id, role };
      return {
        id: `given-${id}-${place}`,
        label: '',
        description: '',
        category: '',
        pattern: `given-${place}.pattern`,
        threatens: role,
        entryPoints: [{ attribute: givenAttribute(id), role }],
        conditions: [],
        effects: [effect],
        frequency: knowledge.scales.likelihood.length - 1,
        secondary: false,
        normalOperation: false,
        modes: { current: true, future: true },
        triggered: false,
        references: [],
      };
    }),
  );
  return {
    ...knowledge,
    trustTemplates: [],
    roles: [...knowledge.roles, { id: role, label: '', at: knowledge.classes.map(({ id }) => id) }],
    patterns: [...knowledge.patterns, ...patterns],
    attributes: [
      ...knowledge.attributes,
      ...knowledge.consequences.map(({ id, at }) => ({
        id: givenAttribute(id),
        label: '',
        about: '',
        at,
        visible: false,
        variants: { min: `given-${id}.min`, max: `given-${id}.max` },
      })),
    ],
    threats: [...knowledge.threats, ...threats],
  };
}

/** The system a proof describes. Words that are no level count as an error of the proof and are thrown. */
export function proofSystem(proof: ProofSystem, { scales }: Knowledge): System {
  const step = (scale: 'trust' | 'likelihood' | 'population', word: string): number => {
    const found = scales[scale].findIndex(({ id }) => id === word);
    if (found < 0) throw new Error(`"${word}" is not a level of the ${scale} scale`);
    return found;
  };
  const top = scales.trust.length - 1;
  return {
    assets: Object.entries(proof.assets).map(([id, text]): SystemAsset => {
      const [asset = '', population] = text.split(' ');
      return { id, class: asset, label: id, population: population === undefined ? 0 : step('population', population) };
    }),
    links: proof.links.map(splitLink),
    trust: [
      ...Object.entries(proof.trust).map(([key, word]) => ({
        ...atAsset(key, 'attribute'),
        level: step('trust', word),
      })),
      ...Object.entries(proof.given).map(([key, word]) => {
        const { consequence, asset } = atAsset(key, 'consequence');
        return { attribute: givenAttribute(consequence), asset, level: top - step('likelihood', word) };
      }),
    ],
    controls: proof.controls.map((key) => ({ ...atAsset(key, 'control'), state: 'in-place' as const })),
    impacts: [],
  };
}

/** The system of a proof after a change of it. */
export function changeProof(proof: ProofSystem, change: ProofChange): ProofSystem {
  const dropped = new Set(change.drop);
  const unknown = change.drop.filter((item) => !(item in proof.assets) && !proof.links.includes(item));
  if (unknown.length > 0) throw new Error(`"${unknown[0]}" cannot be dropped: the proof has no such asset or link`);
  return {
    ...proof,
    assets: {
      ...Object.fromEntries(Object.entries(proof.assets).filter(([id]) => !dropped.has(id))),
      ...change.assets,
    },
    links: [
      ...proof.links.filter((text) => {
        const { from, to } = splitLink(text);
        return !dropped.has(text) && !dropped.has(from) && !dropped.has(to);
      }),
      ...change.links,
    ],
    given: { ...proof.given, ...change.given },
    trust: { ...proof.trust, ...change.trust },
    controls: [...proof.controls.filter((one) => !change['no-controls'].includes(one)), ...change.controls],
    mode: change.mode ?? proof.mode,
  };
}

/** Takes `concept@asset` apart. */
function atAsset<T extends string>(
  text: string,
  name: T,
): { readonly [key in T]: string } & { readonly asset: string } {
  const split = text.indexOf('@');
  return { [name]: text.slice(0, split), asset: text.slice(split + 1) } as { [key in T]: string } & { asset: string };
}
