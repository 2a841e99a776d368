import type { Decision, DecisionSearch, OptionEntry, QuantifiedDecision } from '@nemecys/core';
import { type Called, calledIn, headOf } from './called.ts';
import { namesTurned } from './names-turned.ts';
import { sentencesReadBack } from './read-back.ts';
import type { Speech } from './speech.ts';

type Assets = Parameters<typeof calledIn>[0]['assets'];

/** How the words of a decision are said in a language. */
type Saying = {
  /** A sentence or label of the core; what is none stays as it is. */
  readonly told: (text: string) => string;
  readonly asset: (label: string) => string;
  /** The sentence of a threat, by its id. */
  readonly threat: (id: string, text: string) => string;
};

function sayingOf(scales: Decision['scales'], assets: Assets, speech: Speech): Saying {
  const called: Called = calledIn({ assets }, speech);
  const labels = new Set(assets.map(({ label }) => label));
  const names = namesTurned(speech, { byLabel: called.byLabel, assets: labels });
  const read = sentencesReadBack({ scales, names, say: speech.tell });
  return {
    told: (text) => read(text) ?? text,
    asset: names.asset,
    threat: (id, text) => speech.sentence(headOf(id), text, called.byLabel),
  };
}

/** A word on what is done meanwhile, in the words of a language. */
export function sayStage(stage: string, scales: Decision['scales'], speech: Speech): string {
  return sayingOf(scales, [], speech).told(stage);
}

/**
 * A decision in the words of a language: the same ids, levels, numbers and hashes. `assets` are those of all its options.
 * It is for the eyes only; what is kept is the decision itself.
 */
export function sayDecision(decision: Decision, assets: Assets, speech: Speech): Decision {
  const saying = sayingOf(decision.scales, assets, speech);
  const { told } = saying;
  const { record, sensitivity, quantified, search } = decision;
  return {
    ...decision,
    scales: { ...speech.knowledge.scales, riskMatrix: decision.scales.riskMatrix },
    unreviewed: decision.unreviewed.map((one) => ({ ...one, text: told(one.text) })),
    record: { ...record, rerunWhen: record.rerunWhen.map(told) },
    options: decision.options.map((option) => optionIn(option, saying)),
    quantified: quantified && numbersIn(quantified, saying),
    search: search && searchIn(search, saying),
    sensitivity: {
      ...sensitivity,
      flips: sensitivity.flips.map((flip) => ({ ...flip, label: told(flip.label), text: told(flip.text) })),
      text: told(sensitivity.text),
    },
    evidence: decision.evidence.map((one) => ({ ...one, label: told(one.label) })),
    statement: decision.statement.map(({ heading, sentences }) => ({
      heading: told(heading),
      sentences: sentences.map(told),
    })),
    conventions: decision.conventions.map(told),
    limits: decision.limits.map(told),
  };
}

function optionIn(option: OptionEntry, saying: Saying): OptionEntry {
  const { told, asset } = saying;
  const verdict = (one: OptionEntry['verdict']): OptionEntry['verdict'] => ({
    ...one,
    ...{ words: told(one.words), reason: told(one.reason), facts: one.facts.map(told) },
  });
  return {
    ...option,
    label: told(option.label),
    verdict: verdict(option.verdict),
    also: option.also && verdict(option.also),
    effects: option.effects.map((effect) => ({ ...effect, label: told(effect.label) })),
    emergency: { ...option.emergency, text: told(option.emergency.text) },
    controls: option.controls.map((control) => ({
      ...control,
      ...{ label: told(control.label), assetLabel: asset(control.assetLabel), reason: told(control.reason) },
    })),
    bowTies: option.bowTies.map((tie) => tieIn(tie, saying)),
  };
}

type Tie = OptionEntry['bowTies'][number];

function tieIn(tie: Tie, { told, threat }: Saying): Tie {
  const step = (one: Tie['situation']): Tie['situation'] => ({
    ...one,
    ...{ label: told(one.label), text: threat(one.id, one.text) },
  });
  const barrier = (one: Tie['mitigations'][number]): Tie['mitigations'][number] => ({
    ...one,
    ...{ label: told(one.label), controls: one.controls.map(told) },
  });
  return {
    ...tie,
    situation: step(tie.situation),
    ways: tie.ways.map(({ steps, barriers }) => ({ steps: steps.map(step), barriers: barriers.map(barrier) })),
    mitigations: tie.mitigations.map(barrier),
    harms: tie.harms.map((harm) => ({ ...harm, label: told(harm.label) })),
  };
}

function searchIn(search: DecisionSearch, { told, asset }: Saying): DecisionSearch {
  const { levels, numbers } = search;
  const set = <T extends { readonly controls: DecisionSearch['levels']['front'][number]['controls'] }>(one: T): T => ({
    ...one,
    controls: one.controls.map((control) => ({
      ...control,
      ...{ label: told(control.label), assetLabel: asset(control.assetLabel) },
    })),
  });
  return {
    constraints: search.constraints.map(told),
    levels: {
      ...levels,
      lightest: { ...levels.lightest, text: told(levels.lightest.text) },
      front: levels.front.map(set),
    },
    numbers: numbers && {
      ...numbers,
      ...{ best: numbers.best && set(numbers.best), front: numbers.front.map(set), text: told(numbers.text) },
    },
  };
}

function numbersIn(numbers: QuantifiedDecision, { told }: Saying): QuantifiedDecision {
  const labelled = <T extends { readonly label: string }>(one: T): T => ({ ...one, label: told(one.label) });
  return {
    ...numbers,
    options: numbers.options.map((option) => ({
      ...labelled(option),
      ...{ words: told(option.words), reasons: option.reasons.map(told) },
      also: option.also && { ...option.also, reasons: option.also.reasons.map(told) },
      gates: option.gates.map((gate) => ({ ...gate, reason: told(gate.reason) })),
      hazards: option.hazards.map((hazard) => ({ ...labelled(hazard), text: told(hazard.text) })),
      controls: option.controls.map((control) => ({ ...labelled(control), reason: told(control.reason) })),
    })),
    preference: { ...numbers.preference, text: told(numbers.preference.text) },
    tornado: numbers.tornado.map(labelled),
    flips: numbers.flips.map((flip) => ({ ...labelled(flip), text: told(flip.text) })),
    parameters: numbers.parameters.map(labelled),
    notQuantified: numbers.notQuantified.map(labelled),
    disagreements: numbers.disagreements.map((one) => ({ ...one, text: told(one.text) })),
    limits: numbers.limits.map(told),
  };
}
