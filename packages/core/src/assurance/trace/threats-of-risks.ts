import type { ReviewedParts } from '../review-model.ts';

/** Threats that stand in the trace, and which risk each leads to. */
export type ThreatsOfRisks = {
  readonly ids: ReadonlySet<string>;
  readonly links: readonly { readonly harm: string; readonly threat: string }[];
};

/**
 * The root causes of every harm, and the threats that controls hold down, each with the highest risk that it leads to.
 * What only passes something on stands in the report of the assessment, not here.
 */
export function threatsOfRisks(parts: Pick<ReviewedParts, 'assessment'>): ThreatsOfRisks {
  const { harms, controls } = parts.assessment;
  const links: { harm: string; threat: string }[] = [];
  for (const { id, rootCauses, measures } of harms) {
    for (const threat of new Set([...rootCauses, ...measures.map(({ rootCause }) => rootCause)])) {
      links.push({ harm: id, threat });
    }
  }
  const rooted = new Set(links.map(({ threat }) => threat));
  const leading = riskReachedBy(parts);
  const held = new Set(
    controls.flatMap(({ state, blocks }) => (state === 'in-place' || state === 'planned' ? blocks : [])),
  );
  for (const threat of held) {
    const harm = leading.get(threat);
    if (!rooted.has(threat) && harm !== undefined) links.push({ harm, threat });
  }
  return { ids: new Set([...rooted, ...held]), links };
}

/** The first of the harms, which are ordered by risk, that each thing of the chains leads to. */
export function riskReachedBy({ assessment }: Pick<ReviewedParts, 'assessment'>): ReadonlyMap<string, string> {
  const causes = new Map<string, string[]>();
  const add = (effect: string, cause: string): void => {
    const known = causes.get(effect);
    if (known === undefined) causes.set(effect, [cause]);
    else known.push(cause);
  };
  for (const why of Object.values(assessment.whys)) {
    if (why.kind === 'consequence') for (const threat of [...why.causedBy, ...why.lesser]) add(why.id, threat);
    if (why.kind === 'threat') for (const { id } of why.causes) add(why.id, id);
    if (why.kind === 'attribute') for (const consequence of why.underminedBy) add(why.id, consequence);
  }
  for (const { id, effects } of assessment.threats) for (const effect of effects) add(effect, id);
  const leading = new Map<string, string>();
  for (const { id: harm } of assessment.harms) {
    const open = [harm];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (leading.has(at)) continue;
      leading.set(at, harm);
      open.push(...(causes.get(at) ?? []));
    }
  }
  return leading;
}
