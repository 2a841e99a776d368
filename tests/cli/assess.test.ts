import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Assessment } from '../../packages/core/src/documents/assessment.ts';
import { folderWith, folderWithFirstScenario, nemecys, type Outcome, smallest } from './run-command.fixture.ts';

const escapes = '\u001b[';

let home: string;
let first: string;
let printed: Outcome;
let json: Outcome;
let assessment: Assessment;

beforeAll(async () => {
  home = await folderWithFirstScenario();
  first = join(home, 'scenario.yaml');
  printed = await nemecys(['assess', first]);
  json = await nemecys(['assess', first, '--json']);
  assessment = JSON.parse(json.out);
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

test('assess prints the verdict, harms, first advice and how to ask why, and writes nothing', async () => {
  expect(printed).toMatchObject({ code: 0 });
  expect(printed.out).toContain(assessment.scenario.title);
  expect(printed.out.replaceAll(/\s+/gu, ' ')).toContain(assessment.headline.sentences[0]);
  expect(printed.out).toContain('Do first');
  expect(printed.out).toMatch(/Why {2}nemecys explain .* '.+@.+'/u);
});

test('--json writes one assessment to the standard output, and nothing else there', () => {
  expect(json.code).toBe(0);
  expect(Assessment.safeParse(assessment).error).toBeUndefined();
});

test('--quiet says nothing when all is well', async () => {
  expect(await nemecys(['assess', first, '--quiet'])).toEqual({ code: 0, out: '', err: '' });
});

test('colours appear on a terminal only, and not with NO_COLOR', async () => {
  const terminal = { terminal: true };
  expect(printed.out + printed.err).not.toContain(escapes);
  expect((await nemecys(['assess', first], terminal)).out).toContain(escapes);
  expect((await nemecys(['assess', first], { ...terminal, env: { NO_COLOR: '1' } })).out).not.toContain(escapes);
  expect((await nemecys(['assess', first], { ...terminal, env: { TERM: 'dumb' } })).out).not.toContain(escapes);
});

test('--out writes the reports, --format picks among them, and a second run replaces them with the same bytes', async () => {
  const cwd = folderWith();
  const run = (...more: readonly string[]) => nemecys(['assess', first, '--out', 'report/', ...more], { cwd });
  expect(await run('--format', 'csv, JSON')).toMatchObject({ code: 0, out: expect.stringContaining('risk-file.csv') });
  const folder = join(cwd, 'report');
  expect(readdirSync(folder).sort()).toEqual(['assessment.json', 'risk-file.csv', 'threats.csv']);
  const data = readFileSync(join(folder, 'assessment.json'), 'utf8');
  expect(await run()).toMatchObject({ code: 0, out: expect.stringContaining('report.html') });
  expect(readdirSync(folder).sort()).toEqual(['assessment.json', 'report.html', 'risk-file.csv', 'threats.csv']);
  expect(readFileSync(join(folder, 'assessment.json'), 'utf8')).toBe(data);
  expect(JSON.parse(data)).toEqual(assessment);
});

test('an output folder that cannot be written is said before anything changes', async () => {
  const cwd = folderWith({ taken: 'a file' });
  mkdirSync(join(cwd, 'report/report.html'), { recursive: true });
  const run = (folder: string) => nemecys(['assess', first, '--out', folder], { cwd });
  expect(await run('taken')).toMatchObject({ code: 2, err: expect.stringContaining('it is a file, not a folder') });
  expect(await run('report')).toMatchObject({ code: 2, err: expect.stringContaining('report/report.html: a folder') });
  expect(readdirSync(join(cwd, 'report'))).toEqual(['report.html']);
});

test('--fail-on compares with the risk of every harm and changes nothing but the exit code', async () => {
  const levels = assessment.scales.risk.map(({ id }) => id);
  const highest = levels.indexOf(assessment.headline.risk);
  for (const [at, level] of levels.entries()) {
    const { code, out } = await nemecys(['assess', first, '--fail-on', level]);
    expect({ level, code }).toEqual({ level, code: at <= highest ? 1 : 0 });
    expect(out).toBe(printed.out);
  }
  expect(await nemecys(['assess', first, '--fail-on', 'Very Low', '--quiet'])).toEqual({ code: 1, out: '', err: '' });
});

test('open questions do not change the exit code', async () => {
  expect(assessment.questions.length).toBeGreaterThan(0);
  expect(printed.code).toBe(0);
});

test('a variant is read from beside the scenario and named in the result', async () => {
  const { out } = await nemecys(['assess', first, '--variant', 'other', '--json']);
  expect(JSON.parse(out).scenario.variant).toBe('other');
});

test('--mode is what the controls are counted by', async () => {
  for (const mode of ['current', 'future']) {
    const { out } = await nemecys(['assess', first, '--mode', mode, '--json']);
    expect(JSON.parse(out).mode).toBe(mode);
  }
});

test('a scenario with errors is not assessed: findings on the error output, or as JSON where that is asked for', async () => {
  const cwd = folderWith({ 'in.yaml': smallest.replace('type: infusion-pump', 'type: infusion-pmup') });
  const run = (...more: readonly string[]) => nemecys(['assess', 'in.yaml', '--out', 'report', ...more], { cwd });
  const { code, out, err } = await run();
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^in\.yaml:6:\d+ error .*\n {4}.*did you mean "infusion-pump"\?/imu);
  const asJson = await run('--json');
  expect(asJson).toMatchObject({ code: 2, err: '' });
  expect(JSON.parse(asJson.out)).toMatchObject({ format: 'nemecys-findings/1', findings: [{ severity: 'error' }] });
  expect(readdirSync(cwd)).toEqual(['in.yaml']);
});

test('what init writes passes check and can be assessed', async () => {
  for (const setting of ['home', 'hospital', 'clinic', 'laboratory', 'mixed']) {
    const cwd = folderWith();
    expect(await nemecys(['init', setting], { cwd, answers: [setting] })).toMatchObject({ code: 0, err: '' });
    const checked = await nemecys(['check', `${setting}.yaml`, '--json'], { cwd });
    expect({ setting, ...checked }).toMatchObject({ setting, code: 0 });
    const { code, out } = await nemecys(['assess', `${setting}.yaml`, '--json'], { cwd });
    expect({ setting, code }).toEqual({ setting, code: 0 });
    expect(JSON.parse(out).harms.length).toBeGreaterThan(0);
  }
});
