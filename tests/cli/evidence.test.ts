import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { Assessment } from '../../packages/core/src/documents/assessment.ts';
import { corpus } from '../conformance/corpus.fixture.ts';
import { examples, folderWith, nemecys, type Outcome } from './run-command.fixture.ts';

const ward = join(examples, 'infusion-ward/proportionate.yaml');
const at = ['--at', '2026-11-20T10:00Z'];
const head = 'nemecys-evidence: 1\ntitle: Scan\nsource: Clinical engineering\nobserved: 2026-11-19T08:00Z\n';
const files = {
  'flaws.yaml': `${head}expires: 30 days
vulnerabilities:
  - { id: CVE-2026-1, asset: edge, cvss: "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", known-exploited: yes }
  - { id: CVE-2026-2, asset: pump-server, cvss: "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N" }
`,
  'remote.json': JSON.stringify({
    'nemecys-evidence': 1,
    title: 'Round',
    source: 'IT',
    observed: '2026-11-20',
    indicators: [{ asset: 'remote', indicator: 'default-credentials-found', value: true }],
    people: [{ asset: 'nobody-known', likelihood: 'high' }],
  }),
};
const evidence = ['--evidence', 'flaws.yaml', 'remote.json'];
const squeezed = (text: string) => text.replaceAll(/\s+/gu, ' ');

let cwd: string;
let printed: Outcome;
let assessment: Assessment;

beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'nemecys-evidence-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content);
  printed = await nemecys(['assess', ward, ...evidence, ...at], { cwd });
  assessment = JSON.parse((await nemecys(['assess', ward, ...evidence, ...at, '--json'], { cwd })).out);
});

afterAll(() => rmSync(cwd, { recursive: true, force: true }));

describe('assess --evidence', () => {
  it('assesses the present and gives a document of the published form', () => {
    expect(printed.code).toBe(0);
    expect(Assessment.safeParse(assessment).error).toBeUndefined();
    expect(assessment.mode).toBe('current');
  });

  it('says which levels changed, on which evidence and by which rule', () => {
    expect(assessment.evidence?.changes.map(({ id, from, to }) => [id, from, to])).toEqual([
      ['flaw-free@edge', 'high', 'very-low'],
      ['flaw-free@pump-server', 'high', 'low'],
      ['login-strength@remote', 'medium', 'very-low'],
    ]);
    const text = squeezed(printed.out);
    expect(text).toContain('What the evidence changed (at 2026-11-20T10:00:00Z)');
    expect(text).toContain(
      'Freedom from usable flaws of Edge router of the hospital: high → very low by CVE-2026-1: CVSS:3.1',
    );
    expect(text).toContain('(rule flaw-gives-control; flaws.yaml:7; 1 day old)');
  });

  it('says which harms got worse and why, with the risks before and after', async () => {
    const { before, after, harms } = assessment.evidence ?? { before: [], after: [], harms: [] };
    const plain = JSON.parse((await nemecys(['assess', ward, '--mode', 'current', '--json'], { cwd })).out);
    expect(before).toEqual(plain.riskVector.harms);
    expect(after).toEqual(assessment.riskVector.harms);
    expect(after).not.toEqual(before);
    expect(harms.length).toBeGreaterThan(0);
    expect(harms.every(({ change }) => change === 'worse' || change === 'new')).toBe(true);
    expect(squeezed(printed.out)).toContain('Worse by it');
    expect(squeezed(printed.out)).toContain(harms[0]?.sentence);
  });

  it('names what helps for a time, with what it can start', () => {
    expect(printed.out).toContain('For now, until the cause is mended');
    expect(squeezed(printed.out)).toContain('may start: Restart during care');
  });

  it('tells of evidence that fits nothing, with its place', () => {
    expect(printed.err).toMatch(/^remote\.json:1:\d+ warning evidence-unmatched /mu);
    expect(assessment.evidence?.items.find(({ outcome }) => outcome === 'unmatched')?.file).toBe('remote.json');
  });

  it('gives equal bytes for equal input', async () => {
    expect(await nemecys(['assess', ward, ...evidence, ...at], { cwd })).toEqual(printed);
  });

  it('shows it in the HTML report, and the reason where a level is explained', async () => {
    await nemecys(['assess', ward, ...evidence, ...at, '--out', 'out', '--format', 'html,json'], { cwd });
    const html = readFileSync(join(cwd, 'out/report.html'), 'utf8');
    expect(html).toContain('<h2 id="evidence-heading">What the evidence changed</h2>');
    expect(html).toContain('CVE-2026-1');
    const why = assessment.whys['flaw-free@edge'];
    expect(why).toMatchObject({ kind: 'attribute', basis: 'evidence', assumed: 'very-low' });
  });

  it('withdraws what has expired', async () => {
    const args = ['assess', ward, '--evidence', 'flaws.yaml', '--at', '2026-12-19T08:00Z', '--json'];
    const later: Assessment = JSON.parse((await nemecys(args, { cwd })).out);
    expect(later.evidence?.changes).toEqual([]);
    expect(later.evidence?.items.map(({ outcome }) => outcome)).toEqual(['expired', 'expired']);
    const plain: Assessment = JSON.parse((await nemecys(['assess', ward, '--mode', 'current', '--json'], { cwd })).out);
    expect({ ...later, evidence: undefined }).toEqual({ ...plain, evidence: undefined });
  });
});

