import { expect, test } from 'vitest';
import { sampleAssessment } from '../sample/sample-assessment.fixture.ts';
import { renderThreatList, threatListColumns } from './render-threat-list.ts';

const rows = renderThreatList(sampleAssessment).trimEnd().split('\r\n');

test('the list has a row for each line of the ranking in its order, and says which are shown', () => {
  expect(rows[0]).toBe(threatListColumns.map((column) => `"${column}"`).join(','));
  expect(rows.length).toBe(sampleAssessment.ranking.lines.length + 1);
  expect(rows[1]).toMatch(/^"1","yes","Base unit","Elevation of privilege","Debug port used by a person in the home",/);
  expect(rows.at(-1)).toMatch(/^"6","no","[^"]+","Step towards others","Phone is slow","Very low"/);
});

test('a line that stands for several threats names them all, with what they refer to', () => {
  const debug = rows.find((row) => row.includes('Debug port'));
  expect(debug).toContain('"TID-115; CWE-1191"');
  const cuts = rows.find((row) => row.includes('Power cut'));
  expect(cuts).toContain('"2","","power-cut@device=hub,place=home; power-cut@device=phone,place=home"');
});
