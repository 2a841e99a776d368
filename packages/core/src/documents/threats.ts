import { at } from '../engine/at.ts';
import { averageControl } from '../engine/explain/control-sets.ts';
import { threatChain } from '../engine/explain/threat-chain.ts';
import { listAt } from '../engine/int-lists.ts';
import { AVERAGE } from '../engine/member.ts';
import type { Origin } from '../knowledge/origin.ts';
import type { Threat } from '../knowledge/threat.ts';
import { type Evaluated, levelId, threatLikelihood } from './evaluated.ts';
import type { ControlEntry, ThreatEntry } from './threat-entry.ts';

/**
 * Threats that can happen, by risk, likelihood and id: those to the average member of a population, and those to another
 * member that harms name (`named`).
 */
export function threatsOf(
  evaluated: Evaluated,
  named: ReadonlySet<number>,
): { readonly entries: readonly ThreatEntry[]; readonly shown: readonly number[] } {
  const { graph, attribution, names } = evaluated;
  const shown: number[] = [];
  for (let t = 0; t < graph.threats.count; t += 1) {
    if (threatLikelihood(evaluated, t) === 0) continue;
    if (at(graph.threats.member, t) === AVERAGE || named.has(t)) shown.push(t);
  }
  shown.sort(
    (a, b) =>
      at(attribution.threatRisk, b) - at(attribution.threatRisk, a) ||
      threatLikelihood(evaluated, b) - threatLikelihood(evaluated, a) ||
      (names.threat(a) < names.threat(b) ? -1 : 1),
  );
  return { entries: shown.map((threat) => threatEntry(evaluated, threat)), shown };
}

/** The knowledge entry that a threat was made from. */
export function ruleOf({ graph }: Pick<Evaluated, 'graph'>, threat: number): Threat {
  return at(graph.tables.knowledge.threats, at(graph.threats.rule, threat));
}

/** Who or what starts a threat: as its entry says, else what its lacking attributes guard against. */
export function originOf({ graph }: Pick<Evaluated, 'graph'>, rule: Threat): Origin | null {
  if (rule.origin !== undefined) return rule.origin;
  const { attributes } = graph.tables.knowledge;
  const origins = rule.entryPoints.map(({ attribute }) => attributes.find(({ id }) => id === attribute)?.origin);
  return origins.find((origin) => origin === 'attacker') ?? origins.find((origin) => origin !== undefined) ?? null;
}

function threatEntry(evaluated: Evaluated, threat: number): ThreatEntry {
  const { graph, attribution, names } = evaluated;
  const rule = ruleOf(evaluated, threat);
  return {
    id: names.threat(threat),
    code: rule.id,
    label: names.threatLabel(threat),
    text: names.threatText(threat),
    category: rule.category,
    origin: originOf(evaluated, rule),
    kind: rule.normalOperation ? 'normal-operation' : rule.secondary ? 'secondary' : 'primary',
    sideEffect: listAt(graph.threats.triggeredBy, threat).length > 0,
    roles: [...names.roles(threat)].map(([role, assets]) => ({
      role,
      assets: assets.map((a) => names.asset(a)).sort(),
    })),
    likelihood: levelId(evaluated, 'likelihood', threatLikelihood(evaluated, threat)),
    risk: levelId(evaluated, 'risk', at(attribution.threatRisk, threat)),
    rootCause: at(attribution.rootCause, threat) === 1,
    initialCause: at(attribution.initialCause, threat) === 1,
    effects: [...listAt(graph.threats.effects, threat)].map((c) => names.quality('consequence', c)).sort(),
    references: rule.references,
    provenance: rule.provenance ?? null,
  };
}

/**
 * The controls that the scenario speaks of, by id: in place, planned, or unknown. A control blocks the threats that one
 * of its strategies holds down now, and starts the side effects that exist because of it.
 */
export function controlsOf(evaluated: Evaluated): {
  readonly entries: readonly ControlEntry[];
  readonly blocked: readonly number[];
} {
  const { graph, compiled, names } = evaluated;
  const unknown = new Set(
    compiled.questions.filter(({ kind }) => kind === 'control').map(({ about, asset }) => `${about}@${asset}`),
  );
  const { holds, starts } = effectsByControl(evaluated);
  const entries: ControlEntry[] = [];
  const blocked = new Set<number>();
  for (let c = 0; c < graph.controls.count; c += 1) {
    if (at(graph.controls.member, c) !== AVERAGE) continue;
    const id = names.quality('control', c);
    const state = (['absent', 'planned', 'in-place'] as const)[at(graph.start.controlState, c)] ?? 'absent';
    const basis = compiled.bases.get(id);
    if (state === 'absent' && !unknown.has(id)) continue;
    const concept = at(graph.tables.knowledge.controls, at(graph.controls.concept, c));
    for (const threat of holds.get(c) ?? []) blocked.add(threat);
    const ids = (threats: ReadonlySet<number> | undefined): string[] =>
      [...(threats ?? [])].map((threat) => names.threat(threat)).sort();
    entries.push({
      id,
      control: concept.id,
      label: concept.label,
      asset: names.asset(names.assetOf('control', c)),
      assetLabel: names.assetLabel(names.assetOf('control', c)),
      state: state === 'absent' ? 'unknown' : state,
      providedBy: basis?.by ?? concept.provider[0] ?? null,
      blocks: ids(holds.get(c)),
      starts: ids(starts.get(c)),
      references: concept.references,
      provenance: concept.provenance ?? null,
    });
  }
  return { entries: entries.sort((a, b) => (a.id < b.id ? -1 : 1)), blocked: [...blocked] };
}

type ByControl = ReadonlyMap<number, ReadonlySet<number>>;

/** Threats that enabled strategies hold down or start, by the (average) control they belong to. */
function effectsByControl(evaluated: Evaluated): { readonly holds: ByControl; readonly starts: ByControl } {
  const { graph, levels } = evaluated;
  const holds = new Map<number, Set<number>>();
  const starts = new Map<number, Set<number>>();
  const note = (table: Map<number, Set<number>>, strategy: number, threat: number): void => {
    for (const control of listAt(graph.strategies.mandatory, strategy)) {
      const average = averageControl(graph, control);
      const known = table.get(average) ?? new Set();
      known.add(threat);
      table.set(average, known);
    }
  };
  for (let t = 0; t < graph.threats.count; t += 1) {
    if (at(graph.threats.member, t) !== AVERAGE || at(levels.considered, t) === 0) continue;
    const likelihood = at(levels.threat, t);
    const isStarted = likelihood > 0 && listAt(graph.threats.triggeredBy, t).length > 0;
    if (likelihood === at(levels.threatUncapped, t) && !isStarted) continue;
    const chain = threatChain(levels, t);
    if (chain.cap?.by === 'control') {
      for (const { strategy, enabled, likelihood: allowed } of chain.strategies) {
        if (enabled && allowed < chain.fromCauses) note(holds, strategy, t);
      }
    }
    if (isStarted) for (const strategy of chain.startedBy) note(starts, strategy, t);
  }
  return { holds, starts };
}
