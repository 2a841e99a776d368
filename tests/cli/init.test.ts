import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, nemecys } from './run-command.fixture.ts';

test('init --yes writes a scenario and says what to do next', async () => {
  const cwd = folderWith();
  const { code, out, err } = await nemecys(['init', '--yes'], { cwd });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('nemecys check scenario.yaml');
  expect(readdirSync(cwd)).toEqual(['scenario.yaml']);
});

test('init never overwrites', async () => {
  const cwd = folderWith({ 'scenario.yaml': 'mine' });
  const { code, err } = await nemecys(['init', '--yes'], { cwd });
  expect(code).toBe(2);
  expect(err).toContain('scenario.yaml is there already');
  expect(readFileSync(join(cwd, 'scenario.yaml'), 'utf8')).toBe('mine');
});

test('init takes piped answers, one a line, and what is offered for the rest', async () => {
  const cwd = folderWith();
  const answers = [
    'home',
    'Measure gait: at home',
    '',
    'man',
    'Bedside box = home hub, diary app',
    '',
    '',
    'gait [raw]',
  ];
  const { code } = await nemecys(['init', 'gait'], { cwd, answers });
  expect(code).toBe(0);
  const text = readFileSync(join(cwd, 'gait.yaml'), 'utf8');
  expect(text).toContain('purpose: "Measure gait: at home"');
  expect(text).toContain('author: manufacturer');
  expect(text).toContain('{ id: bedside-box, type: home-hub, label: Bedside box, zone: home }');
  expect(text).toContain('{ id: diary-app, type: phone-app, label: Diary app, on: phone }');
  expect(text).toContain('label: "Gait [raw]"');
});

test('init says which piped answer it cannot use, and writes nothing', async () => {
  const cwd = folderWith();
  const { code, err } = await nemecys(['init'], { cwd, answers: ['spaceship'] });
  expect(code).toBe(2);
  expect(err).toContain('To "Where is it used?" the answer was "spaceship". Choose one of: home, hospital');
  expect(readdirSync(cwd)).toEqual([]);
});

test('init asks again on a terminal when an answer makes no sense or a name says nothing', async () => {
  const cwd = folderWith();
  const answers = ['spaceship', 'home', '', '', '', 'Frobnicator', '?', 'home hub'];
  const { code, out } = await nemecys(['init'], { cwd, answers: [...answers, ...Array(20).fill('')], terminal: true });
  expect(code).toBe(0);
  expect(out).toContain('Choose one of: home, hospital');
  expect(out).toContain('What is "Frobnicator"?');
  expect(readFileSync(join(cwd, 'scenario.yaml'), 'utf8')).toContain('{ id: frobnicator, type: home-hub');
});

test('init writes nothing when the answers end at a terminal', async () => {
  const cwd = folderWith();
  const { code } = await nemecys(['init'], { cwd, answers: ['home'], terminal: true });
  expect(code).toBe(2);
  expect(readdirSync(cwd)).toEqual([]);
});

test('init writes into a folder that is named, and makes the one that is missing', async () => {
  const cwd = folderWith();
  mkdirSync(join(cwd, 'there'));
  expect(await nemecys(['init', 'there', '--yes'], { cwd })).toMatchObject({ code: 0 });
  expect(await nemecys(['init', 'new/ward.yaml', '--yes', '--quiet'], { cwd })).toMatchObject({ code: 0, out: '' });
  expect(existsSync(join(cwd, 'there/scenario.yaml'))).toBe(true);
  expect(existsSync(join(cwd, 'new/ward.yaml'))).toBe(true);
});
