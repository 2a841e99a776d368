import type { ControlAtRole } from '../knowledge/control.ts';
import { at } from './at.ts';
import { type IntLists, invertLists, packLists } from './int-table.ts';
import type { KnowledgeTables } from './knowledge-tables.ts';
import type { PlacedMatch } from './match.ts';
import type { Instances, MemberIndex, Strategies } from './threat-graph.ts';
import { controlMember, instanceOf, opposite } from './wiring.ts';

type Entry = { rule: number; member: number; mandatory: number[]; optional: number[] };

/** Collects the strategies of a system while threats are found; equal control sets share one strategy. */
export class StrategyTable {
  readonly #tables: KnowledgeTables;
  readonly #controls: Instances;
  readonly #entries: Entry[] = [];
  readonly #byKey = new Map<string, number>();
  readonly #blocked: number[][] = [];
  readonly #mitigated: number[][] = [];
  readonly #triggered: number[][] = [];
  readonly #isTriggered: readonly boolean[];

  constructor(tables: KnowledgeTables, controls: Instances) {
    this.#tables = tables;
    this.#controls = controls;
    this.#isTriggered = tables.knowledge.threats.map(
      (threat, i) => threat.triggered || at(tables.strategiesOf, i).triggers.length > 0,
    );
  }

  /** Binds the strategies of a threat; false when the threat needs a trigger and none exists here. */
  bind(threatRule: number, member: MemberIndex, placed: PlacedMatch, threat: number): boolean {
    const rules = at(this.#tables.strategiesOf, threatRule);
    const triggers = this.#resolveAll(rules.triggers, opposite(member), placed);
    if (at(this.#isTriggered, threatRule) && triggers.length === 0) return false;
    this.#triggered[threat] = triggers;
    this.#blocked[threat] = this.#resolveAll(rules.blocks, member, placed);
    this.#mitigated[threat] = this.#resolveAll(rules.mitigates, member, placed);
    return true;
  }

  /** Which strategies block, mitigate and trigger each threat. */
  listsByThreat(count: number): { blockedBy: IntLists; mitigatedBy: IntLists; triggeredBy: IntLists } {
    const full = (lists: number[][]): IntLists => packLists(Array.from({ length: count }, (_, i) => lists[i] ?? []));
    return { blockedBy: full(this.#blocked), mitigatedBy: full(this.#mitigated), triggeredBy: full(this.#triggered) };
  }

  /** The strategies themselves. */
  pack(): Strategies {
    const count = this.#entries.length;
    const back = (lists: number[][]): IntLists => invertLists(packLists(lists.map((list) => list ?? [])), count);
    return {
      count,
      rule: Int32Array.from(this.#entries, (entry) => entry.rule),
      member: Uint8Array.from(this.#entries, (entry) => entry.member),
      mandatory: packLists(this.#entries.map((entry) => entry.mandatory)),
      optional: packLists(this.#entries.map((entry) => entry.optional)),
      blocks: back(this.#blocked),
      mitigates: back(this.#mitigated),
      triggers: back(this.#triggered),
    };
  }

  #resolveAll(rules: readonly number[], member: MemberIndex, placed: PlacedMatch): number[] {
    const found: number[] = [];
    for (const rule of rules) {
      const index = this.#resolve(rule, member, placed);
      if (index >= 0 && !found.includes(index)) found.push(index);
    }
    return found;
  }

  #resolve(rule: number, member: MemberIndex, placed: PlacedMatch): number {
    const strategy = at(this.#tables.knowledge.strategies, rule);
    const mandatory = this.#controlsOf(strategy.mandatory, member, placed, true);
    if (mandatory === null) return -1;
    const optional = this.#controlsOf(strategy.optional, member, placed, false) ?? [];
    if (mandatory.length + optional.length === 0) return -1;
    const key = `${rule} ${member} ${mandatory.join(',')} ${optional.join(',')}`;
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    this.#byKey.set(key, this.#entries.length);
    return this.#entries.push({ rule, member, mandatory, optional }) - 1;
  }

  #controlsOf(
    wanted: readonly ControlAtRole[],
    member: MemberIndex,
    { plan, roles, standing }: PlacedMatch,
    needed: boolean,
  ): number[] | null {
    const found = new Set<number>();
    for (const { control, role: roleId } of wanted) {
      const role = plan.roleIndex.get(roleId);
      const concept = this.#tables.controlIndex.get(control);
      if (role === undefined) continue;
      const assets = at(roles, role);
      for (let i = 0; i < assets.length; i += 1) {
        const which = controlMember(member, at(at(standing, role), i));
        const index = concept === undefined ? -1 : instanceOf(this.#controls, at(assets, i), concept, which);
        if (index >= 0) found.add(index);
        else if (needed) return null;
      }
    }
    return [...found].sort((a, b) => a - b);
  }
}
