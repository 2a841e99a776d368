import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nemecys } from '../cli/run-command.fixture.ts';
import { bedFiles, filesIn } from './package.fixture.ts';

/** The package of the bed after everything in it that can be renamed has been. */
const renamed = {
  ...bedFiles,
  'own/classes/ward-bed.yaml': `${bedFiles['own/classes/ward-bed.yaml']}was: [bed, cot]\n`,
  'own/controls/bed-lock.yaml': `${bedFiles['own/controls/bed-lock.yaml']}was: key-switch\n`,
  'own/attributes/rails-up.yaml':
    'id: rails-up\nwas: rails\nlabel: Rails up\nabout: Someone put the rails up.\nat: [ward-bed]\norigin: ordinary-use\ndefault: medium\nsource: [x y z]\ngrade: assumption\nauthor: the test\nreview: none\n',
  'own/facts/rails-checked.yaml':
    'id: rails-checked\nwas: rails-seen\nask: Are the rails checked?\nat: [ward-bed]\nyes: {trust: {rails-up: safe}}\nsource: [x y z]\ngrade: assumption\nauthor: the test\nreview: none\n',
  'own/relations/stands-beside.yaml':
    'id: stands-beside\nwas: next-to\nlabel: stands beside\nfrom: [ward-bed]\nto: [device]\n',
  'own/consequences/bed-soiled.yaml':
    'id: bed-soiled\nwas: soiled\nlabel: Bed soiled\nabout: It is soiled.\nat: [ward-bed]\n',
};

const scenario = (word: (old: string, now: string) => string) => `# Words of last year.
nemecys: 1
id: ward
title: Ward
purpose: To test
assets:
  - id: bed     # its own id is no word of the knowledge
    type:   "${word('bed', 'ward-bed')}"   # the type
    controls: { ${word('key-switch', 'bed-lock')}: in-place } # by hand
    trust:
      ${word('rails', 'rails-up')}: { level: low, because: rails }
    facts: {${word('rails-seen', 'rails-checked')}: 'yes'}
  - {id: other, type: ${word('cot', 'ward-bed')}, label: next-to}
relations:
  - bed ${word('next-to', 'stands-beside')} other   # a sentence
  - { from: other, is: ${word('next-to', 'stands-beside')}, to: bed }
impacts:
  - { of: bed, consequence: ${word('soiled', 'bed-soiled')}, level: low }
`;
const old = scenario((before) => before);
const now = scenario((_, after) => after);

test('a scenario in old words is assessed as one in present words, with a warning on what to write', async () => {
  const cwd = filesIn({ ...renamed, 'old.yaml': old, 'now.yaml': now });
  const assessed = async (file: string) => {
    const { code, out } = await nemecys(['assess', file, '--json', '--knowledge', 'own'], { cwd });
    expect(code).toBe(0);
    // The findings and what they ask to be mended are what differs.
    const { findings, actions, ...rest } = JSON.parse(out);
    const result = { ...rest, actions: actions.filter(({ kind }: { kind: string }) => kind !== 'fix-model') };
    return { findings, result: JSON.stringify(result).replaceAll(file, 'FILE') };
  };
  const before = await assessed('old.yaml');
  const after = await assessed('now.yaml');
  const places = (text: string) => text.replaceAll(/,?"(?:line|column)":\d+/gu, '');
  expect(places(before.result) === places(after.result)).toBe(true);
  const told = before.findings.filter(({ code }: { code: string }) => code === 'renamed-word');
  expect(told).toHaveLength(8);
  expect(told[0]).toMatchObject({
    severity: 'warning',
    message: 'The type "bed" is called "ward-bed" now.',
    where: { file: 'old.yaml', line: 8 },
  });
  expect(after.findings.filter(({ code }: { code: string }) => code === 'renamed-word')).toEqual([]);
});

test('migrate changes the old words and not one other byte', async () => {
  const cwd = filesIn({ ...renamed, 'ward.yaml': old });
  const checked = await nemecys(['knowledge', 'migrate', 'ward.yaml', '--knowledge', 'own', '--check'], { cwd });
  expect(checked).toMatchObject({ code: 2, out: expect.stringContaining('ward.yaml:8 class bed → ward-bed') });
  expect(readFileSync(join(cwd, 'ward.yaml'), 'utf8')).toBe(old);
  const { code, out } = await nemecys(['knowledge', 'migrate', 'ward.yaml', '--knowledge', 'own'], { cwd });
  expect(code).toBe(0);
  expect(out).toContain('Written: ward.yaml. The scenario says what it said before.');
  expect(readFileSync(join(cwd, 'ward.yaml'), 'utf8')).toBe(now);
  expect(await nemecys(['knowledge', 'migrate', 'ward.yaml', '--knowledge', 'own'], { cwd })).toMatchObject({
    code: 0,
    out: 'ward.yaml: all its words are those of the knowledge.\n',
  });
});

