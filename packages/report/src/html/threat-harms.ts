import type { Assessment } from '@nemecys/core';

/** For each threat the harms it can lead to, in the order of the assessment's harms, found along the chains of whys. */
export function threatHarms(assessment: Assessment): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const harm of assessment.harms) {
    for (const threat of threatsBefore(harm.id, assessment)) {
      found.set(threat, [...(found.get(threat) ?? []), harm.id]);
    }
  }
  return found;
}

function threatsBefore(harm: string, { whys, harms }: Assessment): ReadonlySet<string> {
  const threats = new Set<string>();
  const seen = new Set<string>();
  const entry = harms.find((other) => other.id === harm);
  const open = [harm, ...(entry?.rootCauses ?? [])];
  for (const root of entry?.rootCauses ?? []) threats.add(root);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const why = Object.hasOwn(whys, id) ? whys[id] : undefined;
    if (why?.kind === 'consequence') {
      for (const threat of [...why.causedBy, ...why.lesser]) {
        threats.add(threat);
        open.push(threat);
      }
    } else if (why?.kind === 'threat') {
      open.push(...why.causes.map((cause) => cause.id));
    } else if (why?.kind === 'attribute') {
      open.push(...why.underminedBy);
    }
  }
  return threats;
}
