import { at } from '../engine/at.ts';
import { strategyId } from '../engine/derived-ids.ts';
import { listAt } from '../engine/int-lists.ts';
import type { Instances, ThreatGraph } from '../engine/threat-graph.ts';
import { joined } from './joined.ts';

/** What is found at assets. */
export type QualityKind = 'consequence' | 'attribute' | 'control';

const members = ['average', 'min', 'max'] as const;
const memberWords = ['', ' (least affected)', ' (most affected)'] as const;

/** Ids, labels and sentences of the things in a threat graph; each is made once. */
export class Names {
  readonly #graph: ThreatGraph;
  readonly #made = new Map<string, string>();

  constructor(graph: ThreatGraph) {
    this.#graph = graph;
  }

  asset(index: number): string {
    return at(this.#graph.assets.id, index);
  }

  assetLabel(index: number): string {
    return at(this.#graph.assets.label, index);
  }

  /** The id of a consequence, attribute or control at an asset. */
  quality(kind: QualityKind, index: number): string {
    return this.#once(`${kind} ${index}`, () => {
      const instances = this.#instances(kind);
      const concept = this.#concept(kind, index);
      const member = members[at(instances.member, index)] ?? 'average';
      const variant = member === 'average' ? undefined : concept.variants?.[member];
      const name = { concept: concept.id, member, variant };
      return this.#graph.naming.quality(kind, name, this.asset(at(instances.asset, index)));
    });
  }

  /** The concept's label; members of a population say which one they are. */
  qualityLabel(kind: QualityKind, index: number): string {
    const { label } = this.#concept(kind, index);
    return `${label}${memberWords[at(this.#instances(kind).member, index)]}`;
  }

  /** The asset a consequence, attribute or control is at. */
  assetOf(kind: QualityKind, index: number): number {
    return at(this.#instances(kind).asset, index);
  }

  threat(index: number): string {
    return this.#once(`threat ${index}`, () => {
      const { threats, matches, tables } = this.#graph;
      const rule = at(tables.knowledge.threats, at(threats.rule, index));
      const pattern = at(tables.knowledge.patterns, at(matches.pattern, at(threats.match, index)));
      const member = members[at(threats.member, index)] ?? 'average';
      const variant = member === 'average' ? undefined : rule.variants?.[member];
      const roles = this.roles(index);
      const root = [...pattern.key, ...pattern.root].map((node) => ({
        role: node.role,
        class: node.class,
        assets: (roles.get(node.role) ?? []).map((asset) => this.asset(asset)),
      }));
      return this.#graph.naming.threat({ concept: rule.id, member, variant }, pattern.id, root);
    });
  }

  threatLabel(index: number): string {
    const { threats, tables } = this.#graph;
    return `${at(tables.knowledge.threats, at(threats.rule, index)).label}${memberWords[at(threats.member, index)]}`;
  }

  /** The threat's sentence with the labels of the assets in place of its roles. */
  threatText(index: number): string {
    const { threats, tables } = this.#graph;
    return this.fill(index, at(tables.knowledge.threats, at(threats.rule, index)).description);
  }

  /** A text with `_role_` place-holders, filled with the labels of the assets that a threat was found at. */
  fill(threat: number, text: string): string {
    const roles = this.roles(threat);
    return text.replace(/_([^_\s]+)_/gu, (whole, role: string) => {
      const assets = roles.get(role);
      if (assets === undefined || assets.length === 0) return whole;
      return joined(assets.map((asset) => this.assetLabel(asset)).sort(), 4);
    });
  }

  /** The assets in each role of a threat. */
  roles(threat: number): ReadonlyMap<string, readonly number[]> {
    const { matches, threats, tables } = this.#graph;
    const match = at(threats.match, threat);
    const plan = tables.plans[at(matches.pattern, match)];
    const slot = at(matches.firstSlot, match);
    return new Map((plan?.roles ?? []).map((role, i) => [role, [...listAt(matches.slots, slot + i)]]));
  }

  strategy(index: number): string {
    return this.#once(`strategy ${index}`, () => strategyId(this.#graph, index));
  }

  strategyLabel(index: number): string {
    const { strategies, tables } = this.#graph;
    return at(tables.knowledge.strategies, at(strategies.rule, index)).label;
  }

  #concept(kind: QualityKind, index: number): Concept {
    const { knowledge } = this.#graph.tables;
    const concept = at(this.#instances(kind).concept, index);
    switch (kind) {
      case 'consequence':
        return at(knowledge.consequences, concept);
      case 'attribute':
        return at(knowledge.attributes, concept);
      case 'control':
        return at(knowledge.controls, concept);
    }
  }

  #instances(kind: QualityKind): Instances {
    const { consequences, attributes, controls } = this.#graph;
    return kind === 'consequence' ? consequences : kind === 'attribute' ? attributes : controls;
  }

  #once(key: string, make: () => string): string {
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.#made.set(key, made);
    return made;
  }
}

type Concept = {
  readonly id: string;
  readonly label: string;
  readonly variants?: { readonly min: string; readonly max: string } | undefined;
};
