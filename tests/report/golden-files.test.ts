import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import {
  assessmentJsonSchema,
  assuranceCaseJsonSchema,
  complianceJsonSchema,
  decisionJsonSchema,
  recordsJsonSchema,
} from '@nemecys/core';
import { renderHtml, renderJson, renderRiskFile, renderThreatList } from '@nemecys/report';
import { expect, test } from 'vitest';
import { sampleAssessment } from '../../packages/report/src/sample/sample-assessment.fixture.ts';

const rewrite = process.env.UPDATE_GOLDEN === '1';

/** The kept text; with UPDATE_GOLDEN=1 the file is rewritten first. */
function golden(place: string, text: string): string {
  const file = new URL(place, import.meta.url);
  if (rewrite) {
    mkdirSync(new URL('.', file), { recursive: true });
    writeFileSync(file, text);
  }
  return readFileSync(file, 'utf8');
}

test('the HTML report of the sample is the kept one, byte for byte', async () => {
  const html = await renderHtml(sampleAssessment, { date: '2026-11-24' });
  expect(html).toBe(golden('golden/sample-report.html', html));
  expect(await renderHtml(sampleAssessment, { date: '2026-11-24' })).toBe(html);
});

test('the risk file of the sample is the kept one', () => {
  const csv = renderRiskFile(sampleAssessment);
  expect(csv).toBe(golden('golden/sample-risk-file.csv', csv));
});

test('the list of threats of the sample is the kept one', () => {
  const csv = renderThreatList(sampleAssessment);
  expect(csv).toBe(golden('golden/sample-threats.csv', csv));
});

test('the JSON of the sample is the kept one', () => {
  const json = renderJson(sampleAssessment);
  expect(json).toBe(golden('golden/sample-assessment.json', json));
});

test('the published JSON schema of the assessment is up to date', () => {
  const schema = `${JSON.stringify(assessmentJsonSchema(), undefined, 2)}\n`;
  expect(schema).toBe(golden('../../schemas/assessment.schema.json', schema));
});

test('the published JSON schema of the compliance document is up to date', () => {
  const schema = `${JSON.stringify(complianceJsonSchema(), undefined, 2)}\n`;
  expect(schema).toBe(golden('../../schemas/compliance.schema.json', schema));
});

test('the published JSON schema of the assurance case is up to date', () => {
  const schema = `${JSON.stringify(assuranceCaseJsonSchema(), undefined, 2)}\n`;
  expect(schema).toBe(golden('../../schemas/assurance-case.schema.json', schema));
});

test('the published JSON schema of the register of records is up to date', () => {
  const schema = `${JSON.stringify(recordsJsonSchema(), undefined, 2)}\n`;
  expect(schema).toBe(golden('../../schemas/records.schema.json', schema));
});

test('the published JSON schema of the decision is up to date', () => {
  const schema = `${JSON.stringify(decisionJsonSchema(), undefined, 2)}\n`;
  expect(schema).toBe(golden('../../schemas/decision.schema.json', schema));
});
