import { at } from '../engine/at.ts';
import type { Provenance } from '../knowledge/provenance.ts';
import { decisionSentences } from '../wording/english/decision-sentences.ts';
import type { Decision, EvidenceEntry, SignOff } from './decision.ts';
import type { OptionRuns } from './option-runs.ts';
import type { OptionState } from './option-state.ts';

/** The severities and controls that a decision rests on, each once, with source, grade and review. */
export function evidenceOf(all: readonly OptionRuns[]): readonly EvidenceEntry[] {
  const found = new Map<string, EvidenceEntry>();
  const add = (kind: EvidenceEntry['kind'], { id, label, provenance }: Concept): void => {
    found.set(`${kind} ${id}`, {
      kind,
      id,
      label,
      grade: provenance?.grade ?? null,
      sources: (provenance?.source ?? []).map(({ ref, clause }) => (clause === undefined ? ref : `${ref}, ${clause}`)),
      review: provenance?.review.status ?? 'none',
    });
  };
  for (const runs of all) {
    const { graph } = runs.levels;
    for (const target of runs.targets) add('severity', runs.concept(target));
    for (const index of runs.controls.values()) {
      add('control', at(graph.tables.knowledge.controls, at(graph.controls.concept, index)));
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

/** What is to be signed off where the model shows no harm: an empty model must not look safe. */
const noHarm = 'no-harm';

type Concept = { readonly id: string; readonly label: string; readonly provenance?: Provenance | undefined };

/**
 * What lacks a named clinician's sign-off: the severity of each harm that can happen under an option, unless its entry in
 * the knowledge was reviewed by a clinician and the scenario left it as it is, and in every case P2. Where no harm can happen
 * at all, that this is so.
 */
export function unreviewedOf(
  all: readonly OptionRuns[],
  states: readonly OptionState[],
  signOffs: readonly SignOff[],
): Decision['unreviewed'] {
  const signed = new Set(signOffs.flatMap(({ harms }) => harms));
  const missing = new Map<string, string>();
  for (const [place, runs] of all.entries()) {
    const state = states[place];
    for (const target of runs.targets) {
      const id = runs.harmId(target);
      const harm = state?.harms.find((one) => one.id === id);
      if (harm === undefined || signed.has(id) || harm.level + harm.unprotected === 0) continue;
      const review = runs.concept(target).provenance?.review;
      const byClinician = review?.status === 'clinical' && review.by !== undefined;
      const isOwn = at(runs.levels.graph.start.impactStated, target.consequence) === 1;
      const key = byClinician && !isOwn ? 'unreviewed.p2' : 'unreviewed.severity';
      missing.set(id, runs.say(key, { harm: harm.label }));
    }
  }
  const canHappen = states.some(({ harms }) => harms.some(({ level, unprotected }) => level + unprotected > 0));
  if (!canHappen && !signed.has(noHarm)) missing.set(noHarm, decisionSentences['unreviewed.no-harm']);
  return [...missing].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, text]) => ({ id, text }));
}
