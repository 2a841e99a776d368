import type { ClinicalFunction } from '../clinical-function.ts';
import { secondsOf } from '../duration.ts';
import type { Flow } from '../flow.ts';
import type { AnswerKind } from './answer-rules.ts';

/** What the plain answers of one entry come down to, and the field each was found in. */
export type Answers = ReadonlyMap<AnswerKind, { readonly is: string; readonly field: string }>;

const day = 86_400;

/** The answers of a flow. `server` says which end takes connections; it is the one that proves itself first. */
export function answersOfFlow(flow: Flow, server: 'from' | 'to'): Answers {
  const proof = flow.authenticated ?? 'unknown';
  const proves = (end: 'from' | 'to'): string => {
    if (proof === 'unknown') return 'unknown';
    return proof === 'mutual' || (proof === 'server' && end === server) ? 'yes' : 'no';
  };
  const outage = secondsOf(flow['tolerable-outage']);
  const answers = new Map<AnswerKind, { is: string; field: string }>([
    ['encrypted', { is: flow.encrypted ?? 'unknown', field: 'encrypted' }],
    ['sender-proves-itself', { is: proves('from'), field: 'authenticated' }],
    ['receiver-proves-itself', { is: proves('to'), field: 'authenticated' }],
    ['on-failure', { is: flow['on-failure'] ?? 'unknown', field: 'on-failure' }],
  ]);
  if (outage !== null) {
    answers.set('tolerable-outage', {
      is: outage >= day ? 'a-day-or-more' : 'less-than-a-day',
      field: 'tolerable-outage',
    });
  }
  return answers;
}

/** The answers of a clinical function. */
export function answersOfFunction(item: ClinicalFunction): Answers {
  return new Map<AnswerKind, { is: string; field: string }>([
    ['notice', { is: noticeOf(item), field: 'notice' }],
    ['fallback', { is: fallbackOf(item), field: 'fallback' }],
  ]);
}

function noticeOf({ notice, 'time-to-harm': timeToHarm }: ClinicalFunction): string {
  if (notice === 'nobody') return 'too-late';
  if (notice === undefined || notice === 'unknown') return 'unknown';
  const within = secondsOf(notice.within);
  const harm = secondsOf(timeToHarm);
  if (within === Number.POSITIVE_INFINITY) return 'too-late';
  if (within === null || harm === null) return 'unknown';
  if (within > harm) return 'too-late';
  const said = (text: string | undefined): boolean => text !== undefined && text !== 'unknown';
  if (!said(notice.who) || !said(notice.then)) return 'unknown';
  return within <= harm / 2 ? 'in-good-time' : 'just-in-time';
}

function fallbackOf({ fallback, 'time-to-harm': timeToHarm }: ClinicalFunction): string {
  if (fallback === 'none') return 'none';
  if (fallback === undefined || fallback === 'unknown') return 'unknown';
  const within = secondsOf(fallback.within);
  const harm = secondsOf(timeToHarm);
  if (within !== null && harm !== null && within > harm) return 'none';
  const carries = secondsOf(fallback.carries);
  if (carries === null) return 'unknown';
  if (carries === 0) return 'none';
  return carries >= day ? 'carries' : 'carries-briefly';
}
