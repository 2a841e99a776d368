import { listing, type Say, sayEnglish } from '../wording/say.ts';
import type { Assessment } from './assessment.ts';
import type { Advice, HarmEntry } from './harm-entry.ts';

/** The parts of an assessment that its headline sums up. Harms come by risk, the highest first. */
export type HeadlineParts = Pick<Assessment, 'scales' | 'harms' | 'threats' | 'questions' | 'provisional'>;

const most = 3;

/**
 * The assessment in a few plain sentences, most important first: how many harms are above what is accepted, which ones
 * need no attacker, what to do first, where security itself gets in the way of care, and what nobody knows yet.
 */
export function headlineOf(parts: HeadlineParts, say: Say = sayEnglish(parts.scales)): Assessment['headline'] {
  const open = parts.harms.filter((harm) => !harm.acceptable);
  return {
    risk: parts.harms[0]?.risk ?? parts.scales.risk[0]?.id ?? '',
    unacceptable: open.length,
    sentences: [
      verdict(parts, open, say),
      ...attackers(open, say),
      ...firstSteps(open, say),
      ...sideEffects(parts, say),
      ...unknowns(parts, say),
      ...(parts.provisional ? [say('headline.provisional')] : []),
    ],
  };
}

function verdict({ harms }: HeadlineParts, open: readonly HarmEntry[], say: Say): string {
  const worst = harms[0];
  if (worst === undefined) return say('headline.none');
  const { risk } = worst;
  if (open.length === 0) return say('headline.within', { count: harms.length, risk });
  const others = open.filter((harm) => harm.risk === risk).map(nameOf);
  const told = { count: open.length, all: harms.length, worst: listing(others, most), risk };
  return say(open.length > others.length ? 'headline.above-others-lower' : 'headline.above', told);
}

/** Which of the harms happen without anybody meaning harm, and which only by an attack. */
function attackers(open: readonly HarmEntry[], say: Say): readonly string[] {
  const without = open.filter((harm) => harm.withoutAttacker === true);
  const attacked = open.filter((harm) => harm.withoutAttacker === false && harm.origins.includes('attacker'));
  const told = (key: 'headline.no-attacker' | 'headline.attacker', harms: readonly HarmEntry[]) =>
    harms.length === 0 ? [] : [say(key, { count: harms.length, harms: listing(harms.map(nameOf), most) })];
  return [...told('headline.no-attacker', without), ...told('headline.attacker', attacked)];
}

function firstSteps(open: readonly HarmEntry[], say: Say): readonly string[] {
  const seen = new Set<string>();
  const sentences: string[] = [];
  for (const harm of open) {
    const best = harm.advice[0];
    if (best === undefined || seen.has(best.strategy) || sentences.length >= most) continue;
    if (best.risk === harm.risk && best.likelihood === harm.likelihood) continue;
    seen.add(best.strategy);
    sentences.push(say(sentences.length === 0 ? 'headline.first' : 'headline.then', { step: step(harm, best, say) }));
  }
  return sentences;
}

function step(harm: HarmEntry, best: Advice, say: Say): string {
  const told = {
    strategy: best.label,
    assets: listing([...new Set(best.controls.map((control) => control.assetLabel))], most),
    harm: nameOf(harm),
  };
  if (best.risk === harm.risk) {
    const key = best.sufficient ? 'headline.step-likelihood' : 'headline.step-likelihood-not-enough';
    return say(key, { ...told, risk: harm.risk });
  }
  const key = best.sufficient ? 'headline.step-risk' : 'headline.step-risk-not-enough';
  return say(key, { ...told, from: harm.risk, to: best.risk });
}

function sideEffects({ threats }: HeadlineParts, say: Say): readonly string[] {
  // A threat to another member of a population has the same code and a longer label.
  const labels = new Map<string, string>();
  for (const { code, label, sideEffect } of threats) {
    const known = labels.get(code);
    if (sideEffect && (known === undefined || label.length < known.length)) labels.set(code, label);
  }
  return labels.size === 0 ? [] : [say('headline.side-effects', { threats: listing([...labels.values()], most) })];
}

function unknowns({ questions }: HeadlineParts, say: Say): readonly string[] {
  const weighty = questions.filter((question) => question.weight > 0);
  const first = weighty[0];
  if (first === undefined) return [];
  return [say('headline.unknown', { count: weighty.length, ask: first.ask, asset: first.assetLabel })];
}

function nameOf(harm: HarmEntry): string {
  return `${harm.label} (${harm.assetLabel})`;
}
