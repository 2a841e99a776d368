import type { Finding } from '../../finding.ts';
import { suggestion } from '../../scenario/suggest.ts';
import { leftOut } from '../left-out.ts';
import { plainWords } from '../table/cell-text.ts';
import { ownEntry } from '../table/own-entry.ts';
import type { ChosenFor, ClassGuesser, NamedThing } from './guess-class.ts';
import type { ClassChoices, ClassDecision } from './inventory-proposal.ts';

/** Collects what words of an inventory stand for, each once. */
export type Decider = {
  /** The class of words, `none` where they are left out, undefined where it is open. */
  readonly decide: (what: ChosenFor, thing: NamedThing, lines: readonly number[]) => string | undefined;
  readonly decisions: () => readonly ClassDecision[];
  readonly findings: readonly Finding[];
};

/** Decides by what was chosen, else by what the words say. A class that was chosen and does not fit is an error. */
export function classDecider(guesser: ClassGuesser, choices: ClassChoices, file: string): Decider {
  const made = new Map<string, { decision: ClassDecision; lines: number[] }>();
  const findings: Finding[] = [];
  const wrong = new Set<string>();
  const fitting = (what: ChosenFor, picked: string | undefined): string | undefined => {
    if (picked === undefined || picked === leftOut) return picked;
    const ids = guesser.classesFor(what).map(({ id }) => id);
    if (ids.includes(picked)) return picked;
    if (!wrong.has(`${what} ${picked}`)) {
      wrong.add(`${what} ${picked}`);
      findings.push({
        ...{ code: 'import-class', severity: 'error', where: { file } },
        message: `"${picked.slice(0, 60)}" is no class of a ${what} that could stand here.`,
        advice: suggestion(picked, ids) || 'List the classes with "nemecys knowledge list classes".',
      });
    }
    return undefined;
  };
  const chosen = (what: ChosenFor, words: string) => fitting(what, ownEntry(choices[what], words));
  const decide: Decider['decide'] = (what, thing, lines) => {
    const guess = guesser.guess(what, thing);
    const { kind, name } = thing;
    // Where kind and name disagree, the kind alone does not settle it.
    const differ = guess.kind === 'open' && guess.of === 'both' && kind !== '' && name !== '';
    const shown = kind === '' ? name : differ ? `${kind}: ${name}` : kind;
    const words = plainWords(shown);
    const key = `${what} ${words}`;
    const known = made.get(key);
    if (known !== undefined) {
      known.lines.push(...lines);
      return known.decision.class;
    }
    const picked = chosen(what, words) ?? chosen(what, plainWords(kind)) ?? chosen(what, plainWords(name));
    const guessed = guess.kind === 'told' ? guess.class : undefined;
    const otherwise = what === 'place' ? choices.otherPlaces : what === 'network' ? choices.otherNetworks : undefined;
    const held = picked ?? guessed ?? fitting(what, otherwise);
    const decision = { for: what, words: shown.slice(0, 200), lines, guess, class: held, isChosen: held !== guessed };
    made.set(key, { decision, lines: [...lines] });
    return held;
  };
  return {
    decide,
    findings,
    decisions: () => [...made.values()].map(({ decision, lines }) => ({ ...decision, lines })),
  };
}
