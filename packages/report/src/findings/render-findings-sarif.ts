import type { Assessment, Finding } from '@nemecys/core';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

type Result = {
  readonly ruleId: string;
  readonly level: 'error' | 'warning' | 'note';
  readonly text: string;
  readonly where: Finding['where'];
  /** Stays when lines move. */
  readonly print: string;
};

/** Findings as SARIF 2.1.0, at the lines of the scenario, for code review. */
export function renderFindingsSarif(findings: readonly Finding[], version: string): string {
  return sarif(findings.map(resultOf), version);
}

/** The findings of an assessment and its harms above their criterion, the latter at the file as a whole. */
export function renderAssessmentSarif({ findings, harms, product }: Assessment, file: string): string {
  const open = harms
    .filter(({ acceptable }) => !acceptable)
    .map(
      ({ id, label, assetLabel, risk, criterion }): Result => ({
        ruleId: 'harm-above-criterion',
        level: 'error',
        text: `${label} (${assetLabel}): ${risk.replaceAll('-', ' ')} risk, accepted up to ${criterion.replaceAll('-', ' ')}.`,
        where: { file, path: id },
        print: id,
      }),
    );
  return sarif([...findings.map(resultOf), ...open], product.version);
}

function resultOf({ code, severity, message, advice, where }: Finding): Result {
  const text = advice === undefined ? message : `${message} ${advice}`;
  return { ruleId: code, level: levels[severity], text, where, print: `${code}:${where.path ?? ''}:${message}` };
}

function sarif(results: readonly Result[], version: string): string {
  const rules = [...new Set(results.map(({ ruleId }) => ruleId))].sort().map((id) => ({ id }));
  const run = {
    tool: { driver: { name: 'nemecys', version, rules } },
    columnKind: 'utf16CodeUnits',
    results: results.map(({ ruleId, level, text, where, print }) => ({
      ruleId,
      level,
      message: { text },
      locations: where.file === '' ? [] : [{ physicalLocation: sarifPlace(where) }],
      partialFingerprints: { 'nemecys/v1': print },
    })),
  };
  const schema = 'https://json.schemastore.org/sarif-2.1.0.json';
  return `${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

/** A place as SARIF names it. */
export function sarifPlace({ file, line, column }: Finding['where']): object {
  const uri = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  const region =
    line === undefined ? {} : { region: { startLine: line, ...(column === undefined ? {} : { startColumn: column }) } };
  return { artifactLocation: { uri }, ...region };
}
