import type { System } from '../../engine/system.ts';
import type { Finding } from '../../finding.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { HarmKind } from '../../knowledge/origin.ts';
import type { Places } from '../read/places.ts';
import type { Scenario } from '../scenario.ts';
import { compileAnswers } from './compile-answers.ts';
import { compileAssets } from './compile-assets.ts';
import { compileDecision } from './compile-decision.ts';
import { askFacts } from './compile-facts.ts';
import { compileImpacts, criteriaOf } from './compile-impacts.ts';
import { compileLinks } from './compile-links.ts';
import { compileQuantities } from './compile-quantities.ts';
import { compileStatements } from './compile-statements.ts';
import { askDependencies } from './dependencies.ts';
import type { Draft } from './draft.ts';
import { reportGaps } from './gaps.ts';
import { modernWords } from './modern-words.ts';
import { ownMatrix } from './own-scale.ts';
import type { Question } from './question.ts';
import { statingSections } from './stating-sections.ts';
import { termsOf } from './terms.ts';
import { type SettingBasis, settleControls, settleTrust } from './voices.ts';

/** A scenario as the engine takes it, with what readers need besides. */
export type CompiledScenario = {
  readonly system: System;
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
  /** The mode a scenario is assessed in unless the user says otherwise: current in operation, else future. */
  readonly mode: 'current' | 'future';
  /** Highest acceptable risk level for each kind of harm. */
  readonly criteria: ReadonlyMap<HarmKind, number>;
  /** The organisation's own risk by our impact and likelihood, where it states one. */
  readonly riskMatrix: readonly (readonly number[])[] | undefined;
  /** Consequences that only a class template gives an impact are assessed like harms. */
  readonly everyImpact?: boolean;
  /** What settings rest on, by `concept@asset`. */
  readonly bases: ReadonlyMap<string, SettingBasis>;
  /** The device that software runs on, and the zone that a thing or person is in. */
  readonly hosts: ReadonlyMap<string, string>;
  readonly zones: ReadonlyMap<string, string>;
};

/**
 * Makes a system of a scenario, by the words of a knowledge base. What does not fit them is a finding; the system then
 * lacks it. Former words of the knowledge base count as its present ones. The places are those of the reader; without them findings have no lines. Equal input gives equal output.
 */
export function compileScenario(
  written: Scenario,
  knowledge: Knowledge,
  placesWritten: Places = new Map(),
): CompiledScenario {
  const { scenario, places, findings } = modernWords(written, knowledge, placesWritten);
  const draft: Draft = {
    scenario,
    terms: termsOf(knowledge),
    places,
    paths: pathsOf(scenario),
    assets: new Map(),
    links: new Map(),
    hosts: new Map(),
    controls: new Map(),
    trust: new Map(),
    impacts: new Map(),
    bases: new Map(),
    questions: [],
    findings: [...findings],
  };
  compileAssets(draft);
  compileLinks(draft);
  compileStatements(draft);
  compileAnswers(draft);
  compileImpacts(draft);
  compileQuantities(draft);
  compileDecision(draft);
  reportGaps(draft);
  const controls = settleControls(draft);
  const trust = settleTrust(draft);
  askFacts(draft);
  askDependencies(draft);
  const criteria = criteriaOf(draft);
  const riskMatrix = ownMatrix(draft);
  return {
    system: {
      assets: [...draft.assets.values()].sort(by(({ id }) => id)),
      links: [...draft.links.entries()].sort(by(([key]) => key)).map(([, link]) => link),
      controls: controls.sort(by(({ asset, control }) => `${asset} ${control}`)),
      trust: trust.sort(by(({ asset, attribute }) => `${asset} ${attribute}`)),
      impacts: [...draft.impacts.values()].sort(by(({ asset, consequence }) => `${asset} ${consequence}`)),
    },
    findings: draft.findings.sort(by(({ where }) => [where.file, pad(where.line), pad(where.column)].join(' '))),
    questions: draft.questions.sort(by(({ id }) => id)),
    mode: scenario.context['life-stage'] === 'operation' ? 'current' : 'future',
    criteria,
    riskMatrix,
    bases: draft.bases,
    hosts: draft.hosts,
    zones: zonesOf(scenario, draft.hosts),
  };
}

function pathsOf(scenario: Scenario): ReadonlyMap<string, string> {
  const paths = new Map(scenario.context.patients.map(({ id }) => [id, `context.patients.${id}`]));
  for (const section of statingSections) for (const { id } of scenario[section]) paths.set(id, `${section}.${id}`);
  return paths;
}

/** The zone each thing and person is in; software is where its device is. */
function zonesOf(scenario: Scenario, hosts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const zones = new Map<string, string>();
  for (const { id, zone } of [...scenario.people, ...scenario.assets]) {
    if (zone !== undefined && zone !== 'unknown') zones.set(id, zone);
  }
  for (const { id } of scenario.assets) {
    const zone = zones.get(hosts.get(id) ?? '');
    if (zone !== undefined && !zones.has(id)) zones.set(id, zone);
  }
  return zones;
}

function by<T>(key: (value: T) => string): (a: T, b: T) => number {
  return (a, b) => compareText(key(a), key(b));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function pad(position: number | undefined): string {
  return String(position ?? 0).padStart(9, '0');
}
