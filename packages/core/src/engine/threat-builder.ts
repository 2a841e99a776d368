import { at } from './at.ts';
import { GrowingInts } from './growing-ints.ts';
import { findMember } from './instances.ts';
import type { KnowledgeTables } from './knowledge-tables.ts';
import { ListBuilder } from './list-builder.ts';
import type { MemberIndex } from './member.ts';
import type { PlacedMatch } from './placed-match.ts';
import type { CauseTable, Instances, ThreatTable } from './threat-graph.ts';
import { conditionMember, entryMember } from './wiring.ts';

type Cause = { role: number; asset: number; sufficient: number; isConsequence: number; index: number };

/** Where the instances of the qualities of a system stand. */
export type Qualities = { readonly consequences: Instances; readonly attributes: Instances };

/** Collects threats with their causes and effects. */
export class ThreatBuilder {
  readonly #tables: KnowledgeTables;
  readonly #qualities: Qualities;
  readonly #rule = new GrowingInts();
  readonly #member = new GrowingInts();
  readonly #match = new GrowingInts();
  readonly #starts = new GrowingInts();
  readonly #role = new GrowingInts();
  readonly #asset = new GrowingInts();
  readonly #sufficient = new GrowingInts();
  readonly #isConsequence = new GrowingInts();
  readonly #index = new GrowingInts();
  readonly #effects = new ListBuilder();
  /** Causes of the present threat; used again for each, as making them anew took a fifth of the time. */
  readonly #found: Cause[] = [];

  constructor(tables: KnowledgeTables, qualities: Qualities) {
    this.#tables = tables;
    this.#qualities = qualities;
    this.#starts.push(0);
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
      starts: this.#starts.ints(),
      role: this.#role.ints(),
      asset: this.#asset.ints(),
      sufficient: this.#sufficient.bytes(),
      isConsequence: this.#isConsequence.bytes(),
      index: this.#index.ints(),
    };
    return {
      count: this.#rule.length,
      rule: this.#rule.ints(),
      member: this.#member.bytes(),
      match: this.#match.ints(),
      causes,
      effects: this.#effects.lists(),
    };
  }

  #addCauses(threatRule: number, member: MemberIndex, { plan, roles, standing }: PlacedMatch): void {
    const rule = at(this.#tables.threats, threatRule);
    const { attributes, consequences } = this.#qualities;
    const found = this.#found;
    let count = 0;
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
          if (index < 0) continue;
          if (count === found.length) found.push({ role: 0, asset: 0, sufficient: 0, isConsequence: 0, index: 0 });
          const cause = at(found, count);
          cause.role = role;
          cause.asset = asset;
          cause.sufficient = sufficient;
          cause.isConsequence = isConsequence;
          cause.index = index;
          count += 1;
        }
      }
    }
    sortCauses(found, count);
    for (let i = 0; i < count; i += 1) {
      const cause = at(found, i);
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

/** Sorts the first causes of a list by role, then asset, attributes before consequences; there are hardly ever many. */
function sortCauses(causes: Cause[], count: number): void {
  for (let i = 1; i < count; i += 1) {
    const cause = at(causes, i);
    let place = i;
    for (; place > 0 && comesBefore(cause, at(causes, place - 1)); place -= 1) causes[place] = at(causes, place - 1);
    causes[place] = cause;
  }
}

function comesBefore(a: Cause, b: Cause): boolean {
  return (a.role - b.role || a.asset - b.asset || a.isConsequence - b.isConsequence || a.index - b.index) < 0;
}
