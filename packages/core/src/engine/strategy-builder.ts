import { at } from './at.ts';
import { findMember } from './instances.ts';
import { invertLists, packLists } from './int-lists.ts';
import type { KnowledgeTables } from './knowledge-tables.ts';
import { ListBuilder } from './list-builder.ts';
import { type MemberIndex, opposite } from './member.ts';
import type { PlacedMatch } from './placed-match.ts';
import type { ControlNeed, StrategyRule } from './rule-tables.ts';
import type { Instances, StrategyTable, ThreatTable } from './threat-graph.ts';
import { controlMember } from './wiring.ts';

const none: readonly number[] = [];

type Needed = { readonly control: number; readonly role: number };
type ByThreat = Pick<ThreatTable, 'blockedBy' | 'mitigatedBy' | 'triggeredBy'>;

type Entry = {
  readonly rule: number;
  readonly mandatory: readonly Needed[];
  readonly optional: readonly Needed[];
};

const noControls: readonly Needed[] = [];

/** Collects the strategies of a system while its threats are found; threats with equal control sets share one. */
export class StrategyBuilder {
  readonly #tables: KnowledgeTables;
  readonly #controls: Instances;
  readonly #entries: Entry[] = [];
  readonly #byKey = new Map<string, number>();
  /** The same for strategies of one control, by number. */
  readonly #bySingle = new Map<number, number>();
  readonly #blockedBy = new ListBuilder();
  readonly #mitigatedBy = new ListBuilder();
  readonly #triggeredBy = new ListBuilder();

  constructor(tables: KnowledgeTables, controls: Instances) {
    this.#tables = tables;
    this.#controls = controls;
  }

  /** Ties the next threat to its strategies; false when the threat needs a trigger and has none here (rule W7). */
  bind(threatRule: number, member: MemberIndex, placed: PlacedMatch): boolean {
    const rule = at(this.#tables.threats, threatRule);
    const triggers = this.#strategies(rule.triggeredBy, opposite(member), placed);
    if (rule.needsTrigger && triggers.length === 0) return false;
    for (const strategy of triggers) this.#triggeredBy.addOnce(strategy);
    for (const strategy of this.#strategies(rule.blockedBy, member, placed)) this.#blockedBy.addOnce(strategy);
    for (const strategy of this.#strategies(rule.mitigatedBy, member, placed)) this.#mitigatedBy.addOnce(strategy);
    this.#triggeredBy.close();
    this.#blockedBy.close();
    this.#mitigatedBy.close();
    return true;
  }

  /** Which strategies bear on each threat bound so far. */
  byThreat(): ByThreat {
    return {
      blockedBy: this.#blockedBy.lists(),
      mitigatedBy: this.#mitigatedBy.lists(),
      triggeredBy: this.#triggeredBy.lists(),
    };
  }

  /** The strategies themselves, given which of them bear on each threat. */
  table({ blockedBy, mitigatedBy, triggeredBy }: ByThreat): StrategyTable {
    const entries = this.#entries;
    return {
      count: entries.length,
      rule: Int32Array.from(entries, ({ rule }) => rule),
      mandatory: packLists(entries.map(({ mandatory }) => mandatory.map(({ control }) => control))),
      optional: packLists(entries.map(({ optional }) => optional.map(({ control }) => control))),
      mandatoryRole: Int32Array.from(entries.flatMap(({ mandatory }) => mandatory.map(({ role }) => role))),
      optionalRole: Int32Array.from(entries.flatMap(({ optional }) => optional.map(({ role }) => role))),
      blocks: invertLists(blockedBy, entries.length),
      mitigates: invertLists(mitigatedBy, entries.length),
      triggers: invertLists(triggeredBy, entries.length),
    };
  }

  #strategies(rules: readonly number[], member: MemberIndex, placed: PlacedMatch): readonly number[] {
    if (rules.length === 0) return none;
    const found: number[] = [];
    for (const rule of rules) {
      const strategy = this.#strategy(rule, member, placed);
      if (strategy >= 0) found.push(strategy);
    }
    return found;
  }

  /** The strategy of a rule at a match, or -1 when a mandatory control cannot exist there (rule W6). */
  #strategy(rule: number, member: MemberIndex, placed: PlacedMatch): number {
    const needs = at(this.#tables.strategies, rule);
    const single = this.#singleControl(needs, member, placed);
    if (single !== undefined) {
      if (single < 0) return -1;
      const known = this.#bySingle.get(rule * this.#controls.count + single);
      if (known !== undefined) return known;
    }
    const mandatory = this.#controlsOf(needs.mandatory, member, placed);
    const optional =
      needs.optional.length === 0
        ? noControls
        : this.#controlsOf(needs.optional, member, placed).filter(({ control }) => control >= 0);
    if (mandatory.some(({ control }) => control < 0) || mandatory.length + optional.length === 0) return -1;
    return this.#known(rule, mandatory, optional) ?? this.#remember(rule, mandatory, optional);
  }

  /** The one control of a strategy that needs one at one asset, the case of nearly all; undefined for any other. */
  #singleControl(
    { mandatory, optional }: StrategyRule,
    member: MemberIndex,
    { plan, roles, standing }: PlacedMatch,
  ): number | undefined {
    const [need, another] = mandatory;
    if (need === undefined || another !== undefined || optional.length > 0) return undefined;
    const filled = plan.roleIndex.get(need.roleId);
    if (filled === undefined) return undefined;
    const assets = at(roles, filled);
    if (assets.length !== 1) return undefined;
    return findMember(this.#controls, at(assets, 0), need.concept, controlMember(member, at(at(standing, filled), 0)));
  }

  #known(rule: number, mandatory: readonly Needed[], optional: readonly Needed[]): number | undefined {
    const [only, another] = mandatory;
    if (only !== undefined && another === undefined && optional.length === 0)
      return this.#bySingle.get(rule * this.#controls.count + only.control);
    return this.#byKey.get(keyOf(rule, mandatory, optional));
  }

  #remember(rule: number, mandatory: readonly Needed[], optional: readonly Needed[]): number {
    const added = this.#entries.push({ rule, mandatory, optional }) - 1;
    const [only, another] = mandatory;
    if (only !== undefined && another === undefined && optional.length === 0)
      this.#bySingle.set(rule * this.#controls.count + only.control, added);
    else this.#byKey.set(keyOf(rule, mandatory, optional), added);
    return added;
  }

  #controlsOf(needs: readonly ControlNeed[], member: MemberIndex, { plan, roles, standing }: PlacedMatch): Needed[] {
    const found: Needed[] = [];
    for (const { concept, role, roleId } of needs) {
      const filled = plan.roleIndex.get(roleId);
      if (filled === undefined) continue;
      for (const [i, asset] of at(roles, filled).entries()) {
        const which = controlMember(member, at(at(standing, filled), i));
        const control = findMember(this.#controls, asset, concept, which);
        if (!found.some((known) => known.control === control)) found.push({ control, role });
      }
    }
    return found.length < 2 ? found : found.sort((a, b) => a.control - b.control);
  }
}

function keyOf(rule: number, mandatory: readonly Needed[], optional: readonly Needed[]): string {
  return `${rule} ${mandatory.map(({ control }) => control)} ${optional.map(({ control }) => control)}`;
}
