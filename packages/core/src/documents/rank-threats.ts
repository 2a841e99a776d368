import type { Assessment as Ranked } from './assessment.ts';
import type { ThreatEntry } from './threat-entry.ts';

/** What is ranked is part of an assessment, so it is ranked before it is whole. */
type Assessment = Omit<Ranked, 'ranking'>;

/** One way in which something can go wrong at one element of the model, with every threat that is an instance of it. */
export type ThreatLine = {
  readonly element: string;
  /** What it does there, a consequence id. */
  readonly does: string;
  readonly code: string;
  readonly risk: string;
  readonly likelihood: string;
  /** Steps from here to the nearest harm; null where none follows. */
  readonly steps: number | null;
  /** What kind of threat it is to the reader, as `kindOf` says. */
  readonly kind: string | null;
  /** 1 for the foremost line of its kind at its element, 2 for the next; 0 where the order is by risk alone. */
  readonly round: number;
  /** Threats merged into this line, their codes and their weaknesses (CWE), the foremost first. */
  readonly threats: readonly string[];
  readonly codes: readonly string[];
  readonly weaknesses: readonly string[];
};

/** The kind of a threat, such as its STRIDE category; null for what is only a step towards others. */
export type KindOf = (threat: ThreatEntry) => string | null;

/**
 * Threats as a reader should meet them: one line for each mechanism and element, by risk reached. What rests on the same
 * weakness is one mechanism there where it does the same or is done by the same technique, whatever that gives the attacker.
 * At equal risk ways in come before what follows once a component is lost; then by likelihood, distance to harm, the number
 * of ways it comes about, and the fewer things it needs at once. Left out are harms and steps that only hand on what another
 * line shows: secondary threats which name neither weakness nor technique. With `kindOf` the foremost of each kind at each
 * element come first, then the second of each; last what is of no kind or names neither weakness nor technique. Equal input
 * gives equal output.
 */
export function rankThreats(assessment: Assessment, kindOf?: KindOf): readonly ThreatLine[] {
  const elements = elementsOf(assessment);
  const standing = standingIn(assessment, elements);
  const shown = assessment.threats.filter((threat) => isShown(threat, elements));
  const groups = groupedBy(shown, (threat) => {
    const at = [placeOf(threat, elements), kindOf?.(threat)].join(' ');
    const technique = techniqueOf(threat);
    const way = technique === null ? [] : [`${at} ${mechanismOf(threat)} ${technique}`];
    return [`${at} ${consequenceOf(threat)} ${mechanismOf(threat)}`, ...way];
  });
  const rounds = new Map<string, number>();
  const lines = groups
    .map((threats) => threats.sort((a, b) => compare(standing(a), standing(b)) || (a.id < b.id ? -1 : 1)))
    .sort((one, other) => {
      const [[a], [b]] = [one, other];
      if (a === undefined || b === undefined) return 0;
      const sooner = compare(standing(a), standing(b)) || other.length - one.length;
      return sooner || standing(a).needs - standing(b).needs || (a.id < b.id ? -1 : 1);
    })
    .flatMap((threats) => {
      const [first] = threats;
      if (first === undefined) return [];
      const [element, kind] = [placeOf(first, elements), kindOf?.(first) ?? null];
      const steps = standing(first).steps;
      if (kindOf === undefined) return [lineOf(threats, first, { element, kind, round: 0, steps })];
      if (kind === null || first.references.length === 0)
        return [lineOf(threats, first, { element, kind, round: LAST, steps })];
      const round = (rounds.get(`${element} ${kind}`) ?? 0) + 1;
      rounds.set(`${element} ${kind}`, round);
      return [lineOf(threats, first, { element, kind, round, steps })];
    });
  return lines.sort((a, b) => a.round - b.round);
}

/** The round of what is of no kind. */
const LAST = 1000;

