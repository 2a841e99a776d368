import type { Assessment } from '@nemecys/core';
import { expect, test } from 'vitest';
import { sampleAssessment } from '../../sample/sample-assessment.fixture.ts';
import { renderSummary } from '../../summary/render-summary.ts';
import { renderHtml } from '../render-html.ts';

const hostile = '<img src=x onerror=alert(1)>\u001b[31m';
const harm = sampleAssessment.harms[0];

/** The sample with evidence whose every text is hostile. */
function withEvidence(more: Partial<NonNullable<Assessment['evidence']>> = {}): Assessment {
  return {
    ...sampleAssessment,
    evidence: {
      at: '2026-11-20T10:00:00Z',
      changes: [
        {
          ...{ kind: 'trust', id: 'flaw-free@hub', concept: 'flaw-free', label: `Flaws ${hostile}`, asset: 'hub' },
          ...{ assetLabel: `Base ${hostile}`, from: 'medium', to: 'low' },
          because: [{ rule: 'flaw-gives-control', to: 'low', evidence: ['e.yaml#1'], text: `CVE-1 ${hostile}` }],
        },
        {
          ...{ kind: 'control', id: 'screen-lock@hub', concept: 'screen-lock', label: 'Screen lock', asset: 'hub' },
          ...{ assetLabel: 'Base unit', from: 'in-place', to: 'absent' },
          because: [{ rule: null, to: 'absent', evidence: ['e.yaml#1'], text: 'stated absent' }],
        },
      ],
      items: [
        {
          ...{ id: 'e.yaml#1', kind: 'vulnerability', label: `CVE-1 ${hostile}`, source: `Scanner ${hostile}` },
          ...{
            file: 'e.yaml',
            line: 7,
            observed: '2026-11-19',
            age: 1,
            assets: ['hub'],
            outcome: 'used',
            text: hostile,
          },
        },
        {
          ...{ id: 'e.yaml#2', kind: 'scan', label: 'Other scan', source: 'Scanner', file: 'e.yaml', line: null },
          ...{ observed: '2026-10-01', age: 50, assets: [], outcome: 'expired', text: 'it counts no longer' },
        },
      ],
      unscanned: [{ id: 'phone', label: `Phone ${hostile}` }],
      before: [2, 2, 2, 0, 0],
      after: [1, 1, 1, 1, 2],
      harms: [
        {
          ...{
            id: harm?.id ?? '',
            label: harm?.label ?? '',
            asset: 'patients',
            assetLabel: 'Patients',
            harm: 'patient',
          },
          change: 'worse',
          before: { likelihood: 'low', impact: 'high', risk: 'medium', acceptable: false },
          after: { likelihood: 'high', impact: 'high', risk: 'very-high', acceptable: false },
          reasons: [],
          sentence: 'It rises from medium to very high risk.',
        },
      ],
      ...more,
    },
  };
}

test('the report shows what evidence changed, with its reason, source and age', async () => {
  const html = await renderHtml(withEvidence());
  const section = /<section id="evidence"[\s\S]*?<\/section>/u.exec(html)?.[0] ?? '';
  for (const text of ['by rule flaw-gives-control', 'e.yaml:7, observed 2026-11-19, 1 day old', 'stated absent'])
    expect(section).toContain(text);
  for (const text of ['In place', 'Absent', 'Expired, withdrawn', 'It rises from medium to very high risk.'])
    expect(section).toContain(text);
  expect(html).toContain('href="#evidence"');
});

test('no text of evidence can run or steer', async () => {
  const html = await renderHtml(withEvidence());
  expect(html).not.toContain('<img');
  const summary = renderSummary(withEvidence(), { colour: 'none', width: 100 });
  expect(summary).toContain('What the evidence changed');
  expect(summary).toContain('Not used, expired: Other scan');
  expect(summary).not.toContain('\u001b');
});

test('evidence that changes nothing says so', async () => {
  const nothing = withEvidence({ changes: [], harms: [], items: [], unscanned: [] });
  expect(await renderHtml(nothing)).toContain('Nothing: what it says is assumed already');
  expect(renderSummary(nothing, { colour: 'none', width: 100 })).toContain('No harm got worse.');
});

test('a report without evidence has no such section', async () => {
  expect(await renderHtml(sampleAssessment)).not.toContain('id="evidence"');
  expect(renderSummary(sampleAssessment, { colour: 'none', width: 100 })).not.toContain('evidence');
});
