import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Engine, startEngine } from './engine.ts';
import type { Assessed, Glanced, Words } from './messages.ts';

/** An engine for as long as the page is shown in one language; in another one another engine speaks. */
export function useEngine(): Engine | undefined {
  const { language } = useTranslation().i18n;
  const [engine, setEngine] = useState<Engine>();
  useEffect(() => {
    const made = startEngine(language);
    setEngine(made);
    return () => made.stop();
  }, [language]);
  return engine;
}

type Ask<T> = (text: string) => Promise<T>;
type Said<T> = { readonly text: string; readonly answer: T; readonly by: Ask<T> };

/** How long somebody has to pause before all details are worked out, in milliseconds. */
const pause = 250;

/** The engines of a page: the levels never wait for the details of an earlier text. */
export type Engines = { readonly quick: Engine | undefined; readonly thorough: Engine | undefined };

/** What the engines say of a text: its levels at once, at every edit, and all the details after a pause. */
export function useAssessment({ quick, thorough }: Engines, text: string | undefined) {
  const glanceAt = useGlance(quick);
  const seen = useAnswer(text, glanceAt);
  const [last, setLast] = useState<Glanced['glance']>();
  const newest = seen?.answer.glance;
  useEffect(() => {
    if (newest !== undefined) setLast(newest);
  }, [newest]);
  const settled = usePaused(text);
  const assess = useDetails(thorough);
  const assessed = useAnswer(settled, assess);
  return {
    glanced: seen?.answer,
    /** Of this text, or of the last one before it that had no errors. */
    lastGood: newest ?? last,
    assessed: assessed?.answer,
    // What an engine of another language said stays until this one speaks, and is not current.
    isSeen: seen !== undefined && seen.text === text && seen.by === glanceAt,
    isAssessed: assessed !== undefined && assessed.text === text && assessed.by === assess,
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
function useAnswer<T>(text: string | undefined, ask: Ask<T> | undefined): Said<T> | undefined {
  const [said, setSaid] = useState<Said<T>>();
  const [busy, setBusy] = useState<Pick<Said<T>, 'text' | 'by'>>();
  useEffect(() => {
    if (ask === undefined || text === undefined || (said?.text === text && said.by === ask)) return;
    // An engine that was stopped answers no more, so the next one is asked at once.
    if (busy?.by === ask) return;
    setBusy({ text, by: ask });
    void ask(text).then((answer) => {
      setSaid({ text, answer, by: ask });
      setBusy((now) => (now?.by === ask ? undefined : now));
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