/** Threats in groups: two that share a key are in one, and so is what shares one with either. */
function groupedBy(
  threats: readonly ThreatEntry[],
  keysOf: (threat: ThreatEntry) => readonly string[],
): readonly ThreatEntry[][] {
  const leaders = new Map<string, string>();
  const leaderOf = (key: string): string => {
    const above = leaders.get(key) ?? key;
    if (above === key) return key;
    const leader = leaderOf(above);
    leaders.set(key, leader);
    return leader;
  };
  const firstKeys = threats.map((threat) => {
    const [own = '', ...others] = keysOf(threat);
    for (const other of others) leaders.set(leaderOf(other), leaderOf(own));
    return own;
  });
  const groups = new Map<string, ThreatEntry[]>();
  for (const [place, threat] of threats.entries()) {
    const leader = leaderOf(firstKeys[place] ?? '');
    const group = groups.get(leader);
    if (group === undefined) groups.set(leader, [threat]);
    else group.push(threat);
  }
  return [...groups.values()];
}

type Elements = { readonly components: ReadonlySet<string>; readonly bystanders: ReadonlySet<string> };

/** A network only carries, and data are wherever they are held: what a threat changes there is shown at a component that takes part. */
function elementsOf({ assets }: Assessment): Elements {
  const stands = assets.filter(({ kind, inferred }) => !inferred && kind !== 'network' && kind !== 'data');
  return {
    components: new Set(stands.filter(({ kind }) => kind !== 'person' && kind !== 'function').map(({ id }) => id)),
    bystanders: new Set(assets.filter(({ kind }) => kind === 'person' || kind === 'function').map(({ id }) => id)),
  };
}

function isShown(threat: ThreatEntry, { bystanders }: Elements): boolean {
  if (threat.kind === 'secondary' && threat.references.length === 0) return false;
  const onlyHurts = threat.effects.every((effect) => bystanders.has(assetOf(effect)));
  return !onlyHurts || threat.kind === 'primary' || threat.references.some(({ scheme }) => scheme === 'cwe');
}

/**
 * Where a threat stands: at a component that it changes, else at one that takes part. What strikes a person stands at the
 * person unless the component is part of its identity: who uses ten systems is deceived once, at none of them.
 */
function placeOf({ id, effects, roles }: ThreatEntry, { components, bystanders }: Elements): string {
  const changed = effects.map((effect) => holderOf(assetOf(effect)));
  const strikesPerson = changed.every((asset) => bystanders.has(asset));
  const parts = roles.filter(({ role }) => !strikesPerson || id.includes(`@${role}=`) || id.includes(`,${role}=`));
  const targets = parts.filter(({ role }) => role === 'target');
  const taking = [...targets, ...parts].flatMap(({ assets }) => assets.map(holderOf));
  return [...changed, ...taking].find((asset) => components.has(asset)) ?? changed[0] ?? taking[0] ?? '';
}

/** A copy of data stands at whoever holds it, the last name in its id. */
function holderOf(asset: string): string {
  return asset.endsWith(']') ? asset.slice(Math.max(asset.lastIndexOf(','), asset.indexOf('[')) + 1, -1) : asset;
}

function assetOf(quality: string): string {
  return quality.slice(quality.indexOf('@') + 1);
}

function consequenceOf({ effects }: ThreatEntry): string {
  const [first = ''] = effects;
  return first.slice(0, first.indexOf('@')).replace(/\.(?:min|max)$/u, '');
}

/** What a threat rests on: its first weakness, else its first reference. */
function mechanismOf({ references, code }: ThreatEntry): string {
  return (references.find(({ scheme }) => scheme === 'cwe') ?? references[0])?.id ?? code;
}

/** How it is done, where it rests on a weakness and names a technique too. */
function techniqueOf({ references }: ThreatEntry): string | null {
  const technique = references.find(({ scheme }) => scheme === 'attack' || scheme === 'attack-ics');
  return references.some(({ scheme }) => scheme === 'cwe') ? (technique?.id ?? null) : null;
}

