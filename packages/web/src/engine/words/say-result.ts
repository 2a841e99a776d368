import type { Assessment, Finding, Glance, Inferred, Why } from '@nemecys/core';
import type { AskedAbout, Assessed, Compared, Glanced } from '../messages.ts';
import { filled } from './refill.ts';
import type { Speech } from './speech.ts';

const headOf = (id: string) => id.slice(0, id.indexOf('@') < 0 ? undefined : id.indexOf('@'));

/** What things are called, by id and by what the engine calls them: those that it named itself get the words of the language. */
type Called = { readonly byId: ReadonlyMap<string, string>; readonly byLabel: ReadonlyMap<string, string> };

function calledIn({ assets }: Pick<Glance, 'assets'>, { classes, say }: Speech): Called {
  const byId = new Map<string, string>();
  const byLabel = new Map<string, string>();
  const name = (id: string, english: string, label: string) => {
    byId.set(id, label);
    byLabel.set(english, label);
  };
  for (const { id, label, class: type, inferred } of assets) {
    const flow = type === 'data-flow' && !inferred ? /^Flow from (.+) to (.+)$/su.exec(label) : null;
    if (flow !== null) name(id, label, filled(say.flow, { from: flow[1] ?? '', to: flow[2] ?? '' }));
  }
  // Names of inferred things hold those of others, so the short ones come first.
  const inferred = assets.filter((one) => one.inferred).sort((a, b) => a.label.length - b.label.length);
  for (const { id, label, class: type, classLabel } of inferred) {
    const inner = label.slice(classLabel.length);
    const known = [...byLabel].filter(([english]) => inner.includes(english)).sort(([a], [b]) => b.length - a.length);
    const told = known.reduce((text, [english, own]) => text.replaceAll(english, own), inner);
    name(id, label, `${classes.get(type) ?? classLabel}${told}`);
  }
  return { byId, byLabel };
}

function findingsIn(findings: readonly Finding[], { byLabel }: Called, speech: Speech): readonly Finding[] {
  return findings.map((finding) => {
    const { code, message, advice } = finding;
    const said = speech.sentence(code, message, byLabel);
    if (said === message) return finding;
    // Mends look into the message as the engine wrote it.
    const counsel = advice === undefined ? undefined : (speech.advice(code, advice, byLabel) ?? advice);
    return { ...finding, said: counsel === undefined ? said : `${said} ${counsel}` };
  });
}

const plainCalled: Called = { byId: new Map(), byLabel: new Map() };

function assetsIn(assets: Glance['assets'], { byId }: Called, { classes }: Speech): Glance['assets'] {
  return assets.map((one) => ({
    ...one,
    label: byId.get(one.id) ?? one.label,
    classLabel: classes.get(one.class) ?? one.classLabel,
  }));
}

function drawnIn<D extends Inferred>(diagram: D, called: Called, speech: Speech, assets: Glance['assets']): D {
  const types = new Map(assets.map((one) => [one.id, one.class]));
  return {
    ...diagram,
    nodes: diagram.nodes.map((node) => ({
      ...node,
      label: called.byId.get(node.id) ?? node.label,
      classLabel: speech.classes.get(types.get(node.id) ?? '') ?? node.classLabel,
    })),
    edges: diagram.edges.map((edge) => {
      const relation = edge.id.split(' ')[1] ?? '';
      const isNamed = edge.kind === 'relation' && edge.label !== '';
      return isNamed ? { ...edge, label: speech.relations.get(relation) ?? edge.label } : edge;
    }),
  };
}

/** The levels of a scenario in the words of a language. */
export function sayGlanced(glanced: Glanced, speech: Speech): Glanced {
  const { glance } = glanced;
  if (glance === undefined) return { ...glanced, findings: findingsIn(glanced.findings, plainCalled, speech) };
  const called = calledIn(glance, speech);
  const findings = findingsIn(glance.findings, called, speech);
  return {
    ...glanced,
    findings,
    glance: {
      ...glance,
      ...{ scales: { ...speech.knowledge.scales, riskMatrix: glance.scales.riskMatrix }, findings },
      assets: assetsIn(glance.assets, called, speech),
      diagram: drawnIn(glance.diagram, called, speech, glance.assets),
    },
  };
}

