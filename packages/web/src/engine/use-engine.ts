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

type Said = {
  readonly text: string;
  readonly assessed: Assessed;
  /** Of this text, or of the last one before it that had no errors. */
  readonly lastGood: Assessed['assessment'];
};

/** What the engine says of a text, always of the newest: while it works on one, the texts between are skipped. */
export function useAssessment(engine: Engine | undefined, text: string | undefined) {
  const [said, setSaid] = useState<Said>();
  const [busy, setBusy] = useState<string>();
  useEffect(() => {
    if (engine === undefined || text === undefined || busy !== undefined || said?.text === text) return;
    setBusy(text);
    const hear = (assessed: Assessed) => {
      setSaid((before) => ({ text, assessed, lastGood: assessed.assessment ?? before?.lastGood }));
      setBusy(undefined);
    };
    engine
      .ask({ kind: 'assess', text })
      .then(hear, (thrown: Error) =>
        hear({ findings: [faultFinding(thrown)], assessment: undefined, milliseconds: 0 }),
      );
  }, [engine, text, busy, said]);
  return { assessed: said?.assessed, lastGood: said?.lastGood, isCurrent: said !== undefined && said.text === text };
}

function faultFinding(thrown: Error) {
  const message = `The engine could not assess this: ${thrown.message}`;
  return { code: 'engine-fault', severity: 'error' as const, message, where: { file: 'scenario.yaml' } };
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
