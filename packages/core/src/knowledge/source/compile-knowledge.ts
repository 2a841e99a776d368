import type { Finding } from '../../finding.ts';
import type { AssetClass } from '../asset-class.ts';
import type { Fact } from '../fact.ts';
import { Knowledge } from '../knowledge.ts';
import type { ConstructionPattern } from '../pattern.ts';
import type { RelationType } from '../relation-type.ts';
import type { ClassSource } from './class-source.ts';
import { compileControl, compileControlTemplates, compileStrategies } from './compile-controls.ts';
import { compileIndicator } from './compile-indicators.ts';
import { compileScales, type LevelReader, levelReader } from './compile-levels.ts';
import { type PatternTable, patternTable } from './compile-patterns.ts';
import { compileProvenance, type VerifiedIds } from './compile-provenance.ts';
import {
  compileAttribute,
  compileConsequence,
  compileImpactTemplates,
  compileTrustTemplates,
  compileUndermining,
} from './compile-qualities.ts';
import { renamedOf } from './compile-renames.ts';
import { compileCheck, compileThreat } from './compile-threats.ts';
import type { ConstructionSource } from './construction-source.ts';
import type { FactSource } from './fact-source.ts';
import type { Entry, KnowledgeSource } from './knowledge-source.ts';
import { splitLink } from './pattern-source.ts';
import { compareText } from './read-knowledge-source.ts';
import type { RelationSource } from './relation-source.ts';

/**
 * Turns the written knowledge into the form the engine takes, every list ordered by id. The hash is left empty: only the
 * caller can compute it. Unknown threats of strategies are left out; all other
 * references must be sound, as the linter finds.
 */
export function compileKnowledge(
  source: KnowledgeSource,
  verified: VerifiedIds,
): { readonly knowledge: Knowledge; readonly findings: readonly Finding[] } {
  const levels = levelReader(source.scales);
  const patterns = patternTable();
  const context = { levels, patterns, verified };
  const constructions = source.constructions.map((entry) => compileConstruction(entry, patterns));
  const threats = [
    ...source.threats.map((entry) => compileThreat(entry, context)),
    ...source.checks.map((entry) => compileCheck(entry, context)),
  ].sort((a, b) => compareText(a.id, b.id));
  const threatIds = new Set(threats.map(({ id }) => id));
  const strategies = source.controls.flatMap((entry) => compileStrategies(entry, context, threatIds));
  const full = source.scales.trust.length - 1;
  const knowledge = Knowledge.parse({
    format: 'nemecys-knowledge/1',
    ...source.title,
    hash: '',
    features: { mixedCauses: true, populations: true },
    scales: compileScales(source.scales, levels),
    classes: source.classes.map(compileClass),
    relations: source.relations.map(compileRelation),
    roles: patterns.roles(),
    patterns: patterns.patterns(),
    constructions,
    attributes: source.attributes.map(compileAttribute),
    consequences: source.consequences.map(compileConsequence),
    undermining: compileUndermining(source.consequences),
    inhibition: [],
    trustTemplates: compileTrustTemplates(source, levels),
    impactTemplates: compileImpactTemplates(source, levels),
    controls: source.controls.map((entry) => compileControl(entry, context)),
    controlTemplates: source.controls.flatMap((entry) => compileControlTemplates(entry, full)),
    strategies: strategies.sort((a, b) => compareText(a.id, b.id)),
    threats,
    facts: source.facts.map((entry) => compileFact(entry, levels)),
    indicators: source.indicators.map((entry) => compileIndicator(entry, levels)),
    ...renamedOf(source),
  });
  return { knowledge, findings: levels.findings };
}

function compileClass({ value }: Entry<ClassSource>): AssetClass {
  const { id, label, about, assertable, visible } = value;
  return {
    id,
    label,
    about,
    kindOf: value['kind-of'],
    assertable,
    visible,
    constructionState: value['construction-state'],
  };
}

function compileRelation({ value }: Entry<RelationSource>): RelationType {
  const { id, label, about, from, to, assertable, visible } = value;
  return {
    id,
    label,
    about,
    kindOf: value['kind-of'],
    from,
    to,
    assertable,
    visible,
    constructionState: value['construction-state'],
  };
}

function compileConstruction({ value }: Entry<ConstructionSource>, patterns: PatternTable): ConstructionPattern {
  for (const [role, node] of Object.entries(value.adds.nodes)) patterns.addRole(role, node.class);
  return {
    id: value.id,
    label: value.label,
    pattern: patterns.add(value.pattern, value.id),
    priority: value.priority,
    iterate: value.iterate,
    maxPasses: value['max-passes'],
    nodes: Object.entries(value.adds.nodes).map(([role, node]) => ({
      role,
      class: node.class,
      namedBy: node['named-by'],
      displayedAt: node['displayed-at'],
    })),
    links: value.adds.links.map(splitLink),
  };
}

function compileFact({ path, value }: Entry<FactSource>, levels: LevelReader): Fact {
  const answer = (given: FactSource['yes']): Fact['yes'] => ({
    trust: Object.fromEntries(
      Object.entries(given.trust).map(([attribute, word]) => [attribute, levels.read('trust', word, path)]),
    ),
    controls: given.controls,
  });
  return {
    id: value.id,
    ask: value.ask,
    at: value.at,
    yes: answer(value.yes),
    no: answer(value.no),
    provenance: compileProvenance(value),
  };
}
