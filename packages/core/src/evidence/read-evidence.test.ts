import { describe, expect, it, test } from 'vitest';
import { readEvidence } from './read-evidence.ts';

const head = 'nemecys-evidence: 1\ntitle: T\nsource: S\nobserved: 2026-11-19\n';
const read = (text: string) => readEvidence('e.yaml', new TextEncoder().encode(text));
const vector = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';

describe('what is wrong is a finding with its place', () => {
  it.each<[what: string, text: string, line: number, column: number, words: string]>([
    ['an empty file', '', 1, 1, 'empty'],
    ['a list', '- 1\n', 1, 1, 'not fields'],
    ['a scenario', 'nemecys: 1\nid: x\n', 1, 1, 'This is a scenario'],
    ['some other file', 'title: x\n', 1, 1, 'does not say that it holds evidence'],
    ['another version', head.replace('evidence: 1', 'evidence: 2'), 1, 1, '"1"'],
    ['no date', head.replace('observed: 2026-11-19\n', ''), 1, 1, '"observed"'],
    ['a date without zone', head.replace('11-19', '11-19T08:00'), 4, 1, 'zone'],
    ['a day that does not exist', head.replace('11-19', '02-30'), 4, 1, 'exist'],
    ['an unknown field', `${head}vulnerabilites: []\n`, 5, 1, 'not a field'],
    ['broken YAML', `${head}states: [{ asset: x\n`, 6, 1, 'YAML'],
    ['an alias', `${head}states: &a [*a]\n`, 5, 13, 'alias'],
    ['a prototype key', `${head}__proto__: {}\n`, 5, 1, '__proto__'],
    [
      'a wrong vector',
      `${head}vulnerabilities:\n  - { id: C, asset: x, cvss: "${vector}/AV:N" }\n`,
      6,
      24,
      'The CVSS vector of C gives AV twice',
    ],
    ['a probability above 1', `${head}vulnerabilities: [{ id: C, epss: 7 }]\n`, 5, 28, '"epss"'],
    ['a word that is no VEX state', `${head}vulnerabilities: [{ id: C, vex: nope }]\n`, 5, 28, '"vex"'],
    ['a dismissal of nothing', `${head}vulnerabilities: [{ id: C, vex: fixed }]\n`, 5, 19, 'which asset'],
    ['a wrong kind of weakness', `${head}weaknesses: [{ asset: x, cwe: "306" }]\n`, 5, 26, 'CWE-306'],
    ['a weakness of nothing', `${head}weaknesses: [{ cwe: CWE-306 }]\n`, 5, 14, 'which asset'],
    ['two ways to name an asset', `${head}states: [{ asset: x, where: { id: x } }]\n`, 5, 10, 'two ways'],
    ['a selector of everything', `${head}states: [{ where: {} }]\n`, 5, 12, 'selects nothing'],
    ['an operator that does not exist', `${head}states: [{ asset: x, trust: { a: "< low" } }]\n`, 5, 31, 'level'],
    ['no value', `${head}indicators: [{ asset: x, indicator: y }]\n`, 5, 14, 'needs a value'],
    [
      'a value and a date',
      `${head}indicators: [{ asset: x, indicator: y, value: 1, since: 2026-01-01 }]\n`,
      5,
      14,
      'not both',
    ],
    ['a score above 100', `${head}privacy: [{ asset: x, score: 101 }]\n`, 5, 23, '"score"'],
    ['a port that does not exist', `${head}scans: [{ ip: x, tcp: [70000] }]\n`, 5, 24, '65535'],
    ['newest without a label', `${head}expires: newest\n`, 5, 1, 'no label'],
    ['an expiry at once', `${head}expires: at once\n`, 5, 1, 'how long'],
    ['an expiry in words', `${head}expires: soon\n`, 5, 1, '"expires"'],
  ])('%s', (_, text, line, column, words) => {
    const { evidence, findings } = read(text);
    expect(evidence).toBeUndefined();
    expect(findings[0]).toMatchObject({ severity: 'error', where: { file: 'e.yaml', line, column } });
    expect(findings.map(({ message, advice }) => `${message} ${advice}`).join('\n')).toContain(words);
    expect(JSON.stringify(findings)).not.toMatch(/write a scenario|a scenario starts/iu);
  });

  it('bytes that are no text', () => {
    expect(readEvidence('e.yaml', new Uint8Array([0x6e, 0xe4, 10])).findings).toMatchObject([
      { code: 'encoding', where: { line: 1 } },
    ]);
  });

  it('all of them in one run, in the order of the file', () => {
    const text = `${head}vulnerabilities: [{ id: C, cvss: x }, { id: D, cvss: y }]\nweaknesses: [{ cwe: CWE-1 }]\n`;
    expect(read(text).findings.map(({ code }) => code)).toEqual(['cvss', 'cvss', 'about-nothing']);
  });
});

test('JSON is read like YAML, and true means yes', () => {
  const json = { 'nemecys-evidence': 1, title: 'T', source: 'S', observed: '2026-11-19' };
  const vulnerabilities = [{ id: 'C', asset: 'x', cvss: [vector], 'known-exploited': true }];
  const { evidence, findings } = read(JSON.stringify({ ...json, vulnerabilities }));
  expect(findings).toEqual([]);
  expect(evidence?.vulnerabilities).toMatchObject([{ 'known-exploited': true }]);
  expect(read(`${head}vulnerabilities: [{ id: C, known-exploited: yes }]\n`).evidence?.vulnerabilities).toMatchObject([
    { 'known-exploited': true },
  ]);
});

test('a version that looks like a number is taken as it is written', () => {
  const { evidence } = read(`${head}scans: [{ ip: 10.0.0.1, services: [{ name: x, version: 1.30 }] }]\n`);
  expect(evidence?.scans[0]?.services[0]?.version).toBe('1.30');
});
