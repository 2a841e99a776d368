import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Quirks } from '../quirks.ts';
import type { PlainStart } from './plain-levels.fixture.ts';
import type { PlainCause, PlainStrategy, PlainThreat, PlainThreats } from './plain-threats.fixture.ts';

/** The levels of everything, by id. */
export type PlainLevels = {
  /** Likelihood of each threat that is considered. */
  readonly threats: ReadonlyMap<string, number>;
  readonly consequences: ReadonlyMap<string, number>;
  readonly trust: ReadonlyMap<string, number>;
  readonly enabled: (strategy: PlainStrategy) => boolean;
  /** How far a cause of a threat is suppressed. */
  readonly suppression: (threat: PlainThreat, cause: PlainCause) => number;
};

type Options = { readonly mode: 'current' | 'future'; readonly quirks: Quirks };

/** Does everything again and again until nothing changes any more (rules E1 to E10). */
export function plainEvaluate(
  knowledge: Knowledge,
  things: PlainThreats,
  start: PlainStart,
  { mode, quirks }: Options,
): PlainLevels {
  const top = knowledge.scales.trust.length - 1;
  const trust = new Map(start.trust);
  const consequences = new Map([...things.consequences.keys()].map((id) => [id, 0]));
  const undermined = new Map([...things.consequences.keys()].map((id) => [id, underminedBy(knowledge, things, id)]));
  if (!knowledge.features.mixedCauses) {
    for (const [id, attributes] of undermined)
      for (const attribute of attributes) raise(consequences, id, top - (start.trust.get(attribute) ?? top));
  }
  const undermine = (id: string): boolean => {
    let changed = false;
    for (const attribute of undermined.get(id) ?? []) {
      const level = top - (consequences.get(id) ?? 0);
      if ((trust.get(attribute) ?? 0) <= level) continue;
      trust.set(attribute, level);
      changed = true;
    }
    return changed;
  };
  for (const id of consequences.keys()) undermine(id);
  const rule = (strategy: PlainStrategy) => knowledge.strategies.find(({ id }) => id === strategy.rule);
  const there = (strategy: PlainStrategy): boolean =>
    strategy.mandatory.every((control) => start.controls.has(control));
  const enabled = (strategy: PlainStrategy): boolean => there(strategy) && rule(strategy)?.modes[mode] === true;
  const coverage = (strategy: PlainStrategy): number => {
    if (!there(strategy)) return 0;
    const covers = strategy.mandatory.map((control) => start.coverage.get(control) ?? 0);
    return Math.min(rule(strategy)?.blockingEffect ?? 0, ...covers);
  };
  const holding = (threat: PlainThreat): PlainStrategy[] =>
    [...threat.blockedBy, ...(mode === 'future' ? threat.mitigatedBy : [])].filter(enabled);
  const suppression = (threat: PlainThreat, cause: PlainCause): number => {
    const suppressed = cause.isConsequence
      ? [cause.quality]
      : [...undermined].flatMap(([id, attributes]) => (attributes.includes(cause.quality) ? [id] : []));
    const effects = holding(threat).flatMap((strategy) =>
      strategy.optional
        .filter((control) => things.controls.get(control)?.asset === cause.asset)
        .filter((control) => quirks.optionalAssumed || start.controls.has(control))
        .filter((control) => suppressed.some((id) => suppresses(knowledge, things, control, id)))
        .map((control) => Math.min(start.coverage.get(control) ?? 0, coverage(strategy))),
    );
    return Math.max(0, ...effects);
  };
  const considered = things.threats.filter((threat) => {
    const known = knowledge.threats.find(({ id }) => id === threat.rule);
    if (known === undefined || known.frequency === null || !known.modes[mode] || threat.causes.length === 0)
      return false;
    return threat.triggeredBy.length === 0 || threat.triggeredBy.some(enabled);
  });
  const threats = new Map(considered.map(({ id }) => [id, 0]));

  const levelOf = (threat: PlainThreat): number => {
    const extra = tempered(knowledge, things, start, { threat, consequences, enabled, coverage, top });
    const roles = [...new Set(threat.causes.map(({ role }) => role))];
    const overRoles = roles.map((role) => {
      const inRole = threat.causes.filter((cause) => cause.role === role);
      const overAssets = [...new Set(inRole.map(({ asset }) => asset))].map((asset) =>
        Math.max(
          extra.get(asset) ?? 0,
          ...inRole
            .filter((cause) => cause.asset === asset)
            .map((cause) => {
              const level = cause.isConsequence
                ? top - (consequences.get(cause.quality) ?? 0)
                : (trust.get(cause.quality) ?? top);
              return Math.max(level, suppression(threat, cause));
            }),
        ),
      );
      return inRole[0]?.kind === 'sufficient' ? Math.min(...overAssets) : Math.max(...overAssets);
    });
    const elsewhere = [...extra].filter(([asset]) => !threat.causes.some((cause) => cause.asset === asset));
    return Math.max(...overRoles, ...elsewhere.map(([, level]) => level));
  };

  for (let changed = true; changed; ) {
    changed = false;
    for (const threat of considered) {
      const known = knowledge.threats.find(({ id }) => id === threat.rule);
      const held = holding(threat)
        .filter(({ optional }) => optional.length === 0)
        .map((strategy) => (quirks.coverageIgnored ? (rule(strategy)?.blockingEffect ?? 0) : coverage(strategy)));
      const likelihood = Math.min(top - Math.max(levelOf(threat), 0, ...held), known?.frequency ?? 0);
      if (raise(threats, threat.id, likelihood)) changed = true;
      for (const effect of threat.effects) {
        if (raise(consequences, effect, likelihood)) changed = true;
        if (undermine(effect)) changed = true;
      }
    }
  }
  return { threats, consequences, trust, enabled, suppression };
}

