import { listing, type Say } from '../wording/say.ts';
import type { Assessment } from './assessment.ts';
import type { ChangeReason, Comparison, HarmChange } from './comparison.ts';
import type { HarmEntry } from './harm-entry.ts';

const shownReasons = 3;
const shownThreats = 5;

/** A harm as it stood and as it stands, each in its assessment; undefined where it is not there. */
export type HarmPair = {
  readonly old: HarmEntry | undefined;
  readonly now: HarmEntry | undefined;
  readonly before: Assessment;
  readonly after: Assessment;
  readonly say: Say;
};

/** One harm's change and what made it, in a sentence. */
export function changeSentence(
  change: HarmChange['change'],
  { old, now, say }: HarmPair,
  reasons: readonly ChangeReason[],
): string {
  const entry = now ?? old;
  const harm = `${entry?.label} (${entry?.assetLabel})`;
  const more =
    reasons.length > shownReasons ? [say('change.more-reasons', { more: reasons.length - shownReasons })] : [];
  const told = [...reasons.slice(0, shownReasons).map((reason) => reason.text), ...more];
  const because = told.length === 0 ? '' : say('change.because', { reasons: listing(told) });
  if (old === undefined) return say('change.new', { harm, risk: now?.risk ?? '', because });
  if (now === undefined) return say('change.gone', { harm, risk: old.risk, because });
  const falls = change === 'better';
  if (old.risk !== now.risk) {
    return say(falls ? 'change.falls' : 'change.rises', { harm, from: old.risk, to: now.risk, because });
  }
  if (old.likelihood === now.likelihood) {
    return say(now.acceptable ? 'change.accepted' : 'change.not-accepted', { harm, risk: now.risk, because });
  }
  const likelihoods = { from: old.likelihood, to: now.likelihood };
  return say(falls ? 'change.falls-likelihood' : 'change.rises-likelihood', { harm, ...likelihoods, because });
}

type Counts = { readonly worse: number; readonly better: number; readonly unchanged: number };

/** The comparison as a whole, in a sentence. */
export function overallSentences(
  verdict: Comparison['verdict'],
  { worse, better, unchanged }: Counts,
  say: Say,
): readonly string[] {
  const rest = unchanged === 0 ? '' : say('compare.rest', { count: unchanged });
  switch (verdict) {
    case 'same':
      return [say('compare.same')];
    case 'better':
      return [say('compare.better', { count: better, rest })];
    case 'worse':
      return [say('compare.worse', { count: worse, rest })];
    case 'mixed':
      return [say('compare.mixed', { count: better, worse, rest })];
  }
}

/** How many harms are above their criterion, before and after. */
export function acceptanceSentences(before: Assessment, after: Assessment, say: Say): readonly string[] {
  const was = before.headline.unacceptable;
  const is = after.headline.unacceptable;
  if (was === 0 && is === 0) return [];
  return [say('compare.acceptance', { count: was, after: is })];
}

/** What makes the two hard to compare. */
export function groundSentences(before: Assessment, after: Assessment, say: Say): readonly string[] {
  const sentences: string[] = [];
  if (before.knowledge.hash !== after.knowledge.hash) sentences.push(say('compare.knowledge'));
  if (before.mode !== after.mode) {
    sentences.push(say(before.mode === 'current' ? 'compare.now-future' : 'compare.future-now'));
  }
  if (before.evidence?.at !== after.evidence?.at) {
    const [was, is] = [evidenceWords(before, say), evidenceWords(after, say)];
    sentences.push(say('compare.evidence', { before: was, after: is }));
  }
  return sentences;
}

function evidenceWords({ evidence }: Assessment, say: Say): string {
  return evidence === undefined ? say('compare.no-evidence') : say('compare.evidence-at', { moment: evidence.at });
}

/** Side effects that only one side has, in a sentence. */
export function sideEffectSentences(
  key: 'compare.side-effects-start' | 'compare.side-effects-end',
  items: readonly { readonly label: string }[],
  say: Say,
): readonly string[] {
  const threats = items.map(({ label }) => label.replace(/\.$/u, ''));
  return items.length === 0 ? [] : [say(key, { threats: listing(threats, shownThreats) })];
}
