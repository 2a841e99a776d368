import type { Assessment } from './assessment.ts';
import type { HarmEntry } from './harm-entry.ts';
import { counted, joined } from './joined.ts';
import { stepWord } from './level-words.ts';

/** The parts of an assessment that its headline sums up. Harms come by risk, the highest first. */
export type HeadlineParts = Pick<Assessment, 'scales' | 'harms' | 'threats' | 'questions' | 'provisional'>;

const most = 3;

/**
 * The assessment in a few plain sentences, most important first: how many harms are above what is accepted, which ones
 * need no attacker, what to do first, where security itself gets in the way of care, and what nobody knows yet.
 */
export function headlineOf(parts: HeadlineParts): Assessment['headline'] {
  const open = parts.harms.filter((harm) => !harm.acceptable);
  return {
    risk: parts.harms[0]?.risk ?? parts.scales.risk[0]?.id ?? '',
    unacceptable: open.length,
    sentences: [
      verdict(parts, open),
      ...attackers(open),
      ...firstSteps(parts, open),
      ...sideEffects(parts),
      ...unknowns(parts),
      ...(parts.provisional
        ? ['These results are provisional: they rest on knowledge entries that no clinician has reviewed.']
        : []),
    ],
  };
}

function verdict({ scales, harms }: HeadlineParts, open: readonly HarmEntry[]): string {
  const worst = harms[0];
  if (worst === undefined) return 'No harm was found that the scenario could do.';
  const risk = stepWord(scales, 'risk', worst.risk);
  if (open.length === 0) {
    const all = harms.length === 1 ? 'The one harm is' : `All ${harms.length} harms are`;
    return `${all} within what the scenario accepts; the highest risk is ${risk}.`;
  }
  const others = open.filter((harm) => harm.risk === worst.risk).map(nameOf);
  const first = open.length === 1 ? '1 harm is' : `${open.length} of ${counted(harms.length, 'harm')} are`;
  return `${first} above what the scenario accepts: ${joined(others, most)} at ${risk} risk${
    open.length > others.length ? ', others lower' : ''
  }.`;
}

/** Which of the harms happen without anybody meaning harm, and which only by an attack. */
function attackers(open: readonly HarmEntry[]): readonly string[] {
  const without = open.filter((harm) => harm.withoutAttacker === true);
  const attacked = open.filter((harm) => harm.withoutAttacker === false && harm.origins.includes('attacker'));
  const sentences: string[] = [];
  if (without.length > 0) {
    const verb = without.length === 1 ? 'is' : 'are';
    sentences.push(
      `No attacker is needed: ${joined(without.map(nameOf), most)} ${verb} as likely through failures and ordinary use alone.`,
    );
  }
  if (attacked.length > 0) {
    const verb = attacked.length === 1 ? 'reaches its' : 'reach their';
    sentences.push(`${joined(attacked.map(nameOf), most)} ${verb} level only through an attacker.`);
  }
  return sentences;
}

function firstSteps({ scales }: HeadlineParts, open: readonly HarmEntry[]): readonly string[] {
  const seen = new Set<string>();
  const sentences: string[] = [];
  for (const harm of open) {
    const best = harm.advice[0];
    if (best === undefined || seen.has(best.strategy) || sentences.length >= most) continue;
    if (best.risk === harm.risk && best.likelihood === harm.likelihood) continue;
    seen.add(best.strategy);
    const places = joined([...new Set(best.controls.map((control) => control.assetLabel))], most);
    const brings =
      best.risk === harm.risk
        ? `makes ${nameOf(harm)} less likely, though its risk stays ${stepWord(scales, 'risk', harm.risk)}`
        : `brings ${nameOf(harm)} from ${stepWord(scales, 'risk', harm.risk)} to ${stepWord(scales, 'risk', best.risk)} risk`;
    const enough = best.sufficient ? '' : ', which is not yet enough on its own';
    sentences.push(`${sentences.length === 0 ? 'First: ' : 'Then: '}“${best.label}” at ${places} ${brings}${enough}.`);
  }
  return sentences;
}

function sideEffects({ threats }: HeadlineParts): readonly string[] {
  // A threat to another member of a population has the same code and a longer label.
  const labels = new Map<string, string>();
  for (const { code, label, sideEffect } of threats) {
    const known = labels.get(code);
    if (sideEffect && (known === undefined || label.length < known.length)) labels.set(code, label);
  }
  if (labels.size === 0) return [];
  const named = [...labels.values()].map((label) => `“${label}”`);
  return [`Security measures themselves can get in the way of care: ${joined(named, most)}.`];
}

function unknowns({ questions }: HeadlineParts): readonly string[] {
  const weighty = questions.filter((question) => question.weight > 0);
  const first = weighty[0];
  if (first === undefined) return [];
  return [
    `${counted(weighty.length, 'unanswered question')} would change results; first: ${first.ask} (${first.assetLabel})`,
  ];
}

function nameOf(harm: HarmEntry): string {
  return `${harm.label} (${harm.assetLabel})`;
}
