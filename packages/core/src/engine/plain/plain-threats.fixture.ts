import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { MatchingPattern } from '../../knowledge/pattern.ts';
import type { Quirks } from '../quirks.ts';
import { isKind, type PlainGraph, upwards } from './plain-graph.fixture.ts';
import { type PlainMatch, plainMatches } from './plain-match.fixture.ts';

type Member = 'average' | 'min' | 'max';
type Standing = 'unique' | 'necessary' | 'sufficient' | 'optional';
const opposite: Record<Member, Member> = { average: 'average', min: 'max', max: 'min' };

/** A cause: a quality by id, at an asset in a role. */
export type PlainCause = {
  readonly role: string;
  readonly kind: Standing | 'root';
  readonly asset: string;
  readonly quality: string;
  readonly isConsequence: boolean;
};

/** A strategy at a place, by the ids of its controls. */
export type PlainStrategy = {
  readonly rule: string;
  readonly mandatory: readonly string[];
  readonly optional: readonly string[];
};

/** A threat at a place. */
export type PlainThreat = {
  readonly id: string;
  readonly rule: string;
  readonly causes: readonly PlainCause[];
  readonly effects: readonly string[];
  readonly blockedBy: readonly PlainStrategy[];
  readonly mitigatedBy: readonly PlainStrategy[];
  readonly triggeredBy: readonly PlainStrategy[];
  /** Assets that stand alone in some role. */
  readonly alone: ReadonlySet<string>;
};

/** A quality by id: `concept@asset`, `concept.min@asset`. */
export type PlainQuality = {
  readonly id: string;
  readonly concept: string;
  readonly asset: string;
  readonly member: Member;
  readonly many: boolean;
};

/** Everything that can go wrong, by ids. */
export type PlainThreats = {
  readonly consequences: ReadonlyMap<string, PlainQuality>;
  readonly attributes: ReadonlyMap<string, PlainQuality>;
  readonly controls: ReadonlyMap<string, PlainQuality>;
  readonly threats: readonly PlainThreat[];
};

/** The threats of a system, by the rules W1 to W8, one by one. */
export function plainThreats(knowledge: Knowledge, graph: PlainGraph, quirks: Quirks): PlainThreats {
  const qualities = {
    consequences: place(knowledge, graph, knowledge.consequences, () => true),
    attributes: place(knowledge, graph, knowledge.attributes, () => true),
    controls: place(knowledge, graph, knowledge.controls, (assetClass, control) =>
      upwards(knowledge.classes, assetClass)
        .flatMap((at) => knowledge.controlTemplates.findLast((t) => t.class === at && t.control === control) ?? [])
        .slice(0, 1)
        .some(({ assertable }) => assertable),
    ),
  };
  const threats: PlainThreat[] = [];
  for (const rule of knowledge.threats) {
    const pattern = knowledge.patterns.find(({ id }) => id === rule.pattern);
    if (pattern === undefined) continue;
    for (const match of plainMatches(knowledge, graph, pattern, quirks)) {
      const populations = pattern.key.map(({ role }) => graph.assets.get(match.get(role)?.[0] ?? '')?.population ?? 0);
      const many = Math.max(0, ...populations) > 0 && knowledge.features.populations && rule.variants !== undefined;
      for (const member of many ? (['average', 'min', 'max'] as const) : (['average'] as const)) {
        const threat = threatAt(knowledge, graph, qualities, { rule, pattern, match, member });
        if (threat !== null) threats.push(threat);
      }
    }
  }
  return { ...qualities, threats };
}

function place(
  knowledge: Knowledge,
  graph: PlainGraph,
  concepts: readonly { readonly id: string; readonly at: readonly string[]; readonly variants?: unknown }[],
  exists: (assetClass: string, concept: string) => boolean,
): Map<string, PlainQuality> {
  const found = new Map<string, PlainQuality>();
  for (const { id: asset, class: assetClass, population } of graph.assets.values())
    for (const { id: concept, at, variants } of concepts) {
      if (!at.some((located) => isKind(knowledge.classes, assetClass, located)) || !exists(assetClass, concept))
        continue;
      const many = population > 0 && variants !== undefined && knowledge.features.populations;
      for (const member of many ? (['average', 'min', 'max'] as const) : (['average'] as const)) {
        const id = `${concept}${member === 'average' ? '' : `.${member}`}@${asset}`;
        found.set(id, { id, concept, asset, member, many });
      }
    }
  return found;
}

type Place = {
  readonly rule: Knowledge['threats'][number];
  readonly pattern: MatchingPattern;
  readonly match: PlainMatch;
  readonly member: Member;
};

