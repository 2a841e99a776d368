import type { Artefact } from './artefact.ts';
import type { ArtefactStanding } from './artefact-standing.ts';
import type { ComplianceGap, RequirementStanding, ReviewFinding } from './compliance.ts';
import { reviewRules } from './rules/review-rules.ts';

/**
 * Artefacts in the order in which their absence is rejected, after the themes that consultancies tell of reviews; no
 * authority publishes a ranking, so the order is an assumption.
 */
const rejected: readonly Artefact[] = [
  ...(['TM', 'SRR', 'SBOM', 'VULN', 'ARC', 'TST', 'TRC', 'REQ', 'LBL', 'PLAN', 'CVD', 'PMS', 'ANO', 'CTX'] as const),
  ...(['ENV', 'SAF', 'BRA', 'INC', 'VEX', 'GSPR', 'EOL', 'MDS2', 'AC', 'PRC', 'DOC'] as const),
];
const severities = ['blocking', 'error', 'warning'] as const;

type Found = {
  readonly findings: readonly ReviewFinding[];
  readonly artefacts: readonly ArtefactStanding[];
  readonly requirements: readonly RequirementStanding[];
};

/**
 * One gap for each rule that found something and each artefact that is missing or stale and is asked for. What no
 * requirement on the asking actors waits for comes last, however grave it is to others.
 */
export function rankGaps({ findings, artefacts, requirements }: Found): readonly ComplianceGap[] {
  const asked = requirements.filter(({ coverage }) => coverage !== 'not-applicable' && coverage !== 'undecided');
  const waiting = (list: readonly Artefact[]) =>
    asked.filter(({ evidence }) => evidence.some((artefact) => list.includes(artefact))).length;
  const ranked: { readonly gap: ComplianceGap; readonly theme: number }[] = [];
  for (const { id, severity, asks, artefacts: touched } of reviewRules) {
    const count = findings.filter(({ rule }) => rule === id).length;
    if (count === 0) continue;
    const theme = Math.min(...touched.map((artefact) => rejected.indexOf(artefact)));
    ranked.push({ gap: { kind: 'rule', id, severity, text: asks, count, requirements: waiting(touched) }, theme });
  }
  for (const { artefact, label, coverage, because } of artefacts) {
    const count = waiting([artefact]);
    if ((coverage !== 'missing' && coverage !== 'stale') || count === 0) continue;
    const text = `${label}: ${coverage} (${because})`;
    const gap: ComplianceGap = {
      kind: 'artefact',
      id: artefact,
      severity: 'error',
      text,
      count: 1,
      requirements: count,
    };
    ranked.push({ gap, theme: rejected.indexOf(artefact) });
  }
  const place = ({ severity }: ComplianceGap) => severities.indexOf(severity);
  const idle = ({ requirements: count }: ComplianceGap) => (count === 0 ? 1 : 0);
  return ranked
    .sort(
      (a, b) =>
        idle(a.gap) - idle(b.gap) || place(a.gap) - place(b.gap) || a.theme - b.theme || (a.gap.id < b.gap.id ? -1 : 1),
    )
    .map(({ gap }) => gap);
}
