import { ArbitraryChoices } from './arbitrary-choices.ts';
import { assetTable, linkTable } from './asset-table.ts';
import { at, byteAt, intAt } from './at.ts';
import type { Built } from './construct.ts';
import { findMatches } from './find-matches.ts';
import { GrowingInts } from './growing-ints.ts';
import { createInstances, findInstance } from './instances.ts';
import { type IntLists, invertLists, listAt } from './int-lists.ts';
import type { KnowledgeTables } from './knowledge-tables.ts';
import { ListBuilder } from './list-builder.ts';
import { AVERAGE, MAX, type MemberIndex, MIN, opposite } from './member.ts';
import { placer } from './placed-match.ts';
import { startLevels } from './start-levels.ts';
import { StrategyBuilder } from './strategy-builder.ts';
import { ThreatBuilder } from './threat-builder.ts';
import type { Instances, MatchTable, ThreatGraph, ThreatTable } from './threat-graph.ts';

const one: readonly MemberIndex[] = [AVERAGE];
const all: readonly MemberIndex[] = [AVERAGE, MIN, MAX];

/** Finds every threat of the knowledge base in a built system, and what bears on it: rules M1 to W9 of SPEC.md. */
export function match({ tables, system, rules, graph, arbitraryChoices }: Built): ThreatGraph {
  const { qualities } = tables;
  const consequences = createInstances(graph, (assetClass) => at(qualities, assetClass).consequences);
  const attributes = createInstances(graph, (assetClass) => at(qualities, assetClass).attributes);
  const controls = createInstances(graph, (assetClass) => at(qualities, assetClass).controls);
  const strategies = new StrategyBuilder(tables, controls);
  const threatBuilder = new ThreatBuilder(tables, { consequences, attributes });
  const matches = new MatchBuilder();
  const place = placer(graph);
  const choices = new ArbitraryChoices(arbitraryChoices);
  const noting = { ...rules, onArbitraryChoice: choices.add };
  for (const [pattern, plan] of tables.plans.entries()) {
    const threatRules = listAt(tables.threatsOfPattern, pattern);
    if (plan === null || threatRules.length === 0) continue;
    for (const roles of findMatches(graph, plan, noting)) {
      const placed = place(plan, roles);
      const index = matches.add(pattern, placed);
      for (const rule of threatRules) {
        const many = placed.population > 0 && at(tables.threats, rule).hasVariants;
        for (const member of many ? all : one) {
          if (strategies.bind(rule, member, placed)) threatBuilder.add(rule, member, index, placed);
        }
      }
    }
  }
  const threats: ThreatTable = { ...threatBuilder.table(), ...strategies.byThreat() };
  const undermines = underminedAttributes(tables, consequences, attributes);
  const assets = assetTable(graph);
  return {
    tables,
    naming: rules.naming,
    assets,
    links: linkTable(graph),
    consequences,
    attributes,
    controls,
    matches: matches.table(),
    threats,
    strategies: strategies.table(threats),
    ...startLevels(tables, system, { assets, consequences, attributes, controls }),
    undermines,
    underminedBy: invertLists(undermines, attributes.count),
    threatsCausing: invertLists(threats.effects, consequences.count),
    threatsAfter: invertLists(causesOfKind(threats, 1), consequences.count),
    threatsLacking: invertLists(causesOfKind(threats, 0), attributes.count),
    arbitraryChoices: choices.list(),
  };
}

class MatchBuilder {
  readonly #pattern = new GrowingInts();
  readonly #population = new GrowingInts();
  readonly #firstSlot = new GrowingInts();
  readonly #slots = new ListBuilder();
  readonly #standing = new GrowingInts();

  add(pattern: number, placed: ReturnType<ReturnType<typeof placer>>): number {
    this.#firstSlot.push(this.#slots.length);
    this.#population.push(placed.population);
    for (const [role, assets] of placed.roles.entries()) {
      for (const asset of assets) this.#slots.add(asset);
      this.#slots.close();
      for (const standing of at(placed.standing, role)) this.#standing.push(standing);
    }
    this.#pattern.push(pattern);
    return this.#pattern.length - 1;
  }

  table(): MatchTable {
    return {
      count: this.#pattern.length,
      pattern: this.#pattern.ints(),
      population: this.#population.bytes(),
      firstSlot: this.#firstSlot.ints(),
      slots: this.#slots.lists(),
      standing: this.#standing.bytes(),
    };
  }
}

/** What each consequence undermines at its asset; among members the least goes with the most (rule W2). */
function underminedAttributes(tables: KnowledgeTables, consequences: Instances, attributes: Instances): IntLists {
  const lists = new ListBuilder();
  for (let c = 0; c < consequences.count; c += 1) {
    const member = byteAt(consequences.member, c) as MemberIndex;
    for (const concept of listAt(tables.undermines, intAt(consequences.concept, c))) {
      const average = findInstance(attributes, intAt(consequences.asset, c), concept);
      if (average < 0) continue;
      if (byteAt(attributes.triplet, average) === 1) lists.add(average + opposite(member));
      else if (member === AVERAGE) lists.add(average);
    }
    lists.close();
  }
  return lists.lists();
}

function causesOfKind({ causes, count }: ThreatTable, isConsequence: 0 | 1): IntLists {
  const lists = new ListBuilder();
  for (let t = 0; t < count; t += 1) {
    for (let i = intAt(causes.starts, t); i < intAt(causes.starts, t + 1); i += 1) {
      if (byteAt(causes.isConsequence, i) === isConsequence) lists.addOnce(intAt(causes.index, i));
    }
    lists.close();
  }
  return lists.lists();
}
