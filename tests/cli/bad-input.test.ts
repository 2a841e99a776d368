import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, nemecys, smallest } from './run-command.fixture.ts';

const bytes = (...values: readonly number[]) => new Uint8Array(values);
const deep = (open: string, close: string) => `nemecys: 1\nid: x\npurpose: ${open.repeat(5000)}${close.repeat(5000)}\n`;
const bomb = Array.from({ length: 12 }, (_, at) => `a${at}: &a${at} [${`*a${at - 1},`.repeat(at === 0 ? 0 : 9)} 1]`);

const inputs: readonly (readonly [what: string, content: string | Uint8Array, place: RegExp, words: string])[] = [
  ['malformed YAML', `${smallest}data: [{ id: x`, /^in\.yaml:\d+:\d+ error /u, 'yaml'],
  ['a tab for indentation', `${smallest}data:\n\t- { id: x }\n`, /^in\.yaml:8:1 error /u, 'tab'],
  ['an empty file', '', /^in\.yaml/u, 'empty'],
  ['not a map', '- 1\n- 2\n', /^in\.yaml:1:1 error /u, ''],
  ['an unknown key', smallest.replace('title', 'titel'), /^in\.yaml:3:1 error /u, 'did you mean "title"?'],
  ['a duplicate id', `${smallest}  - { id: pump, type: phone }\n`, /^in\.yaml:7:\d+ error /u, 'pump'],
  ['a wrong id', smallest.replace('id: pump', 'id: "a b"'), /^in\.yaml:6:\d+ error /u, 'letters, digits'],
  ['an alias bomb', `${smallest}${bomb.join('\n')}\n`, /^in\.yaml:\d+:\d+ error /u, 'alias'],
  ['a prototype key', `${smallest}__proto__: { polluted: yes }\n`, /^in\.yaml:7:1 error /u, '__proto__'],
  ['zero bytes', bytes(110, 0, 1, 2, 3, 0xff, 0xd8, 7, 7, 7, 7, 7, 7, 7), /^in\.yaml:1 error /u, 'not text'],
  ['Latin-1', bytes(...new TextEncoder().encode('nemecys: 1\nid: '), 0xe4, 10), /^in\.yaml:2 error /u, 'UTF-8'],
  ['UTF-16 without a mark', bytes(110, 0, 101, 0, 109, 0, 101, 0), /^in\.yaml:1 error /u, 'UTF-16'],
  ['deep lists', deep('[', ']'), /^in\.yaml:3:\d+ error /u, 'deep'],
  ['deep maps', deep('{ a: ', ' }'), /^in\.yaml:3:\d+ error /u, 'deep'],
  [
    'an include that climbs out',
    `${smallest}include: [../other.yaml]\n`,
    /^in\.yaml:7:\d+ error /u,
    'leaves the folder',
  ],
  ['an absolute include', `${smallest}include: [/etc/passwd]\n`, /^in\.yaml:7:\d+ error /u, 'not relative'],
  ['a missing include', `${smallest}include: [part.yaml]\n`, /^in\.yaml:7:\d+ error /u, 'There is no file part.yaml'],
  ['an include of itself', `${smallest}include: [in.yaml]\n`, /^in\.yaml:7:\d+ error /u, 'circle'],
];

test.each(inputs)('%s is a finding with its place, never a stack', async (_, content, place, words) => {
  const cwd = folderWith({ 'in.yaml': content });
  const { code, out, err } = await nemecys(['check', 'in.yaml'], { cwd });
  expect({ code, err }).toEqual({ code: 2, err: '' });
  expect(out).toMatch(place);
  expect(out.toLowerCase()).toContain(words.toLowerCase());
  expect(out).not.toMatch(/^\s+at .*:\d+\)?$/mu);
});

test('malformed JSON is a finding with its place', async () => {
  const cwd = folderWith({ 'in.json': '{\n  "nemecys": 1,\n  "id" "x"\n}\n' });
  const { code, out } = await nemecys(['check', 'in.json'], { cwd });
  expect(code).toBe(2);
  expect(out).toMatch(/^in\.json:3:\d+ error /u);
});

test('all findings of a stage come in one run', async () => {
  const cwd = folderWith({ 'in.yaml': smallest.replace('title', 'titel').replace('purpose', 'porpoise') });
  const { out } = await nemecys(['check', 'in.yaml'], { cwd });
  expect(out).toMatch(/^in\.yaml:3:1 error .*\n.*\nin\.yaml:4:1 error /mu);
});

test('a file above 5 MB is refused before it is read', async () => {
  const cwd = folderWith({ 'in.yaml': '' });
  truncateSync(join(cwd, 'in.yaml'), 100e9); // a hole: reading it would take minutes
  const { code, out } = await nemecys(['check', 'in.yaml'], { cwd });
  expect(code).toBe(2);
  expect(out).toContain('in.yaml is larger than 5 MB. Split it');
});

test('missing files, folders and missing variants are said, with what is there', async () => {
  const cwd = folderWith({ 'in.yaml': smallest, 'under.yaml': smallest });
  mkdirSync(join(cwd, 'ward'));
  const check = async (...args: readonly string[]) => {
    const { code, out, err } = await nemecys(['check', ...args], { cwd });
    expect(code).toBe(2);
    return out + err;
  };
  expect(await check('none.yaml')).toContain('There is no file none.yaml.');
  expect(await check('ward')).toContain('ward is a folder. Name the file in it, such as ward/scenario.yaml.');
  expect(await check('in.yaml/x.yaml')).toContain('part of the path is a file');
  expect(await check('in.yaml', '--variant', 'udner')).toContain('did you mean "under"?');
  expect(await check('in.yaml', '--variant', 'zzz')).toContain('There are: under.');
  expect(await check('in.yaml', '--variant', '../in')).toContain('has no variant');
});

test.skipIf(process.platform === 'win32')('a link that leaves the folder is not followed, one within is', async () => {
  const outside = folderWith({ 'secret.yaml': 'assumptions: [{ id: A1, text: secret, owner: me }]\n' });
  const cwd = folderWith({ 'part.yaml': 'assumptions: [{ id: A1, text: fine, owner: me }]\n' });
  symlinkSync(join(outside, 'secret.yaml'), join(cwd, 'out.yaml'));
  symlinkSync('part.yaml', join(cwd, 'within.yaml'));
  symlinkSync('loop.yaml', join(cwd, 'loop.yaml'));
  const check = (included: string) => {
    writeFileSync(join(cwd, 'in.yaml'), `${smallest}include: [${included}]\n`);
    return nemecys(['check', 'in.yaml'], { cwd });
  };
  expect(await check('out.yaml')).toMatchObject({ code: 2, out: expect.stringContaining('leaves the folder') });
  expect(await check('loop.yaml')).toMatchObject({ code: 2, out: expect.stringContaining('leads back to itself') });
  expect(await check('within.yaml')).toMatchObject({ code: 0 });
});

test('control characters from a file reach no terminal', async () => {
  const cwd = folderWith({ 'in.yaml': smallest.replace('type: infusion-pump', 'type: "\\e]0;owned\\a\\e[2Jx"') });
  for (const terminal of [true, false]) {
    const { out } = await nemecys(['check', 'in.yaml'], { cwd, terminal });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
    expect(out.replaceAll(/\u001b\[\d+m/gu, '')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/u);
  }
});
