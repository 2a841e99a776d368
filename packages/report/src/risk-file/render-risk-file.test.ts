import { expect, test } from 'vitest';
import { sampleAssessment } from '../sample/sample-assessment.fixture.ts';
import { csv } from './csv.ts';
import { renderRiskFile } from './render-risk-file.ts';

const lines = renderRiskFile(sampleAssessment).split('\r\n');

test('the ten columns stand in the order of an ISO 14971 risk file, and no column calls a security likelihood a probability of harm', () => {
  expect(lines[0]).toBe(
    '"Hazardous Situation","Harm","Severity","Probability (security likelihood)","Risk","Measures","Residual Probability (security likelihood)","Residual Risk","Measures Usefulness","Measures Effectiveness"',
  );
});

test('there is a row for each root cause, harm and strategy, and one for a root cause that nothing holds down', () => {
  const treatment = lines.filter((line) => line.includes('Inappropriate treatment'));
  expect(treatment).toHaveLength(2);
  expect(treatment[1]).toBe(
    '"Somebody in the patient’s home opens the Base unit and uses its debug port to take it over.","Inappropriate treatment: People with Parkinson’s disease","High","High","Very high","Debug port is closed (candidate): Debug port closed at Base unit","Very low","Low","Primary","over-effective"',
  );
  expect(treatment[0]).toContain('"An attacker on the Home Wi-Fi gives the Base unit a forged update."');
  expect(treatment[0]).toMatch(/"","High","Very high","","no controls on this path"$/);
});

test('harms of lower impact and risk that are accepted are left out unless all are asked for', () => {
  expect(lines.join()).not.toContain('Monitoring interrupted');
  expect(renderRiskFile(sampleAssessment, { targets: 'all' })).toContain('Monitoring interrupted');
});

test('every line ends with CR LF and every cell is quoted, with quotes doubled', () => {
  expect(csv([['a"b', 'c,d\ne']])).toBe('"a""b","c,d\ne"\r\n');
});

test('a cell that a spreadsheet would take for a formula stays text', () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r', ' =', '＝']) {
    expect(csv([[`${start}cmd|'/c calc'!A1`]]).startsWith(`"'${start}`)).toBe(true);
  }
  expect(csv([['a;=1+1', 'x\n@y', 'plain - text; more']])).toBe(`"a;'=1+1","x\n'@y","plain - text; more"\r\n`);
});
