import { type Compliance, reviewRules } from '@nemecys/core';
import { sarifPlace } from '../findings/render-findings-sarif.ts';

const levels = { blocking: 'error', error: 'error', warning: 'warning' } as const;

/**
 * The findings of the reviewer rules as SARIF 2.1.0, at the lines of the scenario, for code review. What people accepted
 * or called not applicable is there as suppressed, with their reason.
 */
export function renderComplianceSarif({ product, findings }: Compliance): string {
  const found = new Set(findings.map(({ rule }) => rule));
  const rules = reviewRules
    .filter(({ id }) => found.has(id))
    .map(({ id, asks, severity }) => ({
      id,
      shortDescription: { text: asks },
      defaultConfiguration: { level: levels[severity] },
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const results = findings.map(({ id, rule, severity, message, advice, where, requirements, decision }) => ({
    ruleId: rule,
    level: levels[severity],
    message: { text: `${message} ${advice}` },
    locations: where.file === '' ? [] : [{ physicalLocation: sarifPlace(where) }],
    // Stays when lines move, so that a decision on the finding is found again.
    partialFingerprints: { 'nemecys/v1': id },
    // A result without this property in a log where others have it would not be known to be open.
    suppressions: decision === null ? [] : [suppression(decision)],
    properties: { requirements },
  }));
  const driver = { name: product.name, version: product.version, rules };
  const log = { version: '2.1.0', runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function suppression({ state, because, by, on }: NonNullable<Compliance['findings'][number]['decision']>): object {
  return { kind: 'external', status: 'accepted', justification: `${state}: ${because} (${by}, ${on})` };
}
