import type { Finding } from '@nemecys/core';
import type { Called } from './called.ts';
import type { Speech } from './speech.ts';

/** Findings with what is said of them in a language beside what the engine wrote. */
export function findingsIn(findings: readonly Finding[], { byLabel }: Called, speech: Speech): readonly Finding[] {
  return findings.map((finding) => {
    const { code, message, advice } = finding;
    const said = speech.sentence(code, message, byLabel);
    if (said === message) return finding;
    // Mends look into the message as the engine wrote it.
    const counsel = advice === undefined ? undefined : (speech.advice(code, advice, byLabel) ?? advice);
    return { ...finding, said: counsel === undefined ? said : `${said} ${counsel}` };
  });
}
