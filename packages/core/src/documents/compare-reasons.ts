import { type Listing, listing, type Say } from '../wording/say.ts';
import type { Assessment } from './assessment.ts';
import type { ChangeReason } from './comparison.ts';
import { stepLevel } from './level-words.ts';
import type { Why } from './why.ts';

type Found = {
  readonly kind: ChangeReason['kind'];
  readonly id: string;
  /** Words the reason with the threats it bears on. */
  readonly told: (threats: Listing) => string;
  readonly threats: string[];
};

/** The two assessments of a change, by how likely the harm is in each, and which of them came later. */
export type Sides = {
  readonly likelier: Assessment;
  readonly rarer: Assessment;
  readonly later: 'likelier' | 'rarer';
  readonly say: Say;
};

const shownThreats = 2;
const shownPlaces = 3;

/**
 * What makes a consequence less likely in one assessment than in the other: walks the chain that makes the higher level
 * and stops where the difference does not come from further back: a control that caps a threat, a side effect that was
 * started, an attribute that is trusted otherwise, a threat that is not there. Sorted by kind and id.
 */
export function reasonsForChange(harm: string, sides: Sides): readonly ChangeReason[] {
  const found = new Map<string, Found>();
  const seen = new Set<string>();
  const stack = [harm];
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const why = sides.likelier.whys[id];
    if (why === undefined) continue;
    if (why.kind === 'consequence') stack.push(...why.causedBy);
    else if (why.kind === 'attribute') stack.push(...fromAttribute(why, sides, found));
    else stack.push(...fromThreat(why, sides, found));
  }
  return [...found.values()]
    .map(({ kind, id, told, threats }) => ({ kind, id, text: told(listing(inOrder(threats), shownThreats)) }))
    .sort((a, b) => compareText(a.kind, b.kind) || compareText(a.id, b.id));
}

/** By name, a name before those that it begins with going on. */
function inOrder(names: readonly string[]): readonly string[] {
  return names.toSorted((a, b) => compareText(`${a}”`, `${b}”`));
}

type Attribute = Extract<Why, { kind: 'attribute' }>;
type Threat = Extract<Why, { kind: 'threat' }>;

function fromAttribute(why: Attribute, sides: Sides, found: Map<string, Found>): readonly string[] {
  const other = sides.rarer.whys[why.id];
  const here = stepLevel(sides.likelier.scales, 'trust', why.assumed);
  const there = other?.kind === 'attribute' ? stepLevel(sides.rarer.scales, 'trust', other.assumed) : here;
  const kind = sides.later === 'rarer' ? 'trust-raised' : 'trust-lowered';
  if (there > here && why.underminedBy.length === 0) {
    const { id, label } = why;
    const text = sides.say(`reason.${kind}`, { attribute: label, asset: labelOf(sides, why.asset) });
    add(found, { kind, id, told: () => text });
  }
  return why.underminedBy.filter((id) => lower(id, sides));
}

function fromThreat(why: Threat, sides: Sides, found: Map<string, Found>): readonly string[] {
  const { say } = sides;
  const other = sides.rarer.whys[why.id];
  const removed = sides.later === 'rarer';
  if (other?.kind === 'threat' && other.cap?.by === 'control') {
    const cap = stepLevel(sides.rarer.scales, 'likelihood', other.cap.likelihood);
    if (cap < stepLevel(sides.likelier.scales, 'likelihood', why.likelihood)) {
      const kind = removed ? 'control-added' : 'control-removed';
      const { id, label: strategy } = other.cap;
      const places = placesOf(other, sides);
      const told: Found['told'] = (threats) =>
        places.length === 0
          ? say(`reason.${kind}`, { strategy, threats })
          : say(`reason.${kind}-at`, { strategy, assets: listing(places, shownPlaces), threats });
      add(found, { kind, id, told }, why.label);
      return [];
    }
  }
  const { id } = why;
  if (why.startedBy.length > 0 && other === undefined) {
    const kind = removed ? 'side-effect-stopped' : 'side-effect-started';
    add(found, { kind, id, told: (threats) => say(`reason.${kind}`, { threats }) }, why.label);
    return [];
  }
  const further = why.causes.map((cause) => cause.id).filter((cause) => lower(cause, sides));
  if (further.length > 0) return further;
  if (other === undefined) {
    const kind = removed ? 'threat-gone' : 'threat-new';
    add(found, { kind, id, told: (threats) => say(`reason.${kind}`, { threats }) }, why.label);
  } else {
    const key = removed ? 'reason.less-likely' : 'reason.likelier';
    add(found, { kind: 'other', id, told: (threats) => say(key, { threats }) }, why.label);
  }
  return [];
}

/** Where the controls are that hold a threat down. */
function placesOf({ cap, strategies }: Threat, sides: Sides): readonly string[] {
  const controls = strategies.find(({ strategy }) => strategy === cap?.id)?.controls ?? [];
  return [...new Set(controls.map(({ asset }) => labelOf(sides, asset)))].sort();
}

function add(found: Map<string, Found>, reason: Omit<Found, 'threats'>, threat?: string): void {
  const key = `${reason.kind} ${reason.id}`;
  const entry = found.get(key) ?? { ...reason, threats: [] };
  if (threat !== undefined && !entry.threats.includes(threat)) entry.threats.push(threat);
  found.set(key, entry);
}

/** Is the level behind an id lower (the trust higher) in the assessment where the harm is rarer? */
function lower(id: string, sides: Sides): boolean {
  const here = sides.likelier.whys[id];
  const there = sides.rarer.whys[id];
  if (here === undefined) return false;
  if (there === undefined) return true;
  if (here.kind === 'attribute') {
    return (
      there.kind !== 'attribute' ||
      stepLevel(sides.rarer.scales, 'trust', there.trust) > stepLevel(sides.likelier.scales, 'trust', here.trust)
    );
  }
  return (
    there.kind === 'attribute' ||
    stepLevel(sides.rarer.scales, 'likelihood', there.likelihood) <
      stepLevel(sides.likelier.scales, 'likelihood', here.likelihood)
  );
}

function labelOf(sides: Sides, asset: string): string {
  const entry = [...sides.likelier.assets, ...sides.rarer.assets].find((other) => other.id === asset);
  return entry?.label ?? asset;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
