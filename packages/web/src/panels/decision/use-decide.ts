import { useCallback, useEffect, useRef, useState } from 'react';
import { type Engine, startEngine } from '../../engine/engine.ts';
import type { CriteriaChoice, Decided, DecideQuestion } from '../../engine/messages.ts';

/** What is judged, and what of the criteria is chosen; criteria that are frozen already are not frozen anew. */
export type Judging = Omit<DecideQuestion, 'frozen'> & {
  readonly choice: CriteriaChoice;
  readonly frozen?: DecideQuestion['frozen'] | undefined;
};

/** A decision being made, made, or what prevented it. */
export type DecideState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'working';
      readonly asked: Judging;
      readonly stage: string;
      readonly frozen?: DecideQuestion['frozen'];
    }
  | {
      readonly kind: 'done';
      readonly asked: Judging;
      readonly decided: Decided;
      readonly frozen: DecideQuestion['frozen'] | undefined;
    }
  | { readonly kind: 'fault'; readonly message: string };

/**
 * Makes decisions in an engine of its own, started when the first one is asked for: nothing else waits for it, and it can
 * be stopped at any moment. The criteria are frozen before anything is judged.
 */
export function useDecide() {
  const [state, setState] = useState<DecideState>({ kind: 'idle' });
  const engine = useRef<Engine>(undefined);
  const end = useCallback(() => {
    engine.current?.stop();
    engine.current = undefined;
  }, []);
  useEffect(() => end, [end]);
  const run = async (asked: Judging) => {
    // Whoever asks anew no longer waits for the earlier answer.
    if (state.kind === 'working') end();
    engine.current ??= startEngine();
    const own = engine.current;
    const tell = (next: DecideState) => engine.current === own && setState(next);
    tell({ kind: 'working', asked, stage: '' });
    try {
      const { text, choice, options, search, numbers } = asked;
      const made = asked.frozen === undefined ? await own.ask({ kind: 'freeze', text, choice }) : undefined;
      const frozen = asked.frozen ?? made?.frozen;
      if (frozen === undefined) {
        tell({ kind: 'done', asked, decided: { findings: made?.findings ?? [], decision: undefined }, frozen });
        return;
      }
      tell({ kind: 'working', asked, stage: '', frozen });
      const question = { kind: 'decide', text, frozen, options, search, numbers } as const;
      const decided = await own.ask(question, (stage) => tell({ kind: 'working', asked, stage, frozen }));
      tell({ kind: 'done', asked, decided, frozen });
    } catch (thrown) {
      tell({ kind: 'fault', message: (thrown as Error).message });
    }
  };
  const stop = () => {
    end();
    setState({ kind: 'idle' });
  };
  return { state, run: (asked: Judging) => void run(asked), stop };
}
