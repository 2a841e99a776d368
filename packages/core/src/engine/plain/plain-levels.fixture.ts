import type { Knowledge } from '../../knowledge/knowledge.ts';
import { memberLevels } from '../member-levels.ts';
import type { Member, System } from '../system.ts';
import { type PlainGraph, upwards } from './plain-graph.fixture.ts';
import type { PlainQuality, PlainThreats } from './plain-threats.fixture.ts';

/** Levels before the calculation, by quality id (rules L1 to L5). */
export type PlainStart = {
  readonly trust: ReadonlyMap<string, number>;
  readonly impact: ReadonlyMap<string, number>;
  readonly coverage: ReadonlyMap<string, number>;
  /** Controls that are there in the mode. */
  readonly controls: ReadonlySet<string>;
};

/** What the author stated, completed by templates. */
export function plainStart(
  knowledge: Knowledge,
  graph: PlainGraph,
  threats: PlainThreats,
  system: System,
  mode: 'current' | 'future',
): PlainStart {
  const top = knowledge.scales.trust.length - 1;
  const complete = (
    qualities: ReadonlyMap<string, PlainQuality>,
    stated: (quality: PlainQuality, member: Member) => readonly number[],
    template: (assetClass: string, concept: string) => { level: number; independent: boolean } | undefined,
  ): Map<string, number> => {
    const levels = new Map<string, number>();
    for (const quality of qualities.values()) {
      const asset = graph.assets.get(quality.asset);
      const found = upwards(knowledge.classes, asset?.class ?? '').flatMap((at) => template(at, quality.concept) ?? []);
      const given = Object.fromEntries(
        (['min', 'average', 'max'] as const).flatMap((member) => {
          const values = stated(quality, member);
          return values.length === 0 ? [] : [[member, Math.min(...values)]];
        }),
      );
      const all = memberLevels(given, found[0] ?? { level: top, independent: false }, asset?.population ?? 0, top + 1);
      // Qualities without variants are those of a single asset in all but the population.
      levels.set(quality.id, all[quality.member]);
    }
    return levels;
  };
  const memberOf = (member: Member | undefined): Member => member ?? 'average';
  const impact = new Map<string, number>();
  for (const quality of threats.consequences.values()) {
    const assetClass = graph.assets.get(quality.asset)?.class ?? '';
    const template = upwards(knowledge.classes, assetClass).flatMap(
      (at) => knowledge.impactTemplates.findLast((t) => t.class === at && t.consequence === quality.concept) ?? [],
    )[0];
    const stated = system.impacts
      .filter(
        (s) => s.asset === quality.asset && s.consequence === quality.concept && memberOf(s.member) === quality.member,
      )
      .map(({ level }) => level);
    const usual = quality.member === 'average' ? (template?.level ?? 0) : 0;
    impact.set(quality.id, stated.length > 0 ? Math.max(...stated) : usual);
  }
  return {
    trust: complete(
      threats.attributes,
      (q, member) =>
        system.trust
          .filter((s) => s.asset === q.asset && s.attribute === q.concept && memberOf(s.member) === member)
          .map(({ level }) => level),
      (at, concept) => knowledge.trustTemplates.findLast((t) => t.class === at && t.attribute === concept),
    ),
    impact,
    coverage: complete(
      threats.controls,
      (q, member) =>
        system.controls
          .filter((s) => s.asset === q.asset && s.control === q.concept && memberOf(s.member) === member)
          .flatMap(({ coverage }) => coverage ?? []),
      (at, concept) => {
        const found = knowledge.controlTemplates.findLast((t) => t.class === at && t.control === concept);
        return found === undefined ? undefined : { level: found.coverage, independent: found.independent };
      },
    ),
    controls: new Set(
      [...threats.controls.values()]
        .filter((q) =>
          system.controls.some(
            (s) => s.asset === q.asset && s.control === q.concept && (mode === 'future' || s.state === 'in-place'),
          ),
        )
        .map(({ id }) => id),
    ),
  };
}
