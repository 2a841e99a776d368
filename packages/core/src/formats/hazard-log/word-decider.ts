import type { Finding } from '../../finding.ts';
import { suggestion } from '../../scenario/suggest.ts';
import { leftOut } from '../left-out.ts';
import { plainWords } from '../table/cell-text.ts';
import { ownEntry } from '../table/own-entry.ts';
import type { HazardLogChoices, WordDecision } from './hazard-log-proposal.ts';

type Asked = Pick<WordDecision, 'candidates' | 'isNeeded'> & {
  /** What the words mean without anybody's choice, and why that is sure; nothing where it is not. */
  readonly known?: { readonly means: string; readonly because: string } | undefined;
};

/** Collects what words of a log stand for, each once. */
export type WordDecider = {
  readonly decide: (what: keyof HazardLogChoices, words: string, line: number) => string | undefined;
  /** Words that were decided as they are spelled in the first row that has them. */
  readonly wordsOf: (what: keyof HazardLogChoices, words: string) => string;
  readonly decisions: () => readonly WordDecision[];
  readonly findings: readonly Finding[];
};

/** Decides by what was chosen, else by what is known for sure; a choice that is none of the candidates is an error. */
export function wordDecider(
  choices: HazardLogChoices,
  { ask, file }: { readonly ask: (what: keyof HazardLogChoices, words: string) => Asked; readonly file: string },
): WordDecider {
  const made = new Map<string, WordDecision & { readonly lines: number[] }>();
  const findings: Finding[] = [];
  return {
    findings,
    decisions: () => [...made.values()],
    wordsOf: (what, words) => made.get(keyOf(what, words))?.words ?? words,
    decide: (what, words, line) => {
      const before = made.get(keyOf(what, words));
      if (before !== undefined) {
        if (signsOf(before.words) !== signsOf(words)) findings.push(sameWords(before, { words, line, file }));
        if (before.lines.at(-1) !== line) before.lines.push(line);
        return before.means;
      }
      const { known, candidates, isNeeded } = ask(what, words);
      const chosen = ownEntry(choices[what], plainWords(words));
      const ids = candidates.map(({ id }) => id);
      const fits = chosen === undefined || chosen === leftOut || ids.includes(chosen);
      if (!fits)
        findings.push({
          ...{ code: 'import-meaning', severity: 'error', where: { file, line } },
          message: `"${words.slice(0, 60)}" cannot mean "${chosen.slice(0, 60)}".`,
          advice: suggestion(chosen, ids) || `Choose one of: ${ids.slice(0, 12).join(', ')}, or none.`,
        });
      const means = (fits ? chosen : undefined) ?? known?.means;
      const because = chosen === means && chosen !== undefined ? 'chosen' : (known?.because ?? '');
      made.set(keyOf(what, words), { ...{ for: what, words, lines: [line], means, because }, candidates, isNeeded });
      return means;
    },
  };
}

const keyOf = (what: keyof HazardLogChoices, words: string): string => `${what} ${plainWords(words)}`;

/** Signs that turn what words mean, as in `> 3 days` and `< 3 days`. */
const signsOf = (words: string): string => words.normalize('NFKC').replaceAll(/[^<>≤≥=≠+±~%]/gu, '');

function sameWords(
  { words: first, lines }: Pick<WordDecision, 'words' | 'lines'>,
  { words, line, file }: { readonly words: string; readonly line: number; readonly file: string },
): Finding {
  return {
    ...{ code: 'import-same-words', severity: 'error', where: { file, line } },
    message: `"${words.slice(0, 60)}" and "${first.slice(0, 60)}" (row ${lines[0] ?? line}) differ by signs alone, so they would get one meaning.`,
    advice: 'Write the difference in words in the log.',
  };
}
