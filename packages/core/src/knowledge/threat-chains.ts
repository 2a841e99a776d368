import type { Knowledge } from './knowledge.ts';
import type { Threat } from './threat.ts';

/** A cause of a threat, and what can bring it about. */
export type ChainCause = {
  readonly role: string;
  readonly class: string;
  readonly kind: 'lacks' | 'suffers';
  readonly what: string;
  /** Classes at which the knowledge itself assumes a level below full trust, with that level. */
  readonly assumed: readonly { readonly class: string; readonly level: number }[];
  /** Threats that bring it about. */
  readonly from: readonly string[];
};

/** An effect of a threat, and the threats that it can bring about. */
export type ChainEffect = {
  readonly role: string;
  readonly class: string;
  readonly consequence: string;
  readonly harm: boolean;
  readonly to: readonly string[];
};

/** A shortest sequence of threats, each able to bring about the next. */
export type ChainWay = { readonly threats: readonly string[]; readonly harm?: string };

/** The chains that threats can take part in, as far as the classes of their roles tell; whether they do depends on a scenario. */
export type ThreatChains = {
  readonly causes: (threat: string) => readonly ChainCause[];
  readonly effects: (threat: string) => readonly ChainEffect[];
  /** From each primary threat that can lead here, nearest first; the threat itself is the last one. */
  readonly beginnings: (threat: string) => readonly ChainWay[];
  /** To each harm that can follow, nearest first; the threat itself is the first one. */
  readonly harms: (threat: string) => readonly ChainWay[];
};

type Edge = { readonly threat: string; readonly class: string };

/** Looks for chains of threats in a knowledge base, without any scenario. */
export function threatChains(knowledge: Knowledge): ThreatChains {
  const threats = new Map(knowledge.threats.filter(({ check }) => check === undefined).map((one) => [one.id, one]));
  const classOf = roleClasses(knowledge);
  const overlap = classOverlap(knowledge);
  const harmful = new Set(knowledge.consequences.flatMap(({ id, harm }) => (harm === undefined ? [] : [id])));
  const undermines = group(knowledge.undermining, ({ consequence }) => consequence);
  const underminedBy = group(knowledge.undermining, ({ attribute }) => attribute);
  const templates = group(knowledge.trustTemplates, ({ attribute }) => attribute);
  const full = knowledge.scales.trust.length - 1;
  const makers = new Map<string, Edge[]>();
  const readers = new Map<string, Edge[]>();
  for (const threat of threats.values()) {
    for (const { consequence, role } of threat.effects) push(makers, consequence, edge(threat, role));
    for (const { consequence, role } of threat.conditions) push(readers, `suffers ${consequence}`, edge(threat, role));
    for (const { attribute, role } of threat.entryPoints) push(readers, `lacks ${attribute}`, edge(threat, role));
  }

  function edge(threat: Threat, role: string): Edge {
    return { threat: threat.id, class: classOf(threat, role) };
  }

  function makersOf(consequences: readonly string[], at: string): readonly string[] {
    const found = consequences.flatMap((one) => makers.get(one) ?? []).filter((one) => overlap(one.class, at));
    return sorted(found.map((one) => one.threat));
  }

  function causes(id: string): readonly ChainCause[] {
    const threat = threats.get(id);
    if (threat === undefined) return [];
    return [
      ...threat.entryPoints.map(({ attribute, role }): ChainCause => {
        const at = classOf(threat, role);
        const assumed = (templates.get(attribute) ?? []).filter((one) => one.level < full && overlap(one.class, at));
        return {
          role,
          class: at,
          kind: 'lacks',
          what: attribute,
          assumed: assumed.map((one) => ({ class: one.class, level: one.level })),
          from: makersOf(
            (underminedBy.get(attribute) ?? []).map(({ consequence }) => consequence),
            at,
          ),
        };
      }),
      ...threat.conditions.map(({ consequence, role }): ChainCause => {
        const at = classOf(threat, role);
        return { role, class: at, kind: 'suffers', what: consequence, assumed: [], from: makersOf([consequence], at) };
      }),
    ];
  }

  function effects(id: string): readonly ChainEffect[] {
    const threat = threats.get(id);
    if (threat === undefined) return [];
    return threat.effects.map(({ consequence, role }) => {
      const at = classOf(threat, role);
      const keys = [
        `suffers ${consequence}`,
        ...(undermines.get(consequence) ?? []).map(({ attribute }) => `lacks ${attribute}`),
      ];
      const to = keys.flatMap((key) => readers.get(key) ?? []).filter((one) => overlap(one.class, at));
      return { role, class: at, consequence, harm: harmful.has(consequence), to: sorted(to.map((one) => one.threat)) };
    });
  }

  const causesOf = remembered(causes);
  const effectsOf = remembered(effects);
  const before = remembered((id: string) => sorted(causesOf(id).flatMap(({ from }) => from)));
  const after = remembered((id: string) => sorted(effectsOf(id).flatMap(({ to }) => to)));

  return {
    causes: causesOf,
    effects: effectsOf,
    beginnings: (id) =>
      shortestWays(id, before)
        .filter(({ threats: way }) => isBeginning(threats.get(way.at(-1) ?? '')))
        .map(({ threats: way }) => ({ threats: [...way].reverse() })),
    harms: (id) => {
      const reached = new Map<string, ChainWay>();
      for (const { threats: way } of shortestWays(id, after)) {
        for (const { consequence, harm } of effectsOf(way.at(-1) ?? '')) {
          if (harm && !reached.has(consequence)) reached.set(consequence, { threats: way, harm: consequence });
        }
      }
      return [...reached.values()];
    },
  };
}