function raise(levels: Map<string, number>, id: string, level: number): boolean {
  if ((levels.get(id) ?? 0) >= level) return false;
  levels.set(id, level);
  return true;
}

/** The attributes that a consequence undermines; the most with the least. */
export function underminedBy(knowledge: Knowledge, things: PlainThreats, id: string): string[] {
  const consequence = things.consequences.get(id);
  if (consequence === undefined) return [];
  const crossed = { average: 'average', min: 'max', max: 'min' }[consequence.member];
  return knowledge.undermining
    .filter((pair) => pair.consequence === consequence.concept)
    .flatMap(({ attribute }) =>
      [...things.attributes.values()].filter(
        (a) =>
          a.concept === attribute &&
          a.asset === consequence.asset &&
          (a.many ? a.member === crossed : consequence.member === 'average'),
      ),
    )
    .map((a) => a.id);
}

function suppresses(knowledge: Knowledge, things: PlainThreats, controlId: string, consequenceId: string): boolean {
  const control = things.controls.get(controlId);
  const consequence = things.consequences.get(consequenceId);
  if (control === undefined || consequence === undefined || control.asset !== consequence.asset) return false;
  const pair = knowledge.inhibition.some((i) => i.control === control.concept && i.consequence === consequence.concept);
  if (!pair || !control.many || !consequence.many) return pair;
  return { average: 'average', min: 'max', max: 'min' }[control.member] === consequence.member;
}

type Tempering = {
  readonly threat: PlainThreat;
  readonly consequences: ReadonlyMap<string, number>;
  readonly enabled: (strategy: PlainStrategy) => boolean;
  readonly coverage: (strategy: PlainStrategy) => number;
  readonly top: number;
};

/** Rule E9: what optional controls of enabled triggers add at their assets. */
function tempered(
  knowledge: Knowledge,
  things: PlainThreats,
  start: PlainStart,
  { threat, consequences, enabled, coverage, top }: Tempering,
): ReadonlyMap<string, number> {
  const least = new Map<string, number>();
  for (const strategy of threat.triggeredBy.filter(enabled)) {
    const most = new Map<string, number>();
    for (const optional of strategy.optional) {
      const wanted = things.controls.get(optional);
      if (wanted === undefined) continue;
      const swap = wanted.member !== 'average' && !threat.alone.has(wanted.asset);
      const control = swap
        ? { ...wanted, member: wanted.member === 'min' ? ('max' as const) : ('min' as const) }
        : wanted;
      const id = `${control.concept}${control.member === 'average' ? '' : `.${control.member}`}@${control.asset}`;
      let level = top;
      if (start.controls.has(id)) {
        const reach = Math.min(start.coverage.get(id) ?? 0, coverage(strategy));
        const triggers = knowledge.inhibition
          .filter((pair) => pair.control === control.concept)
          .flatMap((pair) => {
            const average = things.consequences.get(`${pair.consequence}@${control.asset}`);
            if (average === undefined) return [];
            const member = average.many && control.member !== 'average' ? `.${control.member}` : '';
            return [top - (consequences.get(`${pair.consequence}${member}@${control.asset}`) ?? 0)];
          });
        const trigger = Math.min(top, ...triggers);
        if (reach > trigger) level = top + trigger - reach;
      }
      most.set(control.asset, Math.max(level, most.get(control.asset) ?? 0));
    }
    for (const [asset, level] of most) least.set(asset, Math.min(level, least.get(asset) ?? top));
  }
  return least;
}
