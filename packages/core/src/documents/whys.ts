import { at } from '../engine/at.ts';
import { type ChainCause, type ThreatChain, threatChain } from '../engine/explain/threat-chain.ts';
import { listAt } from '../engine/int-lists.ts';
import { type Evaluated, levelId, threatLikelihood } from './evaluated.ts';
import { joined } from './joined.ts';
import { stepWord } from './level-words.ts';
import type { StrategyEffect, Why } from './why.ts';

/** Something whose chain is to be in the table, by index. */
export type Shown = { readonly kind: 'consequence' | 'threat' | 'attribute'; readonly index: number };

/**
 * The chains behind the shown things and behind everything that these chains name, by id, sorted. So every id in the
 * table can be followed.
 */
export function whysOf(evaluated: Evaluated, shown: readonly Shown[]): Readonly<Record<string, Why>> {
  const table = new Map<string, Why>();
  const open = [...shown];
  const seen = { consequence: new Set<number>(), threat: new Set<number>(), attribute: new Set<number>() };
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen[next.kind].has(next.index)) continue;
    seen[next.kind].add(next.index);
    const { why, names } = explain(evaluated, next);
    table.set(why.id, why);
    open.push(...names);
  }
  return Object.fromEntries([...table].sort(([a], [b]) => (a < b ? -1 : 1)));
}

type Explained = { readonly why: Why; readonly names: readonly Shown[] };

function explain(evaluated: Evaluated, shown: Shown): Explained {
  switch (shown.kind) {
    case 'consequence':
      return explainConsequence(evaluated, shown.index);
    case 'threat':
      return explainThreat(evaluated, shown.index);
    case 'attribute':
      return explainAttribute(evaluated, shown.index);
  }
}

function explainConsequence(evaluated: Evaluated, index: number): Explained {
  const { graph, levels, attribution, names } = evaluated;
  const causing = [...listAt(attribution.causedBy, index)];
  const lesser = [...listAt(graph.threatsCausing, index)].filter(
    (threat) => !causing.includes(threat) && threatLikelihood(evaluated, threat) > 0,
  );
  const ids = (threats: readonly number[]): string[] => threats.map((threat) => names.threat(threat)).sort();
  const why: Why = {
    kind: 'consequence',
    id: names.quality('consequence', index),
    label: names.qualityLabel('consequence', index),
    asset: names.asset(names.assetOf('consequence', index)),
    likelihood: levelId(evaluated, 'likelihood', at(levels.consequence, index)),
    causedBy: ids(causing),
    lesser: ids(lesser),
  };
  return { why, names: [...causing, ...lesser].map((threat) => ({ kind: 'threat', index: threat })) };
}

function explainThreat(evaluated: Evaluated, index: number): Explained {
  const { names } = evaluated;
  const chain = threatChain(evaluated.levels, index);
  const roles = names.roleNames(index);
  const causes = chain.roles.flatMap((role) => role.causes);
  const word = (level: number): string => levelId(evaluated, 'likelihood', level);
  const why: Why = {
    kind: 'threat',
    id: names.threat(index),
    label: names.threatLabel(index),
    text: names.threatText(index),
    likelihood: word(threatLikelihood(evaluated, index)),
    causes: chain.roles.flatMap((role) =>
      role.causes.map((cause) => ({
        id: names.quality(cause.kind, cause.index),
        asset: names.asset(cause.asset),
        role: roles[role.role] ?? '',
        rule: role.rule,
        likelihood: word(cause.likelihood),
        deciding: cause.deciding,
      })),
    ),
    fromCauses: word(chain.fromCauses),
    cap: capOf(evaluated, chain),
    startedBy: chain.startedBy.map((strategy) => names.strategy(strategy)).sort(),
    strategies: chain.strategies
      .filter(({ enabled, likelihood }) => (enabled ? likelihood < chain.fromCauses : likelihood < chain.likelihood))
      .map((strategy) => strategyEffect(evaluated, strategy))
      .sort((a, b) => (a.strategy < b.strategy ? -1 : 1)),
    sentence: sentenceOf(evaluated, chain),
  };
  return { why, names: causes.map(({ kind, index: cause }) => ({ kind, index: cause })) };
}

