import type { Compliance } from '@nemecys/core';
import { sarifPlace } from '../findings/render-findings-sarif.ts';

const levels = { blocking: 'error', error: 'error', warning: 'warning' } as const;

/** The findings of the reviewer rules as SARIF 2.1.0, at the lines of the scenario, for code review. */
export function renderComplianceSarif({ product, gaps, findings }: Compliance): string {
  const rules = gaps
    .filter(({ kind }) => kind === 'rule')
    .map(({ id, text, severity }) => ({
      id,
      shortDescription: { text },
      defaultConfiguration: { level: levels[severity] },
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const results = findings.map(({ id, rule, severity, message, advice, where, requirements }) => ({
    ruleId: rule,
    level: levels[severity],
    message: { text: `${message} ${advice}` },
    locations: where.file === '' ? [] : [{ physicalLocation: sarifPlace(where) }],
    // Stays when lines move, so that a decision on the finding is found again.
    partialFingerprints: { 'nemecys/v1': id },
    properties: { requirements },
  }));
  const driver = { name: product.name, version: product.version, rules };
  const log = { version: '2.1.0', runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }] };
  return `${JSON.stringify(log, null, 2)}\n`;
}
