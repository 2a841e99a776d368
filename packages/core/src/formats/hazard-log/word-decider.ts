import type { Finding } from '../../finding.ts';
import { suggestion } from '../../scenario/suggest.ts';
import { plainWords } from '../table/cell-text.ts';
import type { HazardLogChoices, WordDecision } from './hazard-log-proposal.ts';

/** Words left out by choice. */
export const leftOutWord = 'none';

type Asked = Pick<WordDecision, 'candidates' | 'isNeeded'> & {
  /** What the words mean without anybody's choice, and why that is sure; nothing where it is not. */
  readonly known?: { readonly means: string; readonly because: string } | undefined;
};

/** Collects what words of a log stand for, each once. */
export type WordDecider = {
  readonly decide: (what: keyof HazardLogChoices, words: string, line: number) => string | undefined;
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
    decide: (what, words, line) => {
      const key = `${what} ${plainWords(words)}`;
      const before = made.get(key);
      if (before !== undefined) {
        if (before.lines.at(-1) !== line) before.lines.push(line);
        return before.means;
      }
      const { known, candidates, isNeeded } = ask(what, words);
      const chosen = choices[what][plainWords(words)];
      const ids = candidates.map(({ id }) => id);
      const fits = chosen === undefined || chosen === leftOutWord || ids.includes(chosen);
      if (!fits)
        findings.push({
          ...{ code: 'import-meaning', severity: 'error', where: { file, line } },
          message: `"${words.slice(0, 60)}" cannot mean "${chosen.slice(0, 60)}".`,
          advice: suggestion(chosen, ids) || `Choose one of: ${ids.slice(0, 12).join(', ')}, or none.`,
        });
      const means = (fits ? chosen : undefined) ?? known?.means;
      const because = chosen === means && chosen !== undefined ? 'chosen' : (known?.because ?? '');
      made.set(key, { ...{ for: what, words, lines: [line], means, because }, candidates, isNeeded });
      return means;
    },
  };
}