function explainAttribute(evaluated: Evaluated, index: number): Explained {
  const { graph, levels, attribution, compiled, names } = evaluated;
  const trust = at(levels.trust, index);
  const assumed = at(levels.assumed, index);
  const { top } = graph.tables;
  const under =
    trust < assumed
      ? [...listAt(graph.underminedBy, index)].filter((c) => top - at(levels.consequence, c) === trust)
      : [];
  const id = names.quality('attribute', index);
  const basis = compiled.bases.get(id);
  const why: Why = {
    kind: 'attribute',
    id,
    label: names.qualityLabel('attribute', index),
    asset: names.asset(names.assetOf('attribute', index)),
    trust: levelId(evaluated, 'trust', trust),
    assumed: levelId(evaluated, 'trust', assumed),
    basis:
      basis === undefined ? (assumed === top ? 'top' : 'template') : basis.basis === 'stated' ? 'expert' : basis.basis,
    because: basis?.because ?? '',
    underminedBy: under.map((c) => names.quality('consequence', c)).sort(),
    external: at(attribution.externalAttribute, index) === 1,
  };
  return { why, names: under.map((c) => ({ kind: 'consequence', index: c })) };
}

function strategyEffect(evaluated: Evaluated, effect: ThreatChain['strategies'][number]): StrategyEffect {
  const { names, sets } = evaluated;
  return {
    strategy: names.strategy(effect.strategy),
    label: names.strategyLabel(effect.strategy),
    state: sets.stateOf(effect.strategy),
    controls: sets.controlsOf(effect.strategy).map((control) => ({
      id: names.quality('control', control),
      label: names.qualityLabel('control', control),
      asset: names.asset(names.assetOf('control', control)),
    })),
    effect: levelId(evaluated, 'trust', effect.effect),
    likelihood: levelId(evaluated, 'likelihood', effect.likelihood),
  };
}

type Cap = Extract<Why, { kind: 'threat' }>['cap'];

function capOf(evaluated: Evaluated, { cap }: ThreatChain): Cap {
  if (cap === null) return null;
  const likelihood = levelId(evaluated, 'likelihood', cap.likelihood);
  if (cap.by === 'frequency') return { by: 'frequency', id: '', label: 'how often it can happen at all', likelihood };
  const { names } = evaluated;
  return { by: 'control', id: names.strategy(cap.strategy), label: names.strategyLabel(cap.strategy), likelihood };
}

/** The chain of a threat in one plain sentence. */
function sentenceOf(evaluated: Evaluated, chain: ThreatChain): string {
  const { scales } = evaluated.graph.tables.knowledge;
  const word = (level: number): string => stepWord(scales, 'likelihood', levelId(evaluated, 'likelihood', level));
  const causes = chain.roles.flatMap((role) => role.causes);
  const deciding = causes.filter((cause) => cause.deciding).map((cause) => causeName(evaluated, cause));
  const reason = joined([...new Set(deciding)], 3);
  const only = causes.length === deciding.length ? 'Its likelihood' : 'Its least likely cause';
  const base = `${only} comes from ${reason}: ${word(chain.fromCauses)} likelihood`;
  if (chain.cap === null) return `${base}.`;
  const { cap } = chain;
  if (cap.by === 'frequency') return `${base}, but it happens at most with ${word(cap.likelihood)} likelihood.`;
  return `${base}, held down to ${word(cap.likelihood)} by “${evaluated.names.strategyLabel(cap.strategy)}”.`;
}

function causeName({ names }: Evaluated, cause: ChainCause): string {
  const label = `“${names.qualityLabel(cause.kind, cause.index)}”`;
  const asset = names.assetLabel(cause.asset);
  return cause.kind === 'attribute' ? `little ${label} at ${asset}` : `${label} at ${asset}`;
}