/** A primary threat that needs no other: all its causes are attributes that can be lacking by themselves. */
function isBeginning(threat: Threat | undefined): boolean {
  return threat !== undefined && !threat.secondary && !threat.normalOperation && threat.conditions.length === 0;
}

/** A shortest way to everything that can be reached, nearest first, the start itself included. */
function shortestWays(start: string, next: (id: string) => readonly string[]): readonly ChainWay[] {
  const ways: ChainWay[] = [{ threats: [start] }];
  const seen = new Set([start]);
  for (const { threats } of ways) {
    for (const id of next(threats.at(-1) ?? '')) {
      if (seen.has(id)) continue;
      seen.add(id);
      ways.push({ threats: [...threats, id] });
    }
  }
  return ways;
}

/** The class that a pattern demands of a role. */
function roleClasses({ patterns }: Knowledge): (threat: Threat, role: string) => string {
  const classes = new Map(
    patterns.map((pattern) => [
      pattern.id,
      new Map(
        [pattern.key, pattern.root, pattern.necessary, pattern.sufficient, pattern.optional].flatMap((nodes) =>
          nodes.map((node) => [node.role, node.class] as const),
        ),
      ),
    ]),
  );
  return ({ pattern }, role) => classes.get(pattern)?.get(role) ?? '';
}

/** May one asset be of both classes: do they have a class in common at or below them? */
function classOverlap({ classes }: Knowledge): (a: string, b: string) => boolean {
  const above = new Map<string, Set<string>>();
  const parents = new Map(classes.map(({ id, kindOf }) => [id, kindOf]));
  for (const { id } of classes) {
    const found = new Set([id]);
    for (const one of found) for (const parent of parents.get(one) ?? []) found.add(parent);
    above.set(id, found);
  }
  const pairs = new Set<string>();
  for (const ancestors of above.values()) {
    for (const a of ancestors) for (const b of ancestors) pairs.add(`${a} ${b}`);
  }
  return (a, b) => pairs.has(`${a} ${b}`);
}

function remembered<T>(make: (id: string) => T): (id: string) => T {
  const known = new Map<string, T>();
  return (id) => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const made = make(id);
    known.set(id, made);
    return made;
  };
}

function group<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) push(groups, key(item), item);
  return groups;
}

function push<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const list = groups.get(key);
  if (list === undefined) groups.set(key, [item]);
  else list.push(item);
}

function sorted(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].sort();
}