describe('explain --evidence', () => {
  it('explains the level that evidence left, and by what', async () => {
    const { code, out } = await nemecys(['explain', ward, 'flaw-free@edge', ...evidence, ...at], { cwd });
    expect(code).toBe(0);
    expect(squeezed(out)).toContain('CVE-2026-1');
    const plain = await nemecys(['explain', ward, 'flaw-free@edge', '--mode', 'current'], { cwd });
    expect(plain.out).not.toContain('CVE-2026-1');
  });

  it('gives the same levels as assess', async () => {
    const { out } = await nemecys(['explain', ward, ...evidence, ...at, '--json'], { cwd });
    const { harms } = JSON.parse(out) as Pick<Assessment, 'harms'>;
    expect(harms.map(({ id, risk }) => [id, risk])).toEqual(assessment.harms.map(({ id, risk }) => [id, risk]));
  });
});

describe('compare --evidence', () => {
  const compared = async (...args: readonly string[]) => nemecys(['compare', ...args, ...at], { cwd });

  it('sets one scenario against itself without the evidence, in one mode', async () => {
    const { code, out } = await compared(ward, ...evidence, '--json');
    expect(code).toBe(0);
    const comparison = JSON.parse(out);
    expect([comparison.before.mode, comparison.after.mode]).toEqual(['current', 'current']);
    expect(comparison.harms).toEqual(assessment.evidence?.harms);
    expect(comparison.sentences.at(-1)).toBe(
      'Before counts no evidence, after the evidence there was at 2026-11-20T10:00:00Z.',
    );
  });

  it('counts it on both sides of two scenarios, and leaves an earlier result as it was', async () => {
    const both = await compared(ward, '--variant', 'over', ...evidence, '--json');
    expect(JSON.parse(both.out).sentences.join()).not.toContain('evidence there was');
    await nemecys(['assess', ward, '--mode', 'current', '--out', 'earlier', '--format', 'json'], { cwd });
    const since = await compared('earlier/assessment.json', ward, ...evidence, '--json');
    expect(JSON.parse(since.out).harms).toEqual(assessment.evidence?.harms);
    const none = await compared('earlier/assessment.json', 'earlier/assessment.json', ...evidence);
    expect(none).toMatchObject({ code: 2, out: '', err: expect.stringContaining('name a scenario to weigh') });
  });
});

