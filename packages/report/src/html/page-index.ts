import type { Assessment, HarmEntry, ScaleStep, ThreatEntry, Why } from '@nemecys/core';
import { anchor } from '../markup/anchor.ts';
import { threatHarms } from './threat-harms.ts';

/** A level as a page shows it. `place` counts from 0, -1 when the scale lacks it; `tone` is the place spread over 0 to 4. */
export type ShownLevel = { readonly label: string; readonly place: number; readonly tone: number };

type ScaleName = Exclude<keyof Assessment['scales'], 'riskMatrix'>;

/** A harm with its number in this report, such as H1, and its place in the page. */
export type NumberedHarm = { readonly entry: HarmEntry; readonly code: string; readonly place: string };

/** What the sections of a page look things up in. */
export type PageIndex = {
  readonly assessment: Assessment;
  readonly harms: readonly NumberedHarm[];
  readonly harm: (id: string) => NumberedHarm | undefined;
  readonly threat: (id: string) => ThreatEntry | undefined;
  readonly why: (id: string) => Why | undefined;
  /** Ids of the harms that a threat can lead to, worst first. */
  readonly harmsOf: (threat: string) => readonly string[];
  readonly assetLabel: (id: string) => string;
  readonly level: (scale: ScaleName, id: string) => ShownLevel;
};

/** Prepares the look-ups of a page once, so that sections stay plain functions. */
export function indexAssessment(assessment: Assessment): PageIndex {
  const harms = assessment.harms.map((entry, place) => ({
    entry,
    code: `H${place + 1}`,
    place: anchor('harm', entry.id),
  }));
  const harmsById = new Map(harms.map((harm) => [harm.entry.id, harm]));
  const threats = new Map(assessment.threats.map((threat) => [threat.id, threat]));
  const assets = new Map(assessment.assets.map((asset) => [asset.id, asset.label]));
  const whys = new Map(Object.entries(assessment.whys));
  const reached = threatHarms(assessment);
  return {
    assessment,
    harms,
    harm: (id) => harmsById.get(id),
    threat: (id) => threats.get(id),
    why: (id) => whys.get(id),
    harmsOf: (threat) => reached.get(threat) ?? [],
    assetLabel: (id) => assets.get(id) ?? id,
    level: (scale, id) => shownLevel(assessment.scales[scale], id),
  };
}

function shownLevel(scale: readonly ScaleStep[], id: string): ShownLevel {
  const place = scale.findIndex((step) => step.id === id);
  const tone = place < 0 ? 0 : Math.round((place / Math.max(1, scale.length - 1)) * 4);
  return { label: scale[place]?.label ?? id, place, tone };
}
