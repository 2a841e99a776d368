import type { Assessment, HarmEntry, KnowledgeNames, ScaleStep, ThreatEntry, Why } from '@nemecys/core';
import { anchor } from '../markup/anchor.ts';
import { choosePaths, type DrawnPath } from './choose-paths.ts';
import { threatHarms } from './threat-harms.ts';

/** A level as a page shows it. `place` counts from 0, -1 when the scale lacks it; `tone` is the place spread over 0 to 4. */
export type ShownLevel = { readonly label: string; readonly place: number; readonly tone: number };

type ScaleName = Exclude<keyof Assessment['scales'], 'riskMatrix'>;

/** A harm with its number in this report, such as H1, and its place in the page. */
export type NumberedHarm = { readonly entry: HarmEntry; readonly code: string; readonly place: string };

/** What the sections of a page look things up in. */
export type PageIndex = {
  readonly assessment: Assessment;
  /** Names of the ids that entries refer to, where the user has them. */
  readonly names: KnowledgeNames | undefined;
  readonly harms: readonly NumberedHarm[];
  /** The ways to harm that are drawn. */
  readonly drawn: readonly DrawnPath[];
  readonly harm: (id: string) => NumberedHarm | undefined;
  readonly threat: (id: string) => ThreatEntry | undefined;
  readonly why: (id: string) => Why | undefined;
  /** Ids of the harms that a threat can lead to, worst first. */
  readonly harmsOf: (threat: string) => readonly string[];
  /** Whether a harm or threat stands above the lowest risk, or is not accepted; others are shown by name only. */
  readonly isShown: (entry: { readonly risk: string; readonly acceptable?: boolean }) => boolean;
  /** Whether a threat is on one of the drawn ways. */
  readonly isDrawn: (threat: string) => boolean;
  readonly assetLabel: (id: string) => string;
  readonly isInferred: (asset: string) => boolean;
  /** A label with the asset it is about, unless it says so itself. */
  readonly placed: (label: string, asset: string) => string;
  readonly strategyLabel: (id: string) => string;
  /** Who provides a control, or could. */
  readonly providers: (control: string) => readonly string[];
  readonly level: (scale: ScaleName, id: string) => ShownLevel;
};

/** `paths` is how many ways are drawn. */
type IndexOptions = { readonly paths: number; readonly names: KnowledgeNames | undefined };

/** Prepares the look-ups of a page once, so that sections stay plain functions. */
export function indexAssessment(assessment: Assessment, { paths, names }: IndexOptions): PageIndex {
  const harms = assessment.harms.map((entry, place) => ({
    entry,
    code: `H${place + 1}`,
    place: anchor('harm', entry.id),
  }));
  const harmsById = new Map(harms.map((harm) => [harm.entry.id, harm]));
  const threats = new Map(assessment.threats.map((threat) => [threat.id, threat]));
  const assets = new Map(assessment.assets.map((asset) => [asset.id, asset]));
  const whys = new Map(Object.entries(assessment.whys));
  const reached = threatHarms(assessment);
  const drawn = choosePaths(harms, paths);
  const drawnSteps = new Set(drawn.flatMap(({ path }) => path.steps.map((step) => step.id)));
  const strategies = strategyLabels(assessment);
  const providers = controlProviders(assessment);
  const level = (scale: ScaleName, id: string): ShownLevel => shownLevel(assessment.scales[scale], id);
  const assetLabel = (id: string): string => assets.get(id)?.label ?? id;
  return {
    assessment,
    names,
    harms,
    drawn,
    harm: (id) => harmsById.get(id),
    threat: (id) => threats.get(id),
    why: (id) => whys.get(id),
    harmsOf: (threat) => reached.get(threat) ?? [],
    isShown: ({ risk, acceptable = true }) => !acceptable || level('risk', risk).place !== 0,
    isDrawn: (threat) => drawnSteps.has(threat),
    assetLabel,
    isInferred: (asset) => assets.get(asset)?.inferred ?? false,
    placed: (label, asset) => (label.includes(assetLabel(asset)) ? label : `${label} (${assetLabel(asset)})`),
    strategyLabel: (id) => strategies.get(id) ?? id,
    providers: (control) => providers.get(control) ?? [],
    level,
  };
}

function shownLevel(scale: readonly ScaleStep[], id: string): ShownLevel {
  const place = scale.findIndex((step) => step.id === id);
  const tone = place < 0 ? 0 : Math.round((place / Math.max(1, scale.length - 1)) * 4);
  return { label: scale[place]?.label ?? id, place, tone };
}

function strategyLabels({ whys, harms }: Assessment): ReadonlyMap<string, string> {
  const fromWhys = Object.values(whys).flatMap((why) => (why.kind === 'threat' ? why.strategies : []));
  const fromHarms = harms.flatMap((harm) => [...harm.advice, ...harm.measures]);
  return new Map([...fromWhys, ...fromHarms].map(({ strategy, label }) => [strategy, label]));
}

function controlProviders({ controls, harms }: Assessment): ReadonlyMap<string, readonly string[]> {
  const advised = harms.flatMap((harm) => harm.advice.flatMap((advice) => advice.controls));
  return new Map([
    ...advised.map(({ id, provider }) => [id, provider] as const),
    ...controls.flatMap(({ id, providedBy }) => (providedBy === null ? [] : [[id, [providedBy]] as const])),
  ]);
}
