import { type Assessment, headlineOf, type Why } from '@nemecys/core';
import type { Assessed } from '../messages.ts';
import { calledIn, headOf, plainCalled } from './called.ts';
import { namesTurned } from './names-turned.ts';
import { sentencesReadBack } from './read-back.ts';
import { assetsIn, drawnIn } from './say-drawn.ts';
import { findingsIn } from './say-findings.ts';
import { questionsIn } from './say-questions.ts';
import type { Speech } from './speech.ts';

/** An assessment in the words of a language: the same levels and ids. Its headline is made anew of what is said in them. */
export function sayAssessed(assessed: Assessed, speech: Speech): Assessed {
  const { assessment, asked } = assessed;
  if (assessment === undefined) return { ...assessed, findings: findingsIn(assessed.findings, plainCalled, speech) };
  const said = sayAssessment(assessment, asked, speech);
  return { ...assessed, findings: said.findings, assessment: said };
}

function sayAssessment(assessment: Assessment, asked: Assessed['asked'], speech: Speech): Assessment {
  const called = calledIn(assessment, speech);
  const { concepts, knowledge } = speech;
  const at = <T extends { readonly asset: string; readonly assetLabel: string }>(one: T) =>
    called.byId.get(one.asset) ?? one.assetLabel;
  const label = (kind: keyof typeof concepts, { id, label }: { readonly id: string; readonly label: string }) =>
    concepts[kind].get(headOf(id)) ?? label;
  const threat = <T extends { readonly id: string; readonly label: string; readonly text: string }>(one: T): T => ({
    ...one,
    label: label('threat', one),
    text: speech.sentence(headOf(one.id), one.text, called.byLabel),
  });
  const control = <
    T extends { readonly id: string; readonly label: string; readonly asset: string; readonly assetLabel: string },
  >(
    one: T,
  ): T => ({
    ...one,
    ...{ label: label('control', one), assetLabel: at(one) },
  });
  const strategy = <T extends { readonly strategy: string; readonly label: string }>(one: T): T => ({
    ...one,
    label: label('strategy', { id: one.strategy, label: one.label }),
  });
  const why = (one: Why): Why => {
    if (one.kind !== 'threat') return { ...one, label: label(one.kind, one) };
    const { cap } = one;
    return {
      ...threat(one),
      cap: cap?.by === 'control' ? { ...cap, label: label('strategy', cap) } : cap,
      strategies: one.strategies.map((effect) => ({
        ...strategy(effect),
        controls: effect.controls.map((held) => ({ ...held, label: label('control', held) })),
      })),
    };
  };
  const assets = new Set(assessment.assets.map((one) => one.label));
  const names = namesTurned(speech, { byLabel: called.byLabel, assets });
  const readBack = sentencesReadBack({ scales: assessment.scales, names, say: speech.tell });
  const said: Assessment = {
    ...assessment,
    scales: { ...knowledge.scales, riskMatrix: assessment.scales.riskMatrix },
    assets: assetsIn(assessment.assets, called, speech),
    diagram: drawnIn(assessment.diagram, called, speech, assessment.assets),
    findings: findingsIn(assessment.findings, called, speech),
    harms: assessment.harms.map((harm) => ({
      ...harm,
      ...{ label: label('consequence', harm), assetLabel: at(harm) },
      path: harm.path && {
        ...harm.path,
        steps: harm.path.steps.map((step) =>
          step.kind === 'threat' ? threat(step) : { ...step, label: label(step.kind, step) },
        ),
      },
      advice: harm.advice.map((advice) => ({
        ...strategy(advice),
        controls: advice.controls.map(control),
        sideEffects: advice.sideEffects.map((effect) => ({
          ...effect,
          label: label('threat', { id: effect.threat, label: effect.label }),
        })),
      })),
      measures: harm.measures.map((measure) => ({ ...strategy(measure), controls: measure.controls.map(control) })),
    })),
    threats: assessment.threats.map(threat),
    controls: assessment.controls.map(control),
    whys: Object.fromEntries(Object.entries(assessment.whys).map(([id, one]) => [id, why(one)])),
    questions: questionsIn(assessment.questions, { asked, placeOf: at, readBack }, speech),
  };
  return { ...said, headline: headlineOf(said, speech.tell) };
}
