import { ImpactWord, LikelihoodWord, RiskWord } from '../scale-word.ts';
import type { SeverityScale } from '../severity-scale.ts';
import { suggestion } from '../suggest.ts';
import { type Draft, report } from './draft.ts';
import { levelOn } from './levels.ts';

/** The impact level of a word of ours or of the organisation's own scale; a finding where it is neither. */
export function impactLevel(draft: Draft, word: string, path: string): number | undefined {
  const own = draft.scenario['severity-scale']?.severity ?? {};
  const found = wordOf(draft, word, { own, ours: ImpactWord.options, path, what: 'impact' });
  return found === undefined ? undefined : levelOn(draft.terms.knowledge.scales.impact, found, ImpactWord.options);
}

/** The risk level of a word of ours or of the organisation's own scale; a finding where it is neither. */
export function riskLevel(draft: Draft, word: string, path: string): number | undefined {
  const own = draft.scenario['severity-scale']?.risk ?? {};
  const found = wordOf(draft, word, { own, ours: RiskWord.options, path, what: 'risk' });
  return found === undefined ? undefined : levelOn(draft.terms.knowledge.scales.risk, found, RiskWord.options);
}

type Words = {
  readonly own: Readonly<Record<string, string>>;
  readonly ours: readonly string[];
  readonly path: string;
  readonly what: string;
};

function wordOf(draft: Draft, word: string, { own, ours, path, what }: Words): string | undefined {
  if (Object.hasOwn(own, word)) return own[word];
  if (ours.includes(word)) return word;
  const choices = [...Object.keys(own), ...ours];
  const advice = suggestion(word, choices) || `Choose one of: ${choices.join(', ')}.`;
  report(draft, path, { code: 'unknown-level', message: `"${word}" is not a level of ${what}.`, advice });
  return undefined;
}

/**
 * The organisation's own risk matrix on our scales: rows by our impact, columns by our likelihood. A level of ours stands
 * for the organisation's lowest word that is at least as high, or else its highest word. Undefined where there is none
 * or it is incomplete, which is a finding.
 */
export function ownMatrix(draft: Draft): number[][] | undefined {
  const scale = draft.scenario['severity-scale'];
  if (scale?.matrix === undefined) return undefined;
  const { scales } = draft.terms.knowledge;
  const severities = ranked(scale.severity, ImpactWord.options);
  const likelihoods = ranked(scale.likelihood, LikelihoodWord.options);
  if (severities.length === 0 || likelihoods.length === 0) {
    const message = 'A matrix needs words for severity and for likelihood.';
    const advice = 'Add "severity" and "likelihood" to the scale, each word with the level of ours it stands for.';
    report(draft, 'severity-scale.matrix', { code: 'incomplete-matrix', message, advice });
    return undefined;
  }
  let complete = checkNames(draft, scale);
  const cells = severities.map(({ word: severity }) =>
    likelihoods.map(({ word: likelihood }) => {
      const path = `severity-scale.matrix.${severity}`;
      const row = Object.hasOwn(scale.matrix ?? {}, severity) ? scale.matrix?.[severity] : undefined;
      const risk = row !== undefined && Object.hasOwn(row, likelihood) ? row[likelihood] : undefined;
      if (risk !== undefined) return riskLevel(draft, risk, `${path}.${likelihood}`);
      const message = `The matrix says nothing for severity "${severity}" and likelihood "${likelihood}".`;
      report(draft, path, { code: 'incomplete-matrix', message, advice: 'Add the word of the risk.' });
      complete = false;
      return undefined;
    }),
  );
  const flat = cells.flat();
  if (!complete || flat.includes(undefined)) return undefined;
  return scales.impact.map((_, impact) =>
    scales.likelihood.map(
      (__, likelihood) => cells[standsFor(severities, impact)]?.[standsFor(likelihoods, likelihood)] ?? 0,
    ),
  );
}

type Ranked = readonly { readonly word: string; readonly level: number }[];

function ranked(own: Readonly<Record<string, string>>, ours: readonly string[]): Ranked {
  return Object.entries(own)
    .map(([word, level]) => ({ word, level: ours.indexOf(level) }))
    .sort((a, b) => a.level - b.level || (a.word < b.word ? -1 : 1));
}

function standsFor(words: Ranked, level: number): number {
  const found = words.findIndex((word) => word.level >= level);
  return found >= 0 ? found : words.length - 1;
}

function checkNames(draft: Draft, scale: SeverityScale): boolean {
  let known = true;
  const check = (word: string, words: readonly string[], { path, what }: { path: string; what: string }) => {
    if (words.includes(word)) return;
    known = false;
    const advice = suggestion(word, words) || `Choose one of: ${words.join(', ')}.`;
    report(draft, path, { code: 'unknown-level', message: `"${word}" is not a word of the scale of ${what}.`, advice });
  };
  for (const [severity, row] of Object.entries(scale.matrix ?? {})) {
    const path = `severity-scale.matrix.${severity}`;
    check(severity, Object.keys(scale.severity), { path, what: 'severity' });
    for (const likelihood of Object.keys(row)) {
      check(likelihood, Object.keys(scale.likelihood), { path: `${path}.${likelihood}`, what: 'likelihood' });
    }
  }
  return known;
}
