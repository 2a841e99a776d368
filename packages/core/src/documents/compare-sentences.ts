import type { Assessment } from './assessment.ts';
import type { ChangeReason, Comparison, HarmChange } from './comparison.ts';
import type { HarmEntry } from './harm-entry.ts';
import { counted, joined } from './joined.ts';
import { stepWord } from './level-words.ts';

const shownReasons = 3;

/** A harm as it stood and as it stands, each in its assessment; undefined where it is not there. */
export type HarmPair = {
  readonly old: HarmEntry | undefined;
  readonly now: HarmEntry | undefined;
  readonly before: Assessment;
  readonly after: Assessment;
};

/** One harm's change and what made it, in a sentence. */
export function changeSentence(
  change: HarmChange['change'],
  { old, now, before, after }: HarmPair,
  reasons: readonly ChangeReason[],
): string {
  const entry = now ?? old;
  const what = `${entry?.label} (${entry?.assetLabel})`;
  const more = reasons.length > shownReasons ? [`and ${reasons.length - shownReasons} more`] : [];
  const told = [...reasons.slice(0, shownReasons).map((reason) => reason.text), ...more];
  const because = told.length === 0 ? '' : `: ${told.join('; ')}`;
  if (old === undefined) return `New: ${what}, ${stepWord(after.scales, 'risk', now?.risk ?? '')} risk${because}.`;
  if (now === undefined) return `Gone: ${what}, ${stepWord(before.scales, 'risk', old.risk)} risk before${because}.`;
  const oldRisk = stepWord(before.scales, 'risk', old.risk);
  const newRisk = stepWord(after.scales, 'risk', now.risk);
  const verb = change === 'better' ? 'falls' : 'rises';
  if (oldRisk !== newRisk) return `${what} ${verb} from ${oldRisk} to ${newRisk} risk${because}.`;
  if (old.likelihood === now.likelihood) {
    return `${what} stays at ${newRisk} risk, which is ${now.acceptable ? 'now' : 'no longer'} acceptable${because}.`;
  }
  const likelihoods = [
    stepWord(before.scales, 'likelihood', old.likelihood),
    stepWord(after.scales, 'likelihood', now.likelihood),
  ];
  return `${what} ${verb} from ${likelihoods[0]} to ${likelihoods[1]} likelihood, at the same risk${because}.`;
}

/** The comparison as a whole, in a sentence. */
export function overallSentences(
  verdict: Comparison['verdict'],
  worse: number,
  better: number,
  unchanged: number,
): readonly string[] {
  const rest = unchanged === 0 ? '' : ` ${counted(unchanged, 'harm')} ${unchanged === 1 ? 'stays' : 'stay'} as before.`;
  switch (verdict) {
    case 'same':
      return ['No harm changes.'];
    case 'better':
      return [`Better: ${counted(better, 'harm')} got better or went away, none got worse.${rest}`];
    case 'worse':
      return [`Worse: ${counted(worse, 'harm')} got worse or came up, none got better.${rest}`];
    case 'mixed':
      return [`Mixed: ${counted(better, 'harm')} got better or went away, ${worse} got worse or came up.${rest}`];
  }
}

/** How many harms are above their criterion, before and after. */
export function acceptanceSentences(before: Assessment, after: Assessment): readonly string[] {
  const was = before.headline.unacceptable;
  const is = after.headline.unacceptable;
  if (was === 0 && is === 0) return [];
  return [`Above what the scenario accepts: ${counted(was, 'harm')} before, ${is} after.`];
}

/** What makes the two hard to compare. */
export function groundSentences(before: Assessment, after: Assessment): readonly string[] {
  const sentences: string[] = [];
  if (before.knowledge.hash !== after.knowledge.hash) {
    sentences.push('The two rest on different versions of the knowledge, which may explain part of the difference.');
  }
  if (before.mode !== after.mode) {
    sentences.push(`Before was calculated in ${before.mode} mode, after in ${after.mode} mode.`);
  }
  if (before.evidence?.at !== after.evidence?.at) {
    sentences.push(`Before counts ${evidenceWords(before)}, after ${evidenceWords(after)}.`);
  }
  return sentences;
}

function evidenceWords({ evidence }: Assessment): string {
  return evidence === undefined ? 'no evidence' : `the evidence there was at ${evidence.at}`;
}

/** Things that only one side has, in a sentence. */
export function listSentences(heading: string, items: readonly { readonly label: string }[]): readonly string[] {
  return items.length === 0
    ? []
    : [
        `${heading}: ${joined(
          items.map(({ label }) => label.replace(/\.$/u, '')),
          5,
        )}.`,
      ];
}
