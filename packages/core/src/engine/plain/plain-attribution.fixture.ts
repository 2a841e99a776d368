import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Quirks } from '../quirks.ts';
import { type PlainLevels, underminedBy } from './plain-evaluate.fixture.ts';
import type { PlainStart } from './plain-levels.fixture.ts';
import type { PlainThreat, PlainThreats } from './plain-threats.fixture.ts';

/** What made the levels, by ids; with mixed causes only. */
export type PlainAttribution = {
  readonly causes: ReadonlyMap<string, readonly string[]>;
  readonly effects: ReadonlyMap<string, readonly string[]>;
  readonly initial: ReadonlySet<string>;
  readonly root: ReadonlySet<string>;
  readonly normal: ReadonlySet<string>;
  readonly threatRisk: ReadonlyMap<string, number>;
};

type Evaluated = { readonly start: PlainStart; readonly levels: PlainLevels; readonly quirks: Quirks };

/** Rules A1 to A9 and R2, one by one. */
export function plainAttribution(
  knowledge: Knowledge,
  things: PlainThreats,
  { start, levels, quirks }: Evaluated,
): PlainAttribution {
  const top = knowledge.scales.trust.length - 1;
  const reach = quirks.weakCausesCount ? top + 1 : top;
  const likelihood = (threat: PlainThreat): number => levels.threats.get(threat.id) ?? 0;
  const live = things.threats.filter((threat) => likelihood(threat) > 0);
  const rule = ({ rule: id }: PlainThreat) => knowledge.threats.find((known) => known.id === id);
  const trust = (a: string): number => levels.trust.get(a) ?? top;
  const external = (a: string): boolean => trust(a) === start.trust.get(a) && trust(a) < top;
  const downBy = (a: string): string[] =>
    [...things.consequences.keys()].filter(
      (c) => underminedBy(knowledge, things, c).includes(a) && top - (levels.consequences.get(c) ?? 0) <= trust(a),
    );
  const causes = new Map<string, string[]>();
  const effects = new Map<string, string[]>();
  for (const threat of things.threats) {
    const wanted = likelihood(threat);
    const strong = threat.causes.filter((cause) => {
      const suppressed = levels.suppression(threat, cause);
      return cause.isConsequence
        ? Math.min(levels.consequences.get(cause.quality) ?? 0, reach - suppressed) >= wanted
        : reach - Math.max(trust(cause.quality), suppressed) >= wanted;
    });
    causes.set(threat.id, wanted === 0 ? [] : [...new Set(strong.map(({ quality }) => quality))].sort());
    const direct = threat.effects.filter((c) => levels.consequences.get(c) === wanted);
    effects.set(threat.id, wanted === 0 ? [] : direct.sort());
  }
  const grow = (
    starts: readonly PlainThreat[],
    passes: (threat: PlainThreat) => boolean,
    given: ReadonlySet<string>,
  ) => {
    const threats = new Set(starts);
    const reached = new Set<string>();
    const known = (quality: string): boolean =>
      things.attributes.has(quality)
        ? external(quality) || downBy(quality).some((c) => reached.has(c) || given.has(c))
        : reached.has(quality) || given.has(quality);
    const touched = (quality: string): boolean =>
      things.attributes.has(quality)
        ? !external(quality) && downBy(quality).some((c) => reached.has(c))
        : reached.has(quality);
    for (let size = -1; size !== threats.size + reached.size; ) {
      size = threats.size + reached.size;
      for (const threat of threats) for (const c of effects.get(threat.id) ?? []) reached.add(c);
      for (const threat of live) {
        const all = causes.get(threat.id) ?? [];
        if (passes(threat) && all.some(touched) && all.every(known)) threats.add(threat);
      }
    }
    return reached;
  };
  const ordinary = (threat: PlainThreat): boolean =>
    rule(threat)?.normalOperation === true || rule(threat)?.secondary === true;
  const initial = live.filter(
    (threat) =>
      ordinary(threat) &&
      (effects.get(threat.id) ?? []).length > 0 &&
      threat.causes.every(({ quality, isConsequence }) => !isConsequence && external(quality)),
  );
  const normal = grow(initial, ordinary, new Set());
  const root = live.filter(
    (threat) =>
      rule(threat)?.normalOperation === false &&
      threat.causes.every(({ quality, isConsequence }) =>
        isConsequence ? normal.has(quality) : external(quality) || downBy(quality).some((c) => normal.has(c)),
      ),
  );
  const threatRisk = new Map(
    things.threats.map((threat) => {
      const risks = threat.effects.map(
        (c) => knowledge.scales.riskMatrix[start.impact.get(c) ?? 0]?.[likelihood(threat)] ?? 0,
      );
      return [threat.id, levels.threats.has(threat.id) ? Math.max(0, ...risks) : 0];
    }),
  );
  for (let changed = true; changed; ) {
    changed = false;
    for (const before of live)
      for (const after of live) {
        const through = (causes.get(after.id) ?? []).flatMap((q) =>
          things.attributes.has(q) ? (external(q) ? [] : downBy(q)) : [q],
        );
        if (!through.some((c) => effects.get(before.id)?.includes(c))) continue;
        if ((threatRisk.get(before.id) ?? 0) >= (threatRisk.get(after.id) ?? 0)) continue;
        threatRisk.set(before.id, threatRisk.get(after.id) ?? 0);
        changed = true;
      }
  }
  const ids = (list: readonly PlainThreat[]): Set<string> => new Set(list.map(({ id }) => id));
  return { causes, effects, initial: ids(initial), root: ids(root), normal, threatRisk };
}
