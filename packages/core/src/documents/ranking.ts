import { z } from 'zod';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { Stride } from '../knowledge/stride.ts';
import type { Assessment } from './assessment.ts';
import { rankThreats, type ThreatLine } from './rank-threats.ts';
import { kindsIn, threatKindsIn } from './threat-kind.ts';

/** One way in which something can go wrong at one element; what it says more stands at its first threat. */
export const RankedLine = z
  .object({
    element: z.string(),
    /** What it does there, a consequence id. */
    does: z.string(),
    /** The STRIDE category, null for what is only a step; and whether it strikes the element or data held by it. */
    stride: Stride.nullable(),
    strikes: z.enum(['element', 'data']),
    risk: z.string(),
    likelihood: z.string(),
    /** Threats from here to the nearest harm, itself included; null where none follows. */
    steps: z.int().min(1).nullable(),
    /** Ids of the threats that are this one mechanism, the foremost first. */
    threats: z.array(z.string()).min(1).readonly(),
  })
  .readonly();
export type RankedLine = z.infer<typeof RankedLine>;

/** The threats as a reader should meet them, the foremost first, and how many lines of them to show at once. */
export const ThreatRanking = z.object({ shown: z.int().min(0), lines: z.array(RankedLine).readonly() }).readonly();
export type ThreatRanking = z.infer<typeof ThreatRanking>;

const linesPerElement = 3;
const fewest = 12;
const most = 60;

/**
 * Ranks the threats of an assessment. To be shown at once are three lines for each element that has a line above the
 * lowest risk, 12 at least and 60 at most, and none at the lowest risk after the last above it; all others stay available.
 */
export function rankingOf(
  assessment: Omit<Assessment, 'ranking'>,
  knowledge: Pick<Knowledge, 'consequences'>,
): ThreatRanking {
  const kindOf = threatKindsIn(knowledge);
  const entries = new Map(assessment.threats.map((threat) => [threat.id, threat]));
  const lines = rankThreats(assessment, kindsIn(knowledge));
  return {
    shown: cutOf(lines, assessment.scales.risk[0]?.id),
    lines: lines.map(({ element, does, risk, likelihood, steps, threats: [first = '', ...others] }) => {
      const threat = entries.get(first);
      const kind = threat === undefined ? null : kindOf(threat);
      const { stride, strikes } = kind ?? { stride: null, strikes: 'element' as const };
      return { element, does, stride, strikes, risk, likelihood, steps, threats: [first, ...others] };
    }),
  };
}

function cutOf(lines: readonly ThreatLine[], lowest: string | undefined): number {
  const elements = new Set(lines.filter(({ risk }) => risk !== lowest).map(({ element }) => element)).size;
  const cut = Math.min(most, Math.max(fewest, linesPerElement * elements));
  return lines.slice(0, cut).findLastIndex(({ risk }) => risk !== lowest) + 1;
}
