import { stepId } from '../documents/level-words.ts';
import type { Scales } from '../knowledge/scales.ts';
import { listing, type Say, sayEnglish } from '../wording/say.ts';
import { bowTiesOf } from './bow-tie.ts';
import type { ClassingRules } from './control-class.ts';
import { classControls } from './control-class.ts';
import { controlVerdicts } from './control-reasons.ts';
import type { EffectEntry, OptionEntry, OptionVectors } from './decision.ts';
import type { OptionRuns } from './option-runs.ts';
import type { HarmState, OptionState } from './option-state.ts';
import { dominantMaker, sharesOf } from './shares.ts';
import type { OptionVerdict } from './verdict.ts';
import { spokenVerdict } from './verdict-words.ts';

/** What an entry is made of. */
export type EntrySource = {
  readonly runs: OptionRuns;
  readonly state: OptionState;
  readonly states: ReadonlyMap<string, OptionState>;
  readonly verdict: OptionVerdict;
  readonly preferred: boolean;
  readonly places: OptionEntry['places'];
  readonly labels: ReadonlyMap<string, string>;
  readonly scales: Scales;
  readonly provisional: boolean;
  readonly rules: ClassingRules;
};

/** One option in the words and levels of the document. */
export function optionEntry(source: EntrySource): OptionEntry {
  const { runs, state, verdict, scales } = source;
  const say = sayEnglish(scales);
  const emergency = runs.under(runs.emergency.edits).harms;
  const worst = state.worstFailure();
  const effects = state.harms
    .filter((harm) => harm.level + harm.unprotected + harm.bare + (emergency.get(harm.id) ?? 0) > 0)
    .map((harm) =>
      effectEntry(harm, { scales, emergency: emergency.get(harm.id) ?? 0, worst: worst.get(harm.id) ?? 0 }),
    );
  const whats = new Map(runs.benefits.map(({ id, what }) => [id, what]));
  const spoken = (one: Parameters<typeof spokenVerdict>[0]) => spokenVerdict(one, { ...source, benefits: whats });
  return {
    id: state.id,
    label: runs.option.label,
    kind: runs.option.kind,
    verdict: withTie(spoken(verdict), source.preferred, say),
    openQuestions: runs.option.compiled.questions.length,
    also: verdict.also === null ? null : spoken(verdict.also),
    inside: verdict.inside,
    onFront: verdict.onFront,
    preferred: source.preferred,
    effects,
    vectors: vectorsOf(state, scales, (harm) => harm.level),
    vectorsOneFailed: vectorsOf(state, scales, (harm) => worst.get(harm.id) ?? harm.level),
    benefits: state.benefits.map((benefit) => ({
      id: benefit.id,
      what: whats.get(benefit.id) ?? benefit.id,
      strength: benefit.strength,
      erosion: benefit.level,
      shares: sharesOf(benefit),
      delivered: benefit.delivered,
    })),
    burden: state.burden,
    places: source.places,
    emergency: emergencyEntry(runs, effects, say),
    controls: controlVerdicts(runs, state, classControls(runs, state, source.rules)),
    bowTies: bowTiesOf(runs),
  };
}

function withTie(verdict: OptionEntry['verdict'], preferred: boolean, say: Say): OptionEntry['verdict'] {
  if (verdict.verdict !== 'proportionate' || preferred) return verdict;
  return { ...verdict, facts: [...verdict.facts, say('fact.tie')] };
}

function effectEntry(
  harm: HarmState,
  { scales, emergency, worst }: { readonly scales: Scales; readonly emergency: number; readonly worst: number },
): EffectEntry {
  const shares = sharesOf(harm);
  return {
    harm: harm.id,
    label: harm.label,
    kind: harm.kind,
    impact: harm.impact,
    runs: { z: harm.bare, a: harm.unprotected, b: harm.level, c: harm.unattacked, d: emergency },
    oneFailed: worst,
    risk: stepId(scales, 'risk', harm.risk),
    accepted: stepId(scales, 'risk', harm.criterion),
    acceptable: harm.level <= harm.limit,
    acceptableInEmergency: emergency <= harm.limit,
    shares,
    dominant: dominantMaker(shares),
  };
}

/** Counts of harms by risk for each group. */
export function vectorsOf({ harms }: OptionState, scales: Scales, levelOf: (harm: HarmState) => number): OptionVectors {
  const counted = (...kinds: readonly HarmState['kind'][]): readonly number[] => {
    const counts = scales.risk.map(() => 0);
    for (const harm of harms) {
      const risk = scales.riskMatrix[harm.impact]?.[levelOf(harm)] ?? 0;
      if (kinds.includes(harm.kind)) counts[risk] = (counts[risk] ?? 0) + 1;
    }
    return counts;
  };
  return {
    patient: counted('patient'),
    otherPersons: counted('other-person'),
    privacy: counted('privacy'),
    service: counted('care-service'),
    other: counted('property', 'technical'),
  };
}

const shownControls = 3;
const shownHarms = 4;

function emergencyEntry(runs: OptionRuns, effects: readonly EffectEntry[], say: Say): OptionEntry['emergency'] {
  const { emergency } = runs;
  const { stated, functions, access, withoutFallback } = emergency;
  const worse = effects.filter(({ acceptable, acceptableInEmergency }) => acceptable && !acceptableInEmergency);
  const penalty = worse.map(({ harm }) => harm);
  const above = listing(
    worse.map(({ label }) => label),
    shownHarms,
  );
  const sentences = [
    say(stated ? 'emergency.stated' : 'emergency.not-stated'),
    access.length === 0
      ? say('emergency.no-access')
      : say('emergency.access', { controls: listing(accessWords(runs), shownControls) }),
    ...(penalty.length === 0
      ? [say('emergency.none-above')]
      : [say('emergency.above', { harms: above }), fallbackWords(runs, say)]),
  ];
  return { stated, functions, access, withoutFallback, penalty, text: sentences.join(' ') };
}

function fallbackWords({ emergency, option }: OptionRuns, say: Say): string {
  const { withoutFallback } = emergency;
  if (withoutFallback.length === 0) return say('emergency.fallback');
  const labels = new Map(option.scenario.functions.map(({ id, label }) => [id, label ?? id.replaceAll('-', ' ')]));
  const functions = withoutFallback.map((id) => say('name.quoted', { name: labels.get(id) ?? id }));
  return say('emergency.state-fallback', { functions: listing(functions) });
}

function accessWords({ emergency, controls, names }: OptionRuns): readonly string[] {
  return emergency.access.map((id) => {
    const control = controls.get(id);
    if (control === undefined) return id;
    return `${names.qualityLabel('control', control)} (${names.assetLabel(names.assetOf('control', control))})`;
  });
}
