import { at } from './at.ts';
import { findMember } from './instances.ts';
import type { KnowledgeTables } from './knowledge-tables.ts';
import { ListBuilder } from './list-builder.ts';
import type { MemberIndex } from './member.ts';
import type { PlacedMatch } from './placed-match.ts';
import type { CauseTable, Instances, ThreatTable } from './threat-graph.ts';
import { conditionMember, entryMember } from './wiring.ts';

type Cause = {
  readonly role: number;
  readonly asset: number;
  readonly sufficient: number;
  readonly isConsequence: number;
  readonly index: number;
};

/** Where the instances of the qualities of a system stand. */
export type Qualities = { readonly consequences: Instances; readonly attributes: Instances };

/** Collects threats with their causes and effects. */
export class ThreatBuilder {
  readonly #tables: KnowledgeTables;
  readonly #qualities: Qualities;
  readonly #rule: number[] = [];
  readonly #member: number[] = [];
  readonly #match: number[] = [];
  readonly #starts: number[] = [0];
  readonly #role: number[] = [];
  readonly #asset: number[] = [];
  readonly #sufficient: number[] = [];
  readonly #isConsequence: number[] = [];
  readonly #index: number[] = [];
  readonly #effects = new ListBuilder();

  constructor(tables: KnowledgeTables, qualities: Qualities) {
    this.#tables = tables;
    this.#qualities = qualities;
  }

  /** Adds the threat of a rule at a match, for one member (rules W3 and W5). */
  add(rule: number, member: MemberIndex, match: number, placed: PlacedMatch): void {
    this.#rule.push(rule);
    this.#member.push(member);
    this.#match.push(match);
    this.#addCauses(rule, member, placed);
    this.#addEffects(rule, member, placed);
  }

  /** The threats without the strategies that bear on them. */
  table(): Omit<ThreatTable, 'blockedBy' | 'mitigatedBy' | 'triggeredBy'> {
    const causes: CauseTable = {
      starts: new Int32Array(this.#starts),
      role: new Int32Array(this.#role),
      asset: new Int32Array(this.#asset),
      sufficient: new Uint8Array(this.#sufficient),
      isConsequence: new Uint8Array(this.#isConsequence),
      index: new Int32Array(this.#index),
    };
    return {
      count: this.#rule.length,
      rule: new Int32Array(this.#rule),
      member: new Uint8Array(this.#member),
      match: new Int32Array(this.#match),
      causes,
      effects: this.#effects.lists(),
    };
  }

  #addCauses(threatRule: number, member: MemberIndex, { plan, roles, standing }: PlacedMatch): void {
    const rule = at(this.#tables.threats, threatRule);
    const { attributes, consequences } = this.#qualities;
    const found: Cause[] = [];
    for (let isConsequence = 0; isConsequence < 2; isConsequence += 1) {
      for (const { concept, role } of isConsequence === 1 ? rule.conditions : rule.entryPoints) {
        const sufficient = at(plan.kinds, role) === 'sufficient' ? 1 : 0;
        const assets = at(roles, role);
        for (let i = 0; i < assets.length; i += 1) {
          const asset = at(assets, i);
          const stands = at(at(standing, role), i);
          const index =
            isConsequence === 1
              ? findMember(consequences, asset, concept, conditionMember(member, stands))
              : findMember(attributes, asset, concept, entryMember(member, stands));
          if (index >= 0) found.push({ role, asset, sufficient, isConsequence, index });
        }
      }
    }
    if (found.length > 1) {
      found.sort(
        (a, b) => a.role - b.role || a.asset - b.asset || a.isConsequence - b.isConsequence || a.index - b.index,
      );
    }
    for (const cause of found) {
      this.#role.push(cause.role);
      this.#asset.push(cause.asset);
      this.#sufficient.push(cause.sufficient);
      this.#isConsequence.push(cause.isConsequence);
      this.#index.push(cause.index);
    }
    this.#starts.push(this.#index.length);
  }

  #addEffects(threatRule: number, member: MemberIndex, { roles }: PlacedMatch): void {
    for (const { concept, role } of at(this.#tables.threats, threatRule).effects) {
      for (const asset of at(roles, role)) {
        const index = findMember(this.#qualities.consequences, asset, concept, member);
        if (index >= 0) this.#effects.addOnce(index);
      }
    }
    this.#effects.close();
  }
}
