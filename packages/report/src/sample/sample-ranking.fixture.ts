import type { RankedLine, ThreatRanking } from '@nemecys/core';
import { sampleThreats, threatId } from './sample-threats.fixture.ts';

function line(code: string, more: Pick<RankedLine, 'element' | 'does' | 'stride' | 'strikes' | 'steps'>): RankedLine {
  const id = threatId(code);
  const [threat] = sampleThreats.filter((entry) => entry.id === id);
  const threats = sampleThreats.filter((entry) => entry.code === code && entry.risk === threat?.risk);
  return {
    ...more,
    risk: threat?.risk ?? '',
    likelihood: threat?.likelihood ?? '',
    threats: threats.map((entry) => entry.id),
  };
}

/** The threats of the sample in the order of the ranking, the last of them folded away. */
export const sampleRanking: ThreatRanking = {
  shown: 5,
  lines: [
    line('open-debug-port', { element: 'hub', does: 'loss-of-control', stride: 'E', strikes: 'element', steps: 5 }),
    line('forged-update', { element: 'hub', does: 'loss-of-control', stride: 'T', strikes: 'element', steps: 5 }),
    line('account-takeover', { element: 'cloud', does: 'disclosure', stride: 'S', strikes: 'element', steps: 1 }),
    line('session-time-out', {
      element: 'portal',
      does: 'loss-of-timeliness',
      stride: 'D',
      strikes: 'data',
      steps: 2,
    }),
    line('power-cut', { element: 'hub', does: 'interruption', stride: 'D', strikes: 'element', steps: 1 }),
    line('phone-slow', { element: 'phone', does: 'slowness', stride: null, strikes: 'element', steps: null }),
  ],
};