describe('what cannot be used stops the work', () => {
  it.each([['explain'], ['compare']])('of %s as of assess', async (command) => {
    const run = (...args: readonly string[]) => nemecys([command, ward, ...args], { cwd });
    expect(await run(...at)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('name the evidence') });
    const missing = await run('--evidence', 'nope.yaml');
    expect(missing).toMatchObject({ code: 2, out: '', err: expect.stringContaining('There is no file nope.yaml') });
  });

  it.each<[what: string, args: readonly string[], words: string]>([
    ['a missing file', ['--evidence', 'nope.yaml'], 'There is no file nope.yaml'],
    ['a folder', ['--evidence', '.'], 'is a folder'],
    ['the same file twice', ['--evidence', 'flaws.yaml', 'flaws.yaml'], 'named twice'],
    ['a moment without evidence', ['--at', '2026-11-20'], 'name the evidence'],
    ['a moment that is none', ['--evidence', 'flaws.yaml', '--at', 'yesterday'], '"yesterday" is no moment'],
    ['a scenario instead of evidence', ['--evidence', ward], 'This is a scenario'],
    ['evidence and a model to write', ['--evidence', 'flaws.yaml', '--export', 'x.nq'], 'leave out'],
  ])('%s', async (_, args, words) => {
    const { code, out, err } = await nemecys(['assess', ward, ...args], { cwd });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
  });

  it('a wrong vector, with line and column, as JSON too', async () => {
    const folder = folderWith({ 'bad.yaml': `${head}vulnerabilities:\n  - { id: C, asset: edge, cvss: "AV:N" }\n` });
    const run = (...more: readonly string[]) =>
      nemecys(['assess', ward, '--evidence', 'bad.yaml', ...more], { cwd: folder });
    const { code, out, err } = await run();
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^bad\.yaml:6:27 error cvss The CVSS vector of C lacks AC, Au, C, I, A\./u);
    expect(JSON.parse((await run('--json')).out)).toMatchObject({
      format: 'nemecys-findings/1',
      findings: [{ code: 'cvss' }],
    });
  });

  it('a word that the knowledge lacks, with what may be meant', async () => {
    const folder = folderWith({ 'bad.yaml': `${head}states: [{ asset: edge, trust: { flawfree: low } }]\n` });
    const { code, err } = await nemecys(['assess', ward, '--evidence', 'bad.yaml', ...at], { cwd: folder });
    expect(code).toBe(2);
    expect(err).toMatch(/^bad\.yaml:5:\d+ error unknown-word .*\n {4}Did you mean "flaw-free"\?/mu);
  });
});

const model = join(corpus, 'systems/patient-monitoring.nq.gz');
test.skipIf(!existsSync(model))('evidence works on models of Spyderisk, by the attributes that they have', async () => {
  const base = join(corpus, 'domains/domain-network-132-patient-harms-e5cfa54.nq.gz');
  const folder = folderWith({
    'e.yaml': `${head}vulnerabilities:
  - { id: CVE-1, asset: Gateway, cvss: "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H" }
people: [{ asset: Clinician, likelihood: very-high }]
`,
  });
  const args = ['assess', model, '--knowledge', base, '--evidence', 'e.yaml', ...at, '--json', '--quiet'];
  const { code, out } = await nemecys(args, { cwd: folder, env: { NEMECYS_CACHE: folder } });
  expect(code).toBe(0);
  const { evidence: report } = JSON.parse(out) as Assessment;
  expect(report?.changes.map(({ concept, assetLabel, to }) => `${assetLabel} ${concept} ${to}`).sort()).toEqual([
    'Clinician Astuteness TrustworthinessLevelVeryLow',
    'Gateway Extrinsic-AU-TW TrustworthinessLevelLow',
    'Gateway Extrinsic-M-TW TrustworthinessLevelLow',
    'Gateway Extrinsic-VN-TW TrustworthinessLevelLow',
  ]);
  expect(report?.harms.some(({ change, asset }) => change === 'worse' && asset !== '')).toBe(true);
});
