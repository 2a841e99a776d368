import { at } from '../at.ts';
import { listAt } from '../int-lists.ts';
import type { Levels } from '../levels.ts';

/** One cause of a threat, as likely as the attribute lacks or the consequence is. */
export type ChainCause = {
  readonly kind: 'attribute' | 'consequence';
  readonly index: number;
  readonly asset: number;
  readonly likelihood: number;
  /** It is what the likelihood from causes comes from. */
  readonly deciding: boolean;
};

/** The causes in one role: at each asset the least likely of them counts, then the least (every) or most (any) over assets. */
export type ChainRole = {
  readonly role: number;
  readonly rule: 'every' | 'any';
  readonly likelihood: number;
  readonly deciding: boolean;
  readonly assets: readonly { readonly asset: number; readonly likelihood: number; readonly deciding: boolean }[];
  readonly causes: readonly ChainCause[];
};

/** What keeps a threat less likely than its causes would make it. */
export type ChainCap =
  | { readonly by: 'control'; readonly strategy: number; readonly likelihood: number }
  | { readonly by: 'frequency'; readonly likelihood: number };

/** A strategy that bears on a threat, and the likelihood it alone would leave. */
export type ChainStrategy = {
  readonly strategy: number;
  readonly enabled: boolean;
  /** Trust level that it enforces, or would enforce. */
  readonly effect: number;
  readonly likelihood: number;
};

/** How a threat came to its likelihood: least over roles, then the caps. */
export type ThreatChain = {
  readonly likelihood: number;
  readonly fromCauses: number;
  readonly roles: readonly ChainRole[];
  readonly cap: ChainCap | null;
  readonly startedBy: readonly number[];
  readonly strategies: readonly ChainStrategy[];
};

/** The chain behind the likelihood of a threat (rules E3 to E8 of SPEC.md, told in likelihood instead of trust). */
export function threatChain(levels: Levels, threat: number): ThreatChain {
  const { graph } = levels;
  const { top } = graph.tables;
  const frequency = at(graph.tables.knowledge.threats, at(graph.threats.rule, threat)).frequency ?? 0;
  const raw = rolesOf(levels, threat);
  const fromCauses = raw.length === 0 ? 0 : Math.min(...raw.map((role) => role.likelihood));
  const roles = raw.map((role) => markDeciding(role, fromCauses));
  const blocking = blockingStrategies(levels, threat);
  const enforced = Math.max(0, ...blocking.filter((s) => s.enabled).map((s) => s.effect));
  const strategies = blocking.map(({ strategy, enabled, effect }) => ({
    strategy,
    enabled,
    effect,
    likelihood: Math.min(fromCauses, frequency, top - Math.max(enforced, effect)),
  }));
  const likelihood = at(levels.threat, threat);
  return {
    likelihood,
    fromCauses,
    roles,
    cap: capOf(fromCauses, frequency, top - enforced, strategies),
    startedBy: [...listAt(graph.threats.triggeredBy, threat)].filter((s) => at(levels.strategyEnabled, s) === 1),
    strategies,
  };
}

/** The trust level that a strategy enforces on the threats it blocks, once all its controls are there. */
export function effectOf(levels: Levels, strategy: number): number {
  const { graph } = levels;
  const { blockingEffect } = at(graph.tables.knowledge.strategies, at(graph.strategies.rule, strategy));
  if (levels.quirks.coverageIgnored) return blockingEffect;
  const coverage = [...listAt(graph.strategies.mandatory, strategy)].map((control) =>
    at(graph.start.coverage, control),
  );
  return Math.min(blockingEffect, ...coverage);
}

/** Strategies that can hold a threat down in the mode of the evaluation. */
export function strategiesAgainst(levels: Levels, threat: number): readonly number[] {
  const { graph } = levels;
  const lists = [graph.threats.blockedBy, ...(levels.mode === 'future' ? [graph.threats.mitigatedBy] : [])];
  return lists
    .flatMap((list) => [...listAt(list, threat)])
    .filter((s) => at(graph.tables.knowledge.strategies, at(graph.strategies.rule, s)).modes[levels.mode]);
}

function blockingStrategies(levels: Levels, threat: number): Omit<ChainStrategy, 'likelihood'>[] {
  // A strategy with optional controls holds down single causes, not the threat as a whole.
  return strategiesAgainst(levels, threat)
    .filter((s) => listAt(levels.graph.strategies.optional, s).length === 0)
    .map((strategy) => ({
      strategy,
      enabled: at(levels.strategyEnabled, strategy) === 1,
      effect: effectOf(levels, strategy),
    }));
}

type RawRole = Omit<ChainRole, 'deciding' | 'assets' | 'causes'> & {
  readonly assets: readonly { readonly asset: number; readonly likelihood: number }[];
  readonly causes: readonly Omit<ChainCause, 'deciding'>[];
};

function rolesOf(levels: Levels, threat: number): RawRole[] {
  const { causes } = levels.graph.threats;
  const { top } = levels.graph.tables;
  const found: RawRole[] = [];
  const end = at(causes.starts, threat + 1);
  for (let i = at(causes.starts, threat); i < end; ) {
    const role = at(causes.role, i);
    const rule = at(causes.sufficient, i) === 1 ? ('any' as const) : ('every' as const);
    const list: Omit<ChainCause, 'deciding'>[] = [];
    for (; i < end && at(causes.role, i) === role; i += 1) {
      const index = at(causes.index, i);
      const isConsequence = at(causes.isConsequence, i) === 1;
      list.push({
        kind: isConsequence ? 'consequence' : 'attribute',
        index,
        asset: at(causes.asset, i),
        likelihood: isConsequence ? at(levels.consequence, index) : top - at(levels.trust, index),
      });
    }
    const assets = [...new Set(list.map((cause) => cause.asset))].map((asset) => ({
      asset,
      likelihood: Math.min(...list.filter((cause) => cause.asset === asset).map((cause) => cause.likelihood)),
    }));
    const over = assets.map((asset) => asset.likelihood);
    found.push({
      role,
      rule,
      likelihood: rule === 'any' ? Math.max(...over) : Math.min(...over),
      assets,
      causes: list,
    });
  }
  return found;
}

function markDeciding(role: RawRole, fromCauses: number): ChainRole {
  const deciding = role.likelihood === fromCauses;
  const assets = role.assets.map((asset) => ({ ...asset, deciding: deciding && asset.likelihood === fromCauses }));
  const causes = role.causes.map((cause) => ({
    ...cause,
    deciding: cause.likelihood === fromCauses && assets.some((asset) => asset.asset === cause.asset && asset.deciding),
  }));
  return { ...role, deciding, assets, causes };
}

function capOf(
  fromCauses: number,
  frequency: number,
  allowed: number,
  strategies: readonly ChainStrategy[],
): ChainCap | null {
  if (Math.min(frequency, allowed) >= fromCauses) return null;
  if (frequency < allowed) return { by: 'frequency', likelihood: frequency };
  const best = strategies.filter((s) => s.enabled).reduce((a, b) => (b.effect > a.effect ? b : a));
  return { by: 'control', strategy: best.strategy, likelihood: allowed };
}