function threatAt(
  knowledge: Knowledge,
  graph: PlainGraph,
  qualities: Omit<PlainThreats, 'threats'>,
  { rule, pattern, match, member }: Place,
): PlainThreat | null {
  const roots = [...pattern.key, ...pattern.root].map(({ role }) => match.get(role)?.[0] ?? '');
  const population = (asset: string): number => graph.assets.get(asset)?.population ?? 0;
  const kindOf = (role: string): Standing | 'root' => {
    if (pattern.necessary.some((node) => node.role === role)) return 'necessary';
    if (pattern.sufficient.some((node) => node.role === role)) return 'sufficient';
    return pattern.optional.some((node) => node.role === role) ? 'optional' : 'root';
  };
  const standing = (role: string, asset: string): Standing => {
    const kind = kindOf(role);
    if (kind === 'root') return 'unique';
    if (kind === 'optional') return 'optional';
    const tied = roots.some((root) => {
      const linkedTo = [...graph.links].some((link) => {
        const [from, , to] = link.split(' ');
        return (from === asset && to === root) || (from === root && to === asset);
      });
      return linkedTo && population(asset) <= population(root);
    });
    return tied ? 'unique' : kind;
  };
  const pick = (
    from: ReadonlyMap<string, PlainQuality>,
    concept: string,
    asset: string,
    wanted: Member,
  ): string | null => {
    const average = from.get(`${concept}@${asset}`);
    if (average === undefined) return null;
    return average.many && wanted !== 'average' ? `${concept}.${wanted}@${asset}` : average.id;
  };
  const causes: PlainCause[] = [];
  const add = (role: string, concept: string, isConsequence: boolean): void => {
    for (const asset of match.get(role) ?? []) {
      const stands = standing(role, asset);
      const many: Member = (stands === 'sufficient') === isConsequence ? 'max' : 'min';
      const alone: Member = isConsequence ? member : opposite[member];
      const from = isConsequence ? qualities.consequences : qualities.attributes;
      const quality = pick(from, concept, asset, stands === 'unique' ? alone : many);
      if (quality !== null) causes.push({ role, kind: kindOf(role), asset, quality, isConsequence });
    }
  };
  for (const { attribute, role } of rule.entryPoints) add(role, attribute, false);
  for (const { consequence, role } of rule.conditions) add(role, consequence, true);
  const effects = rule.effects.flatMap(({ consequence, role }) =>
    (match.get(role) ?? []).flatMap((asset) => pick(qualities.consequences, consequence, asset, member) ?? []),
  );
  const strategiesOf = (how: 'blocks' | 'mitigates' | 'triggers', strategyMember: Member): PlainStrategy[] =>
    knowledge.strategies
      .filter((strategy) => strategy[how].includes(rule.id))
      .flatMap((strategy) => {
        const controls = (needs: typeof strategy.mandatory): (string | null)[] =>
          needs.flatMap(({ control, role }) =>
            (match.get(role) ?? []).map((asset) => {
              const stands = standing(role, asset);
              const wanted =
                stands === 'necessary' ? 'max' : stands === 'sufficient' ? 'min' : opposite[strategyMember];
              return pick(qualities.controls, control, asset, wanted);
            }),
          );
        const mandatory = controls(strategy.mandatory);
        const optional = controls(strategy.optional).flatMap((control) => control ?? []);
        if (mandatory.includes(null) || mandatory.length + optional.length === 0) return [];
        const sorted = (list: readonly (string | null)[]): string[] =>
          [...new Set(list.flatMap((c) => c ?? []))].sort();
        return [{ rule: strategy.id, mandatory: sorted(mandatory), optional: sorted(optional) }];
      });
  const triggeredBy = strategiesOf('triggers', opposite[member]);
  const needsTrigger = rule.triggered || knowledge.strategies.some(({ triggers }) => triggers.includes(rule.id));
  if (needsTrigger && triggeredBy.length === 0) return null;
  const places = [...pattern.key, ...pattern.root].map(({ role }) => `${role}=${match.get(role)?.[0]}`).sort();
  return {
    id: `${rule.id}${member === 'average' ? '' : `.${member}`}@${places.join(',')}`,
    rule: rule.id,
    causes,
    effects: [...new Set(effects)],
    blockedBy: strategiesOf('blocks', member),
    mitigatedBy: strategiesOf('mitigates', member),
    triggeredBy,
    alone: new Set(
      [...match].flatMap(([role, assets]) => assets.filter((asset) => standing(role, asset) === 'unique')),
    ),
  };
}
