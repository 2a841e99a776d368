import { expect, test } from 'vitest';
import { assessScenario, kindOf } from '../../bench/rediscovery/assess-file.ts';
import { rankThreats } from '../../packages/core/src/documents/rank-threats.ts';

const assessment = await assessScenario('examples/snap-imaging/scenario.yaml');
const lines = rankThreats(assessment);
const levelOf = (id: string) => assessment.scales.risk.findIndex((step) => step.id === id);

test('no line is graver than the one before it', () => {
  const risks = lines.filter((line) => line.round === 0).map(({ risk }) => levelOf(risk));
  expect(risks).toEqual([...risks].sort((a, b) => b - a));
  expect(new Set(risks).size).toBeGreaterThan(1);
});

test('a threat stands in one line only, and there are fewer than two lines for three threats', () => {
  const ids = lines.flatMap(({ threats }) => threats);
  expect(new Set(ids).size).toBe(ids.length);
  expect(3 * lines.length).toBeLessThan(2 * assessment.threats.length);
});

test('ways to stop a device by what is sent to it are one line there', () => {
  const crashes = lines.filter(
    ({ element, codes }) => element === 'scanner' && codes.some((code) => /crashes/u.test(code)),
  );
  expect(crashes.map(({ codes }) => [...codes].sort())).toEqual([
    ['hostile-content-crashes', 'malformed-answer-crashes-sender', 'malformed-message-crashes'],
  ]);
});

test('with kinds, the foremost of each kind at each element comes before the second of any', () => {
  const kinds = rankThreats(assessment, ({ category }) => category);
  const rounds = kinds.map(({ round }) => round);
  expect(rounds).toEqual([...rounds].sort((a, b) => a - b));
  const first = kinds.filter(({ round }) => round === 1).map(({ element, kind }) => `${element} ${kind}`);
  expect(new Set(first).size).toBe(first.length);
});

test('the order does not depend on the order of the assessment', () => {
  const turned = { ...assessment, threats: [...assessment.threats].reverse() };
  expect(rankThreats(turned)).toEqual(lines);
});

test('a failure that names no weakness does not push back the attacks that follow it', () => {
  const kinds = rankThreats(assessment, ({ category }) => category);
  const last = kinds.filter(({ round }) => round >= 1000);
  expect(last.length).toBeGreaterThan(0);
  expect(last.filter(({ weaknesses }) => weaknesses.length > 0)).toEqual([]);
});

test('at equal risk a way in comes before what follows once the element is lost', () => {
  const tampering = rankThreats(assessment, kindOf).filter(
    ({ element, kind, risk }) => element === 'scanner' && kind === 'T' && risk === 'very-low',
  );
  const codes = tampering.filter(({ round }) => round < 1000).map(({ code }) => code);
  expect(codes.slice(-1)).toEqual(['wrong-clock-misplaces-records']);
  expect(codes.indexOf('debug-port-used')).toBeLessThan(codes.indexOf('wrong-clock-misplaces-records'));
});

test('what strikes only a person stands at the component that is attacked, else at the person', () => {
  const elementsOf = (code: string) => lines.filter((line) => line.codes.includes(code)).map(({ element }) => element);
  expect(elementsOf('computer-gives-login-to-false-partner')).toEqual(['station']);
  expect(elementsOf('log-in-phished').sort()).toEqual(['it-admin', 'operator', 'radiologist', 'technician']);
});

test('what strikes data stands at the component that its identity names', () => {
  const given = lines.filter(({ codes }) => codes.includes('log-tells-credential'));
  expect(given.map(({ element }) => element)).toEqual(['station']);
});

test('a way that needs the same weakness and technique is one line, whatever the stolen log-in may do', () => {
  const stolen = rankThreats(assessment, kindOf).filter(({ codes }) =>
    codes.some((code) => /stolen-account/u.test(code)),
  );
  const elements = stolen.map(({ element }) => element);
  expect(new Set(elements).size).toBe(elements.length);
  expect(stolen.find(({ element }) => element === 'ehr')?.codes.toSorted()).toEqual([
    'admin-login-with-stolen-account',
    'login-with-stolen-account',
  ]);
});

test('of two ways that stand alike the one that needs fewer things at once comes first', () => {
  const codes = rankThreats(assessment, kindOf)
    .filter(({ element, kind }) => element === 'file-results' && kind === 'S')
    .map(({ code }) => code);
  expect(codes.indexOf('open-flow-forged')).toBeGreaterThanOrEqual(0);
  expect(codes.indexOf('message-replayed')).toBeGreaterThan(codes.indexOf('open-flow-forged'));
});
