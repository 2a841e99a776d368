import type { Finding } from '@nemecys/core';
import type { Called } from './called.ts';
import { namesTurned } from './names-turned.ts';
import { sentencesReadBack } from './read-back.ts';
import type { Speech } from './speech.ts';

/** Findings with what is said of them in a language beside what the engine wrote. */
export function findingsIn(findings: readonly Finding[], called: Called, speech: Speech): readonly Finding[] {
  const { byLabel } = called;
  const names = namesTurned(speech, { byLabel, assets: new Set(byLabel.keys()) });
  const read = sentencesReadBack({ scales: speech.english.scales, names, say: speech.tell });
  return findings.map((finding) => {
    const { code, message, advice } = finding;
    const ofRule = speech.sentence(code, message, byLabel);
    const said = ofRule === message ? read(message) : ofRule;
    if (said === undefined) return finding;
    if (advice === undefined) return { ...finding, said };
    const counsel = speech.advice(code, advice, byLabel) ?? read(advice);
    // Half of it in another language would be worse than none.
    return counsel === undefined ? finding : { ...finding, said: `${said} ${counsel}` };
  });
}
