import { useEffect, useState } from 'react';
import { Engine } from './engine.ts';
import type { Assessed, Words } from './messages.ts';

/** An engine for as long as the page is shown. */
export function useEngine(): Engine | undefined {
  const [engine, setEngine] = useState<Engine>();
  useEffect(() => {
    const made = new Engine();
    setEngine(made);
    return () => made.stop();
  }, []);
  return engine;
}

/** What the engine says of a text, always of the newest: while it works on one, the texts between are skipped. */
export function useAssessment(engine: Engine | undefined, text: string | undefined) {
  const [said, setSaid] = useState<{ readonly text: string; readonly assessed: Assessed }>();
  const [busy, setBusy] = useState<string>();
  useEffect(() => {
    if (engine === undefined || text === undefined || busy !== undefined || said?.text === text) return;
    setBusy(text);
    engine.ask({ kind: 'assess', text }).then(
      (assessed) => {
        setSaid({ text, assessed });
        setBusy(undefined);
      },
      (thrown: Error) => {
        setSaid({ text, assessed: { findings: [faultFinding(thrown)], assessment: undefined, milliseconds: 0 } });
        setBusy(undefined);
      },
    );
  }, [engine, text, busy, said]);
  return { assessed: said?.assessed, isCurrent: said !== undefined && said.text === text };
}

function faultFinding(thrown: Error) {
  const message = `The engine could not assess this: ${thrown.message}`;
  return { code: 'engine-fault', severity: 'error' as const, message, where: { file: 'scenario.yaml' } };
}

/** The words of the knowledge, once they are there. */
export function useWords(engine: Engine | undefined): Words | undefined {
  const [words, setWords] = useState<Words>();
  useEffect(() => {
    engine?.ask({ kind: 'words' }).then(setWords, () => undefined);
  }, [engine]);
  return words;
}