/** What the engine adds to a scenario, in the words of a language. */
export function sayInferred(inferred: Inferred, speech: Speech): Inferred {
  const classOf = (id: string) => id.slice(0, Math.max(0, id.indexOf('[')));
  const assets = inferred.nodes.map((node) => ({
    ...node,
    ...{ class: classOf(node.id), inferred: true, population: '' },
  })) as unknown as Glance['assets'];
  return drawnIn(inferred, calledIn({ assets }, speech), speech, assets);
}

/** An assessment in the words of a language: the same levels and ids. Sentences that the engine composes stay English. */
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
  return {
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
    questions: assessment.questions.map((question) => ({
      ...question,
      ...{
        ask: askIn(question.ask, { about: asked.get(question.id), at: at(question) }, speech),
        assetLabel: at(question),
      },
    })),
  };
}

type Asking = { readonly about: AskedAbout | undefined; readonly at: string };

function askIn(ask: string, { about, at }: Asking, { say, knowledge, concepts }: Speech): string {
  const sentences: Readonly<Record<string, string>> = say.ask;
  switch (about?.kind) {
    case undefined:
      return ask;
    case 'fact':
      return knowledge.facts.find(({ id }) => id === about.about)?.ask ?? ask;
    case 'dependency':
      return sentences[about.about] ?? ask;
    case 'control': {
      const [kind, values] = plainAnswerAsked(ask) ?? [
        'control',
        { at, control: concepts.control.get(about.about) ?? about.about },
      ];
      return filled(sentences[kind] ?? ask, values);
    }
  }
}

const plainAnswers: readonly (readonly [kind: string, form: RegExp])[] = [
  ['encrypted', /^Is "(?<flow>.+)" encrypted on its way from (?<from>.+) to (?<to>.+)\?$/su],
  ['sender-proves-itself', /^Does (?<to>.+) make sure that "(?<flow>.+)" really comes from (?<from>.+)\?$/su],
  ['receiver-proves-itself', /^Does (?<from>.+) make sure that "(?<flow>.+)" really goes to (?<to>.+)\?$/su],
  [
    'on-failure',
    /^When "(?<flow>.+)" is interrupted, does (?<to>.+) show or do nothing, instead of going on with the last value\?$/su,
  ],
  ['notice', /^When "(?<function>.+)" goes wrong, does somebody notice and act before a patient is harmed\?$/su],
  ['fallback', /^When the devices fail, can "(?<function>.+)" go on in another way before a patient is harmed\?$/su],
];

/** Which of the questions on flows and functions this is, and of what. */
function plainAnswerAsked(ask: string): readonly [string, Readonly<Record<string, string>>] | undefined {
  for (const [kind, form] of plainAnswers) {
    const found = form.exec(ask)?.groups;
    if (found !== undefined) return [kind, found];
  }
  return undefined;
}

/** A comparison in the words of a language, by the two assessments in it. Its sentences stay English. */
export function sayCompared(compared: Compared, sides: readonly Assessment[], { knowledge }: Speech): Compared {
  const harms = new Map(sides.flatMap(({ harms }) => harms.map((one) => [one.id, one] as const)));
  const threats = new Map(
    sides.flatMap(({ threats }) => threats.map((one) => [one.id, one.text || one.label] as const)),
  );
  const controls = new Map(
    sides.flatMap(({ controls }) => controls.map((one) => [one.id, `${one.label} (${one.assetLabel})`] as const)),
  );
  const assets = new Map(sides.flatMap(({ assets }) => assets.map((one) => [one.id, one.label] as const)));
  const named = (list: readonly { readonly id: string; readonly label: string }[], by: ReadonlyMap<string, string>) =>
    list.map(({ id, label }) => ({ id, label: by.get(id) ?? label }));
  const { comparison } = compared;
  return {
    ...compared,
    scales: { ...knowledge.scales, riskMatrix: compared.scales.riskMatrix },
    threats: compared.threats.map((one) => ({ ...one, text: threats.get(one.id) ?? one.text })),
    comparison: {
      ...comparison,
      harms: comparison.harms.map((one) => {
        const { label, assetLabel } = harms.get(one.id) ?? one;
        return { ...one, label, assetLabel };
      }),
      controlsAdded: named(comparison.controlsAdded, controls),
      controlsRemoved: named(comparison.controlsRemoved, controls),
      sideEffectsStarted: named(comparison.sideEffectsStarted, threats),
      sideEffectsStopped: named(comparison.sideEffectsStopped, threats),
      assetsAdded: named(comparison.assetsAdded, assets),
      assetsRemoved: named(comparison.assetsRemoved, assets),
    },
  };
}
