import type { Finding } from '../../../finding.ts';
import type { Knowledge } from '../../knowledge.ts';
import type { CheckSource } from '../check-source.ts';
import { strategyId } from '../compile-controls.ts';
import type { ControlSource, StrategySource } from '../control-source.ts';
import type { Entry, KnowledgeSource } from '../knowledge-source.ts';
import { type PatternSource, rolesOf } from '../pattern-source.ts';
import { splitClause, type ThreatSource } from '../threat-source.ts';

/** A cause or effect of a threat with the class of its role. */
export type Clause = { readonly role: string; readonly class: string; readonly verb: string; readonly what: string };

/** A strategy with the control it is written with. */
export type StrategyEntry = {
  readonly id: string;
  readonly path: string;
  readonly control: ControlSource;
  readonly value: StrategySource;
};

/** What every lint rule looks at: the written knowledge, the compiled one, and the questions rules ask of them. */
export type LintView = {
  readonly source: KnowledgeSource;
  readonly knowledge: Knowledge;
  /** A class with itself and everything above it. */
  ancestors(id: string): ReadonlySet<string>;
  /** May an asset be of both classes: is one above the other, or do they share a class below? */
  overlap(a: string, b: string): boolean;
  readonly strategies: readonly StrategyEntry[];
  pattern(threat: string): PatternSource | undefined;
  causes(threat: Entry<ThreatSource>): readonly Clause[];
  effects(threat: Entry<ThreatSource>): readonly Clause[];
};

/** A rule of the linter: reports what is wrong with the knowledge as a whole. */
export type LintRule = (view: LintView) => Finding[];

/** Gathers what the rules ask for. */
export function lintView(source: KnowledgeSource, knowledge: Knowledge): LintView {
  const parents = new Map(source.classes.map(({ value }) => [value.id, value['kind-of']]));
  const ancestorCache = new Map<string, ReadonlySet<string>>();
  const patterns = new Map<string, PatternSource>(
    [...source.threats, ...source.checks].map(({ value }: Entry<ThreatSource | CheckSource>) => [
      value.id,
      value.pattern,
    ]),
  );

  function ancestors(id: string): ReadonlySet<string> {
    const known = ancestorCache.get(id);
    if (known !== undefined) return known;
    const found = new Set([id]);
    for (const one of found) for (const parent of parents.get(one) ?? []) found.add(parent);
    ancestorCache.set(id, found);
    return found;
  }

  function overlap(a: string, b: string): boolean {
    if (ancestors(a).has(b) || ancestors(b).has(a)) return true;
    return [...parents.keys()].some((id) => ancestors(id).has(a) && ancestors(id).has(b));
  }

  const clauses = (threat: Entry<ThreatSource>, texts: readonly string[]): Clause[] => {
    const roles = rolesOf(threat.value.pattern);
    return texts.map((text) => {
      const clause = splitClause(text);
      return { ...clause, class: roles.get(clause.role) ?? '' };
    });
  };

  return {
    source,
    knowledge,
    ancestors,
    overlap,
    strategies: source.controls.flatMap(({ path, value: control }) =>
      control.strategies.map((value) => ({ id: strategyId(control, value), path, control, value })),
    ),
    pattern: (threat) => patterns.get(threat),
    causes: (threat) => clauses(threat, threat.value.causes),
    effects: (threat) => clauses(threat, threat.value.effects),
  };
}

/** A finding about one file of the knowledge. */
export function fault(code: string, path: string, message: string): Finding {
  return { code, severity: 'error', message, where: { file: path } };
}

/** A finding that does not stop the build. */
export function doubt(code: string, path: string, message: string): Finding {
  return { code, severity: 'warning', message, where: { file: path } };
}
