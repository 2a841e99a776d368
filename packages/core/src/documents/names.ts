import { at } from '../engine/at.ts';
import { attributeId, consequenceId, controlId, strategyId, threatId } from '../engine/derived-ids.ts';
import { listAt } from '../engine/int-lists.ts';
import type { Instances, ThreatGraph } from '../engine/threat-graph.ts';
import { joined } from './joined.ts';

/** What is found at assets. */
export type QualityKind = 'consequence' | 'attribute' | 'control';

const memberWords = ['', ' (least affected)', ' (most affected)'] as const;
const idOf = { consequence: consequenceId, attribute: attributeId, control: controlId } as const;

/** Ids, labels and sentences of the things in a threat graph; each id is made once. */
export class Names {
  readonly #graph: ThreatGraph;
  readonly #qualities: Readonly<Record<QualityKind, string[]>> = { consequence: [], attribute: [], control: [] };
  readonly #threats: string[] = [];
  readonly #strategies: string[] = [];

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
    const made = this.#qualities[kind];
    made[index] ??= idOf[kind](this.#graph, index);
    return made[index];
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
    this.#threats[index] ??= threatId(this.#graph, index);
    return this.#threats[index];
  }

  threatLabel(index: number): string {
    const { threats, tables } = this.#graph;
    return `${at(tables.knowledge.threats, at(threats.rule, index)).label}${memberWords[at(threats.member, index)]}`;
  }

  /** The threat's sentence with the labels of the assets, each in quotation marks, in place of its roles. */
  threatText(index: number): string {
    const { threats, tables } = this.#graph;
    return this.fill(index, at(tables.knowledge.threats, at(threats.rule, index)).description);
  }

  /**
   * A text with `_role_` place-holders, filled with the labels of the assets that a threat was found at. They stand in
   * quotation marks as names: authors write them in any number and language, so no sentence can agree with them.
   */
  fill(threat: number, text: string): string {
    const roles = this.roles(threat);
    return text.replace(/_([^_\s]+)_/gu, (whole, role: string) => {
      const assets = roles.get(role);
      if (assets === undefined || assets.length === 0) return whole;
      return joined(assets.map((asset) => `“${this.assetLabel(asset)}”`).sort(), 4);
    });
  }

  /** The assets in each role of a threat. */
  roles(threat: number): ReadonlyMap<string, readonly number[]> {
    const { matches, threats } = this.#graph;
    const slot = at(matches.firstSlot, at(threats.match, threat));
    return new Map(this.roleNames(threat).map((role, i) => [role, [...listAt(matches.slots, slot + i)]]));
  }

  /** The roles of a threat, by number. */
  roleNames(threat: number): readonly string[] {
    const { matches, threats, tables } = this.#graph;
    return tables.plans[at(matches.pattern, at(threats.match, threat))]?.roles ?? [];
  }

  strategy(index: number): string {
    this.#strategies[index] ??= strategyId(this.#graph, index);
    return this.#strategies[index];
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
}

type Concept = { readonly label: string };
