import type { Assessment } from './assessment.ts';
import type { ChangeReason } from './comparison.ts';
import { joined } from './joined.ts';
import { stepLevel } from './level-words.ts';
import type { Why } from './why.ts';

type Found = ChangeReason & { readonly threats: string[] };

/** The two assessments of a change, by how likely the harm is in each, and which of them came later. */
export type Sides = { readonly likelier: Assessment; readonly rarer: Assessment; readonly later: 'likelier' | 'rarer' };

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
    .map(({ kind, id, text, threats }) => ({
      kind,
      id,
      text: threats.length === 0 ? text : `${text} ${joined([...threats].sort(), 2)}`,
    }))
    .sort((a, b) => compareText(a.kind, b.kind) || compareText(a.id, b.id));
}

type Attribute = Extract<Why, { kind: 'attribute' }>;
type Threat = Extract<Why, { kind: 'threat' }>;

function fromAttribute(why: Attribute, sides: Sides, found: Map<string, Found>): readonly string[] {
  const other = sides.rarer.whys[why.id];
  const here = stepLevel(sides.likelier.scales, 'trust', why.assumed);
  const there = other?.kind === 'attribute' ? stepLevel(sides.rarer.scales, 'trust', other.assumed) : here;
  const later = sides.later === 'rarer' ? 'trust-raised' : 'trust-lowered';
  if (there > here && why.underminedBy.length === 0) {
    const direction = later === 'trust-raised' ? 'is trusted further' : 'is trusted less';
    add(found, { kind: later, id: why.id, text: `“${why.label}” of ${labelOf(sides, why.asset)} ${direction}` });
  }
  return why.underminedBy.filter((id) => lower(id, sides));
}

function fromThreat(why: Threat, sides: Sides, found: Map<string, Found>): readonly string[] {
  const other = sides.rarer.whys[why.id];
  const name = `“${why.label}”`;
  const removed = sides.later === 'rarer';
  if (other?.kind === 'threat' && other.cap?.by === 'control') {
    const cap = stepLevel(sides.rarer.scales, 'likelihood', other.cap.likelihood);
    if (cap < stepLevel(sides.likelier.scales, 'likelihood', why.likelihood)) {
      const verb = removed ? 'now holds down' : 'no longer holds down';
      const place = placeOf(other, sides);
      const text = `“${other.cap.label}”${place} ${verb}`;
      add(found, { kind: removed ? 'control-added' : 'control-removed', id: other.cap.id, text }, name);
      return [];
    }
  }
  if (why.startedBy.length > 0 && other === undefined) {
    const text = removed ? 'security no longer starts the side effect' : 'security now starts the side effect';
    add(found, { kind: removed ? 'side-effect-stopped' : 'side-effect-started', id: why.id, text }, name);
    return [];
  }
  const further = why.causes.map((cause) => cause.id).filter((id) => lower(id, sides));
  if (further.length > 0) return further;
  if (other === undefined) {
    const text = removed ? 'no longer there:' : 'newly there:';
    add(found, { kind: removed ? 'threat-gone' : 'threat-new', id: why.id, text }, name);
  } else {
    add(found, { kind: 'other', id: why.id, text: removed ? 'less likely:' : 'likelier:' }, name);
  }
  return [];
}

/** Where the controls are that hold a threat down. */
function placeOf({ cap, strategies }: Threat, sides: Sides): string {
  const controls = strategies.find(({ strategy }) => strategy === cap?.id)?.controls ?? [];
  const places = [...new Set(controls.map(({ asset }) => labelOf(sides, asset)))].sort();
  return places.length === 0 ? '' : ` at ${joined(places, 3)}`;
}

function add(found: Map<string, Found>, reason: ChangeReason, threat?: string): void {
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
