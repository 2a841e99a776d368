import { expect, test } from 'vitest';
import { line } from '../read/files.fixture.ts';
import { compileSections } from './compiled.fixture.ts';

const scale = `severity-scale:
  severity: {minor: low, serious: high, critical: very-high}
  likelihood: {rare: low, frequent: very-high}
  risk: {fine: low, bad: high}
  matrix:
    minor: {rare: fine, frequent: fine}
    serious: {rare: fine, frequent: bad}
    critical: {rare: bad, frequent: bad}
`;

test('impacts and criteria may use the organisation’s own words', async () => {
  const { system, criteria, findings } = await compileSections(`${scale}people: [{id: p, type: patient}]
impacts: [{of: p, consequence: misdiagnosis, level: serious}]
criteria: {patient: bad, privacy: medium}
`);
  expect(findings).toEqual([]);
  expect(system.impacts).toEqual([{ asset: 'p', consequence: 'misdiagnosis', level: 4 }]);
  expect(Object.fromEntries(criteria)).toEqual({
    patient: 3,
    privacy: 2,
    'other-person': 1,
    'care-service': 1,
    property: 1,
  });
});

test('a matrix is brought to our scales: a level stands for the lowest own word at least as high, else the highest', async () => {
  const { riskMatrix, findings } = await compileSections(scale);
  expect(findings).toEqual([]);
  expect(riskMatrix).toEqual([
    [1, 1, 1, 1, 1, 1],
    [1, 1, 1, 1, 1, 1],
    [1, 1, 1, 1, 1, 1],
    [1, 1, 1, 3, 3, 3],
    [1, 1, 1, 3, 3, 3],
    [3, 3, 3, 3, 3, 3],
  ]);
  expect((await compileSections('')).riskMatrix).toBeUndefined();
});

test('gaps and unknown words of a matrix are findings, and there is no matrix then', async () => {
  const { riskMatrix, findings } = await compileSections(`severity-scale:
  severity: {minor: low, serious: high}
  likelihood: {rare: low}
  risk: {fine: low}
  matrix:
    minor: {rare: fin}
    serius: {rare: fine, often: fine}
`);
  expect(riskMatrix).toBeUndefined();
  expect(findings.map(line)).toEqual([
    's.yaml:8:3 incomplete-matrix: The matrix says nothing for severity "serious" and likelihood "rare".',
    's.yaml:9:13 unknown-level: "fin" is not a level of risk.',
    's.yaml:10:5 unknown-level: "serius" is not a word of the scale of severity.',
    's.yaml:10:26 unknown-level: "often" is not a word of the scale of likelihood.',
  ]);
});

test('words of no scale are findings', async () => {
  const { findings } = await compileSections(`people: [{id: p, type: patient}]
impacts: [{of: p, consequence: misdiagnosis, level: hihg}, {of: p, consequence: mistreatment, level: low}]
criteria: {patient: lo}
`);
  expect(findings.map(({ message }) => message)).toEqual([
    '"hihg" is not a level of impact.',
    'There is no consequence "mistreatment".',
    '"lo" is not a level of risk.',
  ]);
});

test('names that JavaScript objects answer to are no levels', async () => {
  const { findings } = await compileSections(
    'people: [{id: p, type: patient}]\nimpacts: [{of: p, consequence: misdiagnosis, level: toString}]\n',
  );
  expect(findings.map(({ code }) => code)).toEqual(['unknown-level']);
});

test('impacts at more than a few assets are doubted', async () => {
  const ids = Array.from({ length: 11 }, (_, at) => `p${at}`);
  const people = ids.map((id) => `{id: ${id}, type: patient}`).join(', ');
  const impacts = ids.map((of) => `{of: ${of}, consequence: misdiagnosis, level: high}`).join(', ');
  const { findings } = await compileSections(`people: [${people}]\nimpacts: [${impacts}]\n`);
  expect(findings.map(({ code, severity }) => [code, severity])).toEqual([['many-impacts', 'warning']]);
});
