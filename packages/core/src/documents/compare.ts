import { type Say, sayEnglish } from '../wording/say.ts';
import type { Assessment } from './assessment.ts';
import { reasonsForChange } from './compare-reasons.ts';
import {
  acceptanceSentences,
  changeSentence,
  groundSentences,
  type HarmPair,
  overallSentences,
  sideEffectSentences,
} from './compare-sentences.ts';
import type { ChangeReason, Comparison, HarmChange } from './comparison.ts';
import type { HarmEntry } from './harm-entry.ts';
import { stepLevel } from './level-words.ts';

/**
 * Two assessments side by side: what got better, worse, new and gone, and what made the difference. Things are compared
 * by id, so a scenario that was renamed in parts compares as removed and added there.
 */
export function compare(before: Assessment, after: Assessment, say: Say = sayEnglish(after.scales)): Comparison {
  const old = byId(before.harms);
  const now = byId(after.harms);
  const ids = [...new Set([...old.keys(), ...now.keys()])];
  const harms = ids
    .map((id) => changeOf({ old: old.get(id), now: now.get(id), before, after, say }))
    .filter((change) => change !== null)
    .sort(
      (a, b) => order(a) - order(b) || riskRank(b, before, after) - riskRank(a, before, after) || byText(a.id, b.id),
    );
  const worse = harms.filter(
    ({ change, after: standing }) => change === 'worse' || (change === 'new' && standing !== null),
  );
  const better = harms.filter(({ change }) => change === 'better' || change === 'gone');
  const verdict = worse.length > 0 ? (better.length > 0 ? 'mixed' : 'worse') : better.length > 0 ? 'better' : 'same';
  const sideEffects = difference(
    before.threats.filter((threat) => threat.sideEffect),
    after.threats.filter((threat) => threat.sideEffect),
    (threat) => threat.text || threat.label,
  );
  const controls = difference(inPlace(before), inPlace(after), ({ label, assetLabel }) => `${label} (${assetLabel})`);
  const assets = difference(
    before.assets.filter((asset) => !asset.inferred),
    after.assets.filter((asset) => !asset.inferred),
    (asset) => asset.label,
  );
  const unchanged = ids.length - harms.length;
  return {
    format: 'nemecys-comparison/1',
    before: sideOf(before),
    after: sideOf(after),
    verdict,
    sentences: [
      ...overallSentences(verdict, { worse: worse.length, better: better.length, unchanged }, say),
      ...acceptanceSentences(before, after, say),
      ...harms.map(({ sentence }) => sentence),
      ...sideEffectSentences('compare.side-effects-start', sideEffects.added, say),
      ...sideEffectSentences('compare.side-effects-end', sideEffects.removed, say),
      ...groundSentences(before, after, say),
    ],
    harms,
    unchanged,
    controlsAdded: controls.added,
    controlsRemoved: controls.removed,
    sideEffectsStarted: sideEffects.added,
    sideEffectsStopped: sideEffects.removed,
    assetsAdded: assets.added,
    assetsRemoved: assets.removed,
  };
}

function changeOf(pair: HarmPair): HarmChange | null {
  const { old, now } = pair;
  const entry = now ?? old;
  const change = kindOfChange(pair);
  if (entry === undefined || change === null) return null;
  const reasons = reasonsOf(entry.id, pair);
  return {
    id: entry.id,
    label: entry.label,
    asset: entry.asset,
    assetLabel: entry.assetLabel,
    harm: entry.kind,
    change,
    before: old === undefined ? null : standing(old),
    after: now === undefined ? null : standing(now),
    reasons,
    sentence: changeSentence(change, pair, reasons),
  };
}

function kindOfChange({ old, now, before, after }: HarmPair): HarmChange['change'] | null {
  if (old === undefined) return 'new';
  if (now === undefined) return 'gone';
  const moved =
    stepLevel(after.scales, 'risk', now.risk) - stepLevel(before.scales, 'risk', old.risk) ||
    stepLevel(after.scales, 'likelihood', now.likelihood) - stepLevel(before.scales, 'likelihood', old.likelihood) ||
    Number(old.acceptable) - Number(now.acceptable);
  return moved === 0 ? null : moved < 0 ? 'better' : 'worse';
}

function reasonsOf(id: string, { old, now, before, after, say }: HarmPair): readonly ChangeReason[] {
  const oldLevel = old === undefined ? -1 : stepLevel(before.scales, 'likelihood', old.likelihood);
  const newLevel = now === undefined ? -1 : stepLevel(after.scales, 'likelihood', now.likelihood);
  const reasons: ChangeReason[] = [];
  if (oldLevel > newLevel)
    reasons.push(...reasonsForChange(id, { likelier: before, rarer: after, later: 'rarer', say }));
  if (oldLevel < newLevel)
    reasons.push(...reasonsForChange(id, { likelier: after, rarer: before, later: 'likelier', say }));
  if (old === undefined || now === undefined) return reasons;
  if (old.impact !== now.impact) {
    reasons.push({ kind: 'impact-changed', id, text: say('reason.impact', { now: now.impact, before: old.impact }) });
  }
  if (old.criterion !== now.criterion) {
    const text = say('reason.criterion', { now: now.criterion, before: old.criterion });
    reasons.push({ kind: 'criterion-changed', id, text });
  }
  return reasons;
}

type Named = { readonly id: string; readonly label: string };

function difference<T extends { readonly id: string }>(
  old: readonly T[],
  now: readonly T[],
  name: (item: T) => string,
): { readonly added: readonly Named[]; readonly removed: readonly Named[] } {
  const minus = (from: readonly T[], others: readonly T[]): readonly Named[] => {
    const known = new Set(others.map(({ id }) => id));
    return from
      .filter(({ id }) => !known.has(id))
      .map((item) => ({ id: item.id, label: name(item) }))
      .sort((a, b) => byText(a.id, b.id));
  };
  return { added: minus(now, old), removed: minus(old, now) };
}

/** Controls that count in the mode of the assessment. */
function inPlace(assessment: Assessment): Assessment['controls'] {
  const counts = assessment.mode === 'future' ? ['in-place', 'planned'] : ['in-place'];
  return assessment.controls.filter(({ state }) => counts.includes(state));
}

function sideOf(assessment: Assessment): Comparison['before'] {
  return {
    id: assessment.scenario.id,
    title: assessment.scenario.title,
    variant: assessment.scenario.variant,
    mode: assessment.mode,
    knowledge: assessment.knowledge.hash,
    risk: assessment.headline.risk,
    unacceptable: assessment.headline.unacceptable,
    riskVector: assessment.riskVector.harms,
  };
}

function standing(harm: HarmEntry): HarmChange['before'] {
  return { likelihood: harm.likelihood, impact: harm.impact, risk: harm.risk, acceptable: harm.acceptable };
}

function byId(harms: readonly HarmEntry[]): Map<string, HarmEntry> {
  return new Map(harms.map((harm) => [harm.id, harm]));
}

function order({ change }: HarmChange): number {
  return change === 'worse' ? 0 : change === 'new' ? 1 : change === 'better' ? 2 : 3;
}

function riskRank(change: HarmChange, before: Assessment, after: Assessment): number {
  if (change.after !== null) return stepLevel(after.scales, 'risk', change.after.risk);
  return change.before === null ? -1 : stepLevel(before.scales, 'risk', change.before.risk);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