test('migrate reaches the files that a scenario includes, keeps line ends and leaves files without old words alone', async () => {
  const main = 'nemecys: 1\nid: ward\ntitle: Ward\npurpose: To test\ninclude: [beds.yaml, pumps.yaml]\n';
  const beds = 'nemecys: 1\r\nassets:\r\n  - { id: bed, type: bed } # bed\r\n';
  const pumps = 'nemecys: 1\nassets:\n  - { id: pump, type: infusion-pump }\n';
  const cwd = filesIn({ ...renamed, 'ward.yaml': main, 'beds.yaml': beds, 'pumps.yaml': pumps });
  const { code, out } = await nemecys(['knowledge', 'migrate', 'ward.yaml', '--knowledge', 'own'], { cwd });
  expect(code).toBe(0);
  expect(out).toContain('Written: beds.yaml.');
  expect(readFileSync(join(cwd, 'beds.yaml'), 'utf8')).toBe(beds.replace('type: bed', 'type: ward-bed'));
  expect(readFileSync(join(cwd, 'ward.yaml'), 'utf8')).toBe(main);
  expect(readFileSync(join(cwd, 'pumps.yaml'), 'utf8')).toBe(pumps);
});

test('a control that is stated under its old and its present id is an error, not a guess', async () => {
  const text = old.replace('key-switch: in-place', 'key-switch: in-place, bed-lock: absent');
  const cwd = filesIn({ ...renamed, 'ward.yaml': text });
  const assessed = await nemecys(['assess', 'ward.yaml', '--knowledge', 'own'], { cwd });
  expect(assessed).toMatchObject({ code: 2, err: expect.stringContaining('stated-twice') });
  const migrated = await nemecys(['knowledge', 'migrate', 'ward.yaml', '--knowledge', 'own'], { cwd });
  expect(migrated).toMatchObject({ code: 2, err: expect.stringContaining('stated-twice') });
  expect(readFileSync(join(cwd, 'ward.yaml'), 'utf8')).toBe(text);
});

test('diff tells what was added, removed, renamed and changed in words', async () => {
  const cwd = filesIn({
    ...bedFiles,
    ...Object.fromEntries(Object.entries(bedFiles).map(([name, text]) => [name.replace('own/', 'next/'), text])),
    'next/classes/ward-bed.yaml': '',
    'next/classes/powered-bed.yaml': `${bedFiles['own/classes/ward-bed.yaml']?.replace('id: ward-bed', 'id: powered-bed')}was: ward-bed\n`,
    'next/controls/bed-lock.yaml':
      bedFiles['own/controls/bed-lock.yaml']
        ?.replace('[ward-bed]', '[powered-bed]')
        .replace('effect: very-high', 'effect: medium')
        .replace('cost: low', 'cost: high') ?? '',
    'next/threats/own/bed-moves.yaml':
      bedFiles['own/threats/own/bed-moves.yaml']?.replaceAll('ward-bed', 'powered-bed') ?? '',
    'next/classes/commode.yaml': 'id: commode\nlabel: Commode\nabout: A chair.\nkind-of: [device]\n',
  });
  rmSync(join(cwd, 'next/classes/ward-bed.yaml'));
  const { code, out } = await nemecys(['knowledge', 'diff', 'own', 'next'], { cwd });
  expect(code).toBe(0);
  expect(out).toContain('Added (1)\n  + class commode  Commode');
  expect(out).toContain('Renamed (1)\n  ~ class ward-bed → powered-bed  Powered bed');
  expect(out).toContain('cost: "high" instead of "low"');
  expect(out).toContain('enforces trust: "medium" instead of "very-high"');
  expect(out).not.toContain('bed-moves');
  const removed = await nemecys(['knowledge', 'diff', 'own', '0.1.0'], { cwd });
  expect(removed.out).toContain('Removed (4)');
  expect(removed.out).toContain('- threat bed-moves');
  expect(await nemecys(['knowledge', 'diff', '-', '0.1.0'], { cwd })).toMatchObject({
    code: 0,
    out: expect.stringContaining('They are the same.'),
  });
  expect(await nemecys(['knowledge', 'diff', '-', '0.0.1'], { cwd })).toMatchObject({
    code: 2,
    err: expect.stringContaining('Only version 0.1.0 comes with this installation'),
  });
});