type Standing = {
  readonly risk: number;
  /** 1 for what follows once a component is lost, 0 for a way in. */
  readonly follows: 0 | 1;
  readonly likelihood: number;
  readonly steps: number | null;
  /** What it needs at once to come about. */
  readonly needs: number;
};

function compare(a: Standing, b: Standing): number {
  const graver = b.risk - a.risk || a.follows - b.follows || b.likelihood - a.likelihood;
  return graver || (a.steps ?? Infinity) - (b.steps ?? Infinity) || 0;
}

function standingIn(assessment: Assessment, elements: Elements): (threat: ThreatEntry) => Standing {
  const { scales } = assessment;
  const risks = new Map(scales.risk.map(({ id }, position) => [id, position]));
  const likelihoods = new Map(scales.likelihood.map(({ id }, position) => [id, position]));
  const steps = stepsToHarm(assessment);
  const followers = followersIn(assessment, elements);
  return ({ id, risk, likelihood }) => ({
    risk: risks.get(risk) ?? 0,
    follows: followers.has(id) ? 1 : 0,
    likelihood: likelihoods.get(likelihood) ?? 0,
    steps: steps.get(id) ?? null,
    needs: needsOf(assessment, id),
  });
}

function needsOf({ whys }: Assessment, threat: string): number {
  const why = whys[threat];
  return why?.kind === 'threat' ? why.causes.length : 0;
}

/** Threats that rest on no weakness of their own, only on components that are lost already. */
function followersIn({ threats, whys }: Assessment, { components }: Elements): ReadonlySet<string> {
  const lost = (cause: string): boolean =>
    whys[cause]?.kind !== 'attribute' && components.has(holderOf(assetOf(cause)));
  const ids = threats.map(({ id }) => id);
  return new Set(
    ids.filter((id) => {
      const why = whys[id];
      return why?.kind === 'threat' && why.causes.length > 0 && why.causes.every((cause) => lost(cause.id));
    }),
  );
}

/** Fewest threats from each threat to a harm, itself included. */
function stepsToHarm({ threats, whys, harms }: Assessment): ReadonlyMap<string, number> {
  const makers = new Map<string, string[]>();
  for (const { id, effects } of threats)
    for (const effect of effects) makers.set(effect, [...(makers.get(effect) ?? []), id]);
  const steps = new Map<string, number>();
  let wave = new Set(harms.map(({ id }) => id));
  const seen = new Set<string>();
  for (let step = 1; wave.size > 0; step += 1) {
    const next = new Set<string>();
    for (const consequence of wave) {
      seen.add(consequence);
      for (const threat of makers.get(consequence) ?? []) {
        if (steps.has(threat)) continue;
        steps.set(threat, step);
        for (const cause of consequencesBehind(whys, threat)) if (!seen.has(cause)) next.add(cause);
      }
    }
    wave = next;
  }
  return steps;
}

/** Consequences that a threat needs, directly or because they undermine an attribute it needs. */
function consequencesBehind(whys: Assessment['whys'], threat: string): readonly string[] {
  const why = whys[threat];
  if (why?.kind !== 'threat') return [];
  return why.causes.flatMap(({ id }) => {
    const cause = whys[id];
    return cause?.kind === 'attribute' ? cause.underminedBy : [id];
  });
}

function lineOf(
  threats: readonly ThreatEntry[],
  first: ThreatEntry,
  at: Pick<ThreatLine, 'element' | 'kind' | 'round' | 'steps'>,
): ThreatLine {
  const cwe = threats.flatMap(({ references }) => references.filter(({ scheme }) => scheme === 'cwe'));
  return {
    ...at,
    does: consequenceOf(first),
    code: first.code,
    risk: first.risk,
    likelihood: first.likelihood,
    threats: threats.map(({ id }) => id),
    codes: [...new Set(threats.map(({ code }) => code))],
    weaknesses: [...new Set(cwe.map(({ id }) => id))],
  };
}
