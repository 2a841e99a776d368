import type { ControlSetting, TrustSetting } from '../../engine/system.ts';
import { inEnglish } from '../../wording/say.ts';
import { placeOf } from '../read/places.ts';
import type { AskedAnswer } from './answer-rules.ts';
import { type Draft, labelOf, report } from './draft.ts';
import { noEdit } from './question.ts';

/** What a control state, a trust level or an impact rests on, for the reader who asks why. */
export type SettingBasis = {
  readonly basis: 'stated' | 'fact' | 'answer' | 'expert' | 'evidence';
  readonly because?: string | undefined;
  /** Who provides a control, and until when it is planned. */
  readonly by?: string | undefined;
  readonly due?: string | undefined;
  /** Where in the scenario it was said. */
  readonly path: string;
};

/** One voice on whether a control is there; several may speak of the same one. */
export type ControlVoice = SettingBasis & {
  readonly state: 'absent' | 'planned' | 'in-place' | 'unknown';
  readonly coverage?: number | undefined;
  /** What to ask where the state is unknown; `_asset_` stands for the name of the asset. */
  readonly ask?: string | undefined;
  /** The same as data, where it is on a plain answer. */
  readonly asked?: AskedAnswer | undefined;
};

/** One voice on a trust level. */
export type TrustVoice = SettingBasis & { readonly level: number };

/** All that was said of one control or attribute at one asset. */
export type Voices<Voice> = { readonly asset: string; readonly concept: string; readonly voices: Voice[] };

/** Adds a voice on a control at an asset. */
export function sayControl(draft: Draft, at: { asset: string; control: string }, voice: ControlVoice): void {
  say(draft.controls, { asset: at.asset, concept: at.control }, voice);
}

/** Adds a voice on a trust attribute at an asset. */
export function sayTrust(draft: Draft, at: { asset: string; attribute: string }, voice: TrustVoice): void {
  say(draft.trust, { asset: at.asset, concept: at.attribute }, voice);
}

function say<Voice>(all: Map<string, Voices<Voice>>, at: { asset: string; concept: string }, voice: Voice): void {
  const key = `${at.concept}@${at.asset}`;
  const known = all.get(key);
  if (known === undefined) all.set(key, { ...at, voices: [voice] });
  else known.voices.push(voice);
}

/** Was the control's state stated as such, whatever the answers say? */
export function controlStated(draft: Draft, { asset, control }: { asset: string; control: string }): boolean {
  const voices = draft.controls.get(`${control}@${asset}`)?.voices ?? [];
  return voices.some(({ basis, state }) => basis === 'stated' && state !== 'unknown');
}

/** Did an expert state the level? */
export function trustStated(draft: Draft, { asset, attribute }: { asset: string; attribute: string }): boolean {
  return draft.trust.get(`${attribute}@${asset}`)?.voices.some(({ basis }) => basis === 'expert') ?? false;
}

const strength = { absent: 0, unknown: 1, planned: 2, 'in-place': 3 } as const;

/**
 * Settles each control: what was stated of the control itself counts before facts and answers, and the weakest of several
 * before the others. An unknown one is left out of the system and becomes a question.
 */
export function settleControls(draft: Draft): ControlSetting[] {
  const settings: ControlSetting[] = [];
  for (const { asset, concept: control, voices } of draft.controls.values()) {
    const voice = controlVoice(draft, voices);
    if (voice === undefined) continue;
    const { state, coverage } = voice;
    if (state === 'unknown') {
      askControl(draft, { asset, control, voice });
      continue;
    }
    const { ask: _, asked: __, state: ___, coverage: ____, ...basis } = voice;
    draft.bases.set(`${control}@${asset}`, basis);
    if (state !== 'absent') settings.push({ asset, control, state, ...(coverage === undefined ? {} : { coverage }) });
  }
  return settings;
}

function controlVoice(draft: Draft, voices: readonly ControlVoice[]): ControlVoice | undefined {
  const stated = voices.filter(({ basis }) => basis === 'stated');
  const answers = voices.filter(({ basis }) => basis !== 'stated');
  const [own] = stated;
  const denied = answers.find(
    ({ state }) =>
      (own?.state === 'in-place' && state === 'absent') || (own?.state === 'absent' && state === 'in-place'),
  );
  if (own !== undefined && denied !== undefined) {
    report(draft, own.path, {
      code: 'contradiction',
      severity: 'warning',
      message: inEnglish('finding.contradiction', { state: own.state, path: denied.path }),
      advice: inEnglish('finding.contradiction-advice'),
    });
  }
  const known = answers.filter(({ state }) => state !== 'unknown');
  const speaking = own !== undefined && own.state !== 'unknown' ? [own] : known.length > 0 ? known : voices;
  return [...speaking].sort(
    (a, b) => strength[a.state] - strength[b.state] || (a.coverage ?? 99) - (b.coverage ?? 99),
  )[0];
}

type OpenControl = { readonly asset: string; readonly control: string; readonly voice: ControlVoice };

function askControl(draft: Draft, { asset, control, voice }: OpenControl): void {
  draft.questions.push({
    id: `${control}@${asset}`,
    kind: 'control',
    about: control,
    ask: (voice.ask ?? '').replaceAll('_asset_', labelOf(draft, asset)),
    ...(voice.asked === undefined ? {} : { asked: voice.asked }),
    asset,
    assetLabel: labelOf(draft, asset),
    where: placeOf(draft.places, voice.path),
    yes: { ...noEdit, controls: [{ asset, control, state: 'in-place' }] },
    no: noEdit,
  });
}

/** Settles each trust level: an expert's word counts before facts and answers, the lowest of several before the others. */
export function settleTrust(draft: Draft): TrustSetting[] {
  return [...draft.trust.values()].flatMap(({ asset, concept: attribute, voices }) => {
    const experts = voices.filter(({ basis }) => basis === 'expert');
    const voice = [...(experts.length > 0 ? experts : voices)].sort((a, b) => a.level - b.level)[0];
    if (voice === undefined) return [];
    const { level, ...basis } = voice;
    draft.bases.set(`${attribute}@${asset}`, basis);
    return [{ asset, attribute, level }];
  });
}
