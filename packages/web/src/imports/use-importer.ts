import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Asker } from '../engine/asker.ts';
import { type Told, told } from '../refusal.tsx';
import type { Answers, Question } from './messages.ts';

type Importer = Asker<Question, Answers>;
type Stage = 'read' | 'compare' | 'take';
const stages: Readonly<Record<Question['kind'], Stage>> = {
  ...{ open: 'read', inventory: 'compare', 'hazard-log': 'compare' },
  ...{ 'take-inventory': 'take', 'take-hazard-log': 'take' },
};

const startImporter = (language: string): Importer =>
  new Asker(new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module', name: language }));

/**
 * The worker that holds the file that is imported. What it is asked it answers while the page stays usable; stopping it ends
 * whatever it does and forgets the file.
 */
export function useImporter() {
  const { language } = useTranslation().i18n;
  const worker = useRef<Importer>(undefined);
  const [stage, setStage] = useState<Stage>();
  const [said, tell] = useState<Told>('');
  const stop = useCallback(() => {
    worker.current?.stop();
    worker.current = undefined;
    setStage(undefined);
  }, []);
  useEffect(() => stop, [stop]);
  /** The answer, or undefined where there is none: what was wrong is told, what was stopped is not. */
  const ask = useCallback(
    async <K extends Question['kind']>(question: Extract<Question, { kind: K }>): Promise<Answers[K] | undefined> => {
      worker.current ??= startImporter(language);
      const asked = worker.current;
      setStage(stages[question.kind]);
      try {
        const answer = await asked.ask<K>(question);
        if (worker.current !== asked) return undefined;
        tell('');
        return answer;
      } catch (thrown) {
        if (worker.current === asked) tell(told(thrown));
        return undefined;
      } finally {
        if (worker.current === asked) setStage(undefined);
      }
    },
    [language],
  );
  return { ask, stop, stage, said, tell };
}
