import { useEffect, useMemo, useState } from 'react';
import { type Engine, startEngine } from './engine.ts';
import type { Assessed, Glanced, Words } from './messages.ts';

/** An engine for as long as the page is shown. */
export function useEngine(): Engine | undefined {
  const [engine, setEngine] = useState<Engine>();
  useEffect(() => {
    const made = startEngine();
    setEngine(made);
    return () => made.stop();
  }, []);
  return engine;
}

type Said<T> = { readonly text: string; readonly answer: T };

/** How long somebody has to pause before all details are worked out, in milliseconds. */
const pause = 250;

/** The engines of a page: the levels never wait for the details of an earlier text. */
export type Engines = { readonly quick: Engine | undefined; readonly thorough: Engine | undefined };

/** What the engines say of a text: its levels at once, at every edit, and all the details after a pause. */
export function useAssessment({ quick, thorough }: Engines, text: string | undefined) {
  const seen = useAnswer(text, useGlance(quick));
  const [last, setLast] = useState<Glanced['glance']>();
  const newest = seen?.answer.glance;
  useEffect(() => {
    if (newest !== undefined) setLast(newest);
  }, [newest]);
  const settled = usePaused(text);
  const assessed = useAnswer(settled, useDetails(thorough));
  return {
    glanced: seen?.answer,
    /** Of this text, or of the last one before it that had no errors. */
    lastGood: newest ?? last,
    assessed: assessed?.answer,
    isSeen: seen !== undefined && seen.text === text,
    isAssessed: assessed !== undefined && assessed.text === text,
  };
}

function useGlance(engine: Engine | undefined) {
  return useMemo(
    () =>
      engine &&
      ((text: string): Promise<Glanced> =>
        engine.ask({ kind: 'glance', text }).catch((thrown: Error) => ({ ...faultOf(thrown), glance: undefined }))),
    [engine],
  );
}

function useDetails(engine: Engine | undefined) {
  return useMemo(
    () =>
      engine &&
      ((text: string): Promise<Assessed> =>
        engine.ask({ kind: 'assess', text }).catch((thrown: Error) => ({
          ...faultOf(thrown),
          assessment: undefined,
          asked: new Map(),
        }))),
    [engine],
  );
}

/** What is answered of a text, always of the newest: while one is worked on, the texts between are skipped. */
function useAnswer<T>(text: string | undefined, ask: ((text: string) => Promise<T>) | undefined): Said<T> | undefined {
  const [said, setSaid] = useState<Said<T>>();
  const [busy, setBusy] = useState<string>();
  useEffect(() => {
    if (ask === undefined || text === undefined || busy !== undefined || said?.text === text) return;
    setBusy(text);
    void ask(text).then((answer) => {
      setSaid({ text, answer });
      setBusy(undefined);
    });
  }, [ask, text, busy, said]);
  return said;
}

/** The text once it has stood for a moment; the first one at once. */
function usePaused(text: string | undefined): string | undefined {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}

function faultOf(thrown: Error) {
  const message = `The engine could not assess this: ${thrown.message}`;
  const finding = { code: 'engine-fault', severity: 'error' as const, message, where: { file: 'scenario.yaml' } };
  return { findings: [finding], milliseconds: 0 };
}

/** The words of the knowledge, once they are there. */
export function useWords(engine: Engine | undefined): Words | undefined {
  const [words, setWords] = useState<Words>();
  useEffect(() => {
    // Where they do not come, the assessment says why.
    engine?.ask({ kind: 'words' }).then(setWords, () => undefined);
  }, [engine]);
  return words;
}
