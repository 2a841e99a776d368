import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Engine, startEngine } from '../../engine/engine.ts';
import type { CriteriaChoice, Decided, DecideQuestion, Frozen, TextOption } from '../../engine/messages.ts';
import { loadSentences } from '../../language/sentences.ts';
import type { SideText } from '../compare/use-sides.ts';

/** What is judged, and what of the criteria is chosen. */
export type Judging = Omit<DecideQuestion, 'frozen' | 'options'> & {
  readonly options: readonly (TextOption & SideText)[];
};

/** Criteria with the choice they were frozen for, and when. */
export type FrozenFor = {
  readonly choice: CriteriaChoice;
  readonly frozen: DecideQuestion['frozen'];
  /** The scales of the criteria, in the words of the page. */
  readonly scales: Frozen['scales'];
  readonly at: string;
  /** Whether a decision on this scenario had been seen here before. */
  readonly isAfterDecision: boolean;
};

/** A decision being made, made, or what prevented it. */
export type DecideState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'freezing' }
  | { readonly kind: 'working'; readonly asked: Judging; readonly stage: string }
  | { readonly kind: 'done'; readonly asked: Judging; readonly decided: Decided }
  | { readonly kind: 'fault'; readonly message: string };

/**
 * Makes decisions in an engine of its own, started when the first one is asked for: nothing else waits for it, and it can
 * be stopped at any moment. Criteria are frozen before anything is judged, and stay until they are frozen anew or others
 * are chosen.
 */
export function useDecide() {
  const { i18n } = useTranslation();
  const { language } = i18n;
  const [state, setState] = useState<DecideState>({ kind: 'idle' });
  const [frozen, setFrozen] = useState<FrozenFor>();
  const engine = useRef<Engine>(undefined);
  const wasDecided = useRef(false);
  const end = useCallback(() => {
    engine.current?.stop();
    engine.current = undefined;
  }, []);
  // What was said in another language is not said any more.
  // biome-ignore lint/correctness/useExhaustiveDependencies: an engine speaks the language it was started with
  useEffect(() => {
    setState({ kind: 'idle' });
    return end;
  }, [end, language]);

  /** Works with the engine; whoever asks anew no longer waits for the earlier answer. */
  const work = async (act: (own: Engine, tell: (next: DecideState) => void) => Promise<void>) => {
    if (state.kind === 'working' || state.kind === 'freezing') end();
    engine.current ??= startEngine(language);
    const own = engine.current;
    const tell = (next: DecideState) => engine.current === own && setState(next);
    try {
      await act(own, tell);
    } catch (thrown) {
      tell({ kind: 'fault', message: (thrown as Error).message });
    }
  };
  const freezeWith = async (own: Engine, { text, choice }: Pick<Judging, 'text' | 'choice'>): Promise<Frozen> => {
    const made = await own.ask({ kind: 'freeze', text, choice });
    if (made.frozen !== undefined) {
      const at = new Date().toISOString();
      setFrozen({ choice, frozen: made.frozen, scales: made.scales, at, isAfterDecision: wasDecided.current });
    }
    return made;
  };
  const run = (asked: Judging) =>
    work(async (own, tell) => {
      const { text, choice, options, search, numbers } = asked;
      tell({ kind: 'working', asked, stage: '' });
      const before = frozen !== undefined && isSameChoice(frozen.choice, choice) ? frozen : undefined;
      const made = before ?? (await freezeWith(own, asked));
      if (made.frozen === undefined) {
        const findings = 'findings' in made ? made.findings : [];
        tell({ kind: 'done', asked, decided: { findings, decision: undefined, told: undefined } });
        return;
      }
      const question = { kind: 'decide', text, frozen: made.frozen, choice, options, search, numbers } as const;
      const decided = await own.ask(question, (stage) => tell({ kind: 'working', asked, stage }));
      await loadSentences(i18n, language);
      if (decided.decision !== undefined) wasDecided.current = true;
      tell({ kind: 'done', asked, decided });
    });
  const freeze = (asked: Judging) =>
    work(async (own, tell) => {
      tell({ kind: 'freezing' });
      const { findings, frozen: made } = await freezeWith(own, asked);
      tell(
        made === undefined
          ? { kind: 'done', asked, decided: { findings, decision: undefined, told: undefined } }
          : { kind: 'idle' },
      );
    });
  const stop = () => {
    end();
    setState({ kind: 'idle' });
  };
  return {
    ...{ state, frozen, stop },
    run: (asked: Judging) => void run(asked),
    freeze: (asked: Judging) => void freeze(asked),
  };
}

/** Are these criteria of the same choice? */
export function isSameChoice(a: CriteriaChoice, b: CriteriaChoice): boolean {
  return a.role === b.role && a.minimumGrade === b.minimumGrade;
}
