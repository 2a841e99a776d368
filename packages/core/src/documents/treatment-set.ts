import { at } from '../engine/at.ts';
import { type Burden, populationSize } from '../engine/treat/burden.ts';
import type { Treatment } from '../engine/treat/treatment.ts';
import { type Evaluated, levelId } from './evaluated.ts';
import { namedHarm } from './treatment-harm.ts';
import type { LevelCount, TreatmentBurden, TreatmentControl, TreatmentSet } from './treatment-plan.ts';
import { setSentences } from './treatment-sentences.ts';

/** What a treatment asks for, in the words of the scales. */
export function burdenEntry(evaluated: Evaluated, { cost, performance, controls }: Burden): TreatmentBurden {
  const counts = (scale: 'cost' | 'performance', numbers: readonly number[]): readonly LevelCount[] =>
    numbers
      .map((count, level) => ({ level: levelId(evaluated, scale, level), count }))
      .filter(({ count }) => count > 0)
      .reverse();
  return { cost: counts('cost', cost), performance: counts('performance', performance), controls };
}

/** A set of controls by names and levels. `treated` are the harms it is meant for, by id. */
export function setEntry(evaluated: Evaluated, treated: readonly string[], treatment: Treatment): TreatmentSet {
  const { names, targets } = evaluated;
  const harmIds = (consequences: readonly number[]): readonly string[] =>
    consequences.map((consequence) => names.quality('consequence', consequence)).sort();
  const entry = {
    controls: treatment.controls.map((control) => controlEntry(evaluated, control)).sort(byId),
    strategies: treatment.strategies
      .map(({ strategy, controls }) => ({
        id: names.strategy(strategy),
        label: names.strategyLabel(strategy),
        controls: controls.map((control) => names.quality('control', control)).sort(),
      }))
      .sort(byId),
    burden: burdenEntry(evaluated, treatment.burden),
    reached: treatment.reached,
    harms: targets
      .map(({ consequence, criterion }, position) => ({
        id: names.quality('consequence', consequence),
        likelihood: levelId(evaluated, 'likelihood', at(treatment.likelihoods, position)),
        risk: levelId(evaluated, 'risk', at(treatment.risks, position)),
        acceptable: at(treatment.risks, position) <= criterion,
      }))
      .sort(byId),
    riskVector: treatment.vector,
    sideEffects: treatment.starts
      .map(({ threat, likelihood, worsens }) => ({
        threat: names.threat(threat),
        label: names.threatLabel(threat),
        text: names.threatText(threat),
        likelihood: levelId(evaluated, 'likelihood', likelihood),
        worsens: harmIds(worsens),
      }))
      .sort((a, b) => (a.threat < b.threat ? -1 : 1)),
    worsens: harmIds(treatment.worsens),
  };
  const before = targets.map((target) => namedHarm(evaluated, target));
  const { scales } = evaluated.graph.tables.knowledge;
  return { ...entry, sentences: setSentences(entry, { before, treated, scales }) };
}

function controlEntry(evaluated: Evaluated, control: number): TreatmentControl {
  const { graph, names, compiled } = evaluated;
  const id = names.quality('control', control);
  const asset = names.assetOf('control', control);
  const { provider, cost, performance } = at(graph.tables.knowledge.controls, at(graph.controls.concept, control));
  const isAsked = compiled.questions.some(
    ({ kind, about, asset: of }) => kind === 'control' && `${about}@${of}` === id,
  );
  const isPlanned = at(graph.start.controlState, control) === 1;
  return {
    id,
    label: names.qualityLabel('control', control),
    asset: names.asset(asset),
    assetLabel: names.assetLabel(asset),
    provider,
    state: isPlanned ? 'planned' : isAsked ? 'unknown' : 'absent',
    cost: levelId(evaluated, 'cost', cost),
    performance: levelId(evaluated, 'performance', performance),
    count: populationSize(at(graph.assets.population, asset)),
  };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
