import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { examples, nemecys } from '../cli/run-command.fixture.ts';
import { bedFiles, filesIn } from './package.fixture.ts';

// Invented entries in the shape of the catalogues: names and statements are ours.
const stix = (objects: readonly object[]) => JSON.stringify({ type: 'bundle', id: 'bundle--1', objects });
const emb3d = stix([
  { type: 'vulnerability', id: 'vulnerability--1', name: 'Invented threat', x_mitre_emb3d_threat_id: 'TID-111' },
  {
    type: 'course-of-action',
    name: 'Invented help',
    external_references: [{ source_name: 'mitre-emb3d', external_id: 'MID-999' }],
  },
]);
const attack = stix([
  { type: 'x-mitre-collection', name: 'Invented', x_mitre_version: '99.1' },
  { type: 'marking-definition', definition: { statement: 'Invented statement of copyright' } },
  {
    type: 'attack-pattern',
    name: 'Invented technique',
    revoked: true,
    external_references: [
      { source_name: 'mitre-attack', external_id: 'T1078.001' },
      { source_name: 'capec', external_id: 'CAPEC-70' },
    ],
  },
]);
const capec = `<?xml version="1.0"?>
<Attack_Pattern_Catalog xmlns="x" Name="CAPEC" Version="9.9"><Attack_Patterns>
<Attack_Pattern ID="121" Name="Invented &amp; &quot;quoted&quot; > name" Status="Stable"><Description>long</Description></Attack_Pattern>
</Attack_Patterns></Attack_Pattern_Catalog>`;

const references =
  'references: [{scheme: emb3d, id: TID-111}, {scheme: attack, id: [T1078.001, T9999]}, {scheme: capec, id: CAPEC-121}]\n';
const files = {
  ...bedFiles,
  'own/threats/own/bed-moves.yaml': `${bedFiles['own/threats/own/bed-moves.yaml']}${references}`,
  'emb3d.json': emb3d,
  'attack.json': attack,
  'capec.xml': capec,
};
const all = ['--emb3d', 'emb3d.json', '--attack', 'attack.json', '--capec', 'capec.xml'];

test('names of the ids that are referred to come from the files of the user, with their terms', async () => {
  const cwd = filesIn(files);
  const { code, out } = await nemecys(['knowledge', 'names', ...all, '--knowledge', 'own', '--out', 'n.json'], { cwd });
  expect(code).toBe(0);
  expect(out).toContain('EMB3D by The MITRE Corporation is not under an open licence');
  expect(out).toContain('Invented statement of copyright');
  expect(out).toMatch(/Not in these files:.*T9999/u);
  expect(out).toMatch(/Withdrawn there: T1078\.001/u);
  const { names, sources } = JSON.parse(readFileSync(join(cwd, 'n.json'), 'utf8'));
  expect(names).toMatchObject({
    emb3d: { 'TID-111': 'Invented threat' },
    attack: { 'T1078.001': 'Invented technique' },
    capec: { 'CAPEC-121': 'Invented & "quoted" > name' },
  });
  expect(names.emb3d).not.toHaveProperty('MID-999');
  expect(sources.map(({ file, version }: { file: string; version: string | null }) => [file, version])).toEqual([
    ['emb3d.json', null],
    ['attack.json', '99.1'],
    ['capec.xml', '9.9'],
  ]);
});

test('the pages show the names and the terms they stand under', async () => {
  const cwd = filesIn(files);
  await nemecys(['knowledge', 'names', ...all, '--knowledge', 'own', '--out', 'n.json'], { cwd });
  const { code } = await nemecys(['knowledge', 'docs', 'own', '--out', 'pages', '--names', 'n.json'], { cwd });
  expect(code).toBe(0);
  const page = readFileSync(join(cwd, 'pages/threats-own.html'), 'utf8');
  expect(page).toContain('>CAPEC 121</a> (Invented &amp; &quot;quoted&quot; &gt; name)');
  expect(page).toContain('EMB3D TID-111 (Invented threat)');
  expect(page).toContain('Names from emb3d.json');
  expect(page).toContain('not under an open licence');
});

test('the reports of an assessment show the names beside the ids, and the page the terms', async () => {
  const guessed = stix([
    { type: 'marking-definition', definition: { statement: 'Invented statement of copyright' } },
    {
      type: 'attack-pattern',
      name: 'Invented <b>phish</b>',
      external_references: [{ source_name: 'mitre-attack', external_id: 'T1566' }],
    },
  ]);
  const cwd = filesIn({ 'attack.json': guessed });
  const ward = join(examples, 'infusion-ward/scenario.yaml');
  await nemecys(['knowledge', 'names', '--attack', 'attack.json', '--out', 'n.json'], { cwd });
  const run = (...args: readonly string[]) => nemecys(['assess', ward, ...args], { cwd });
  expect(await run('--out', 'named', '--format', 'html,csv', '--names', 'n.json')).toMatchObject({ code: 0 });
  const html = readFileSync(join(cwd, 'named/report.html'), 'utf8');
  expect(html).toContain('T1566 Invented &lt;b&gt;phish&lt;/b&gt;');
  expect(html).toContain('Invented statement of copyright');
  expect(readFileSync(join(cwd, 'named/threats.csv'), 'utf8')).toContain('T1566 Invented <b>phish</b>');
  expect(await run('--names', 'n.json')).toMatchObject({ code: 2, err: expect.stringContaining('--out FOLDER') });
  expect(await run('--out', 'x', '--names', 'attack.json')).toMatchObject({
    code: 2,
    err: expect.stringContaining('was not written by "nemecys knowledge names"'),
  });
});

test('a file that is no catalogue, or another one, is refused', async () => {
  const cwd = filesIn({ ...files, 'list.json': '[]', 'broken.json': '{' });
  const names = (...args: readonly string[]) => nemecys(['knowledge', 'names', ...args, '--out', 'n.json'], { cwd });
  expect(await names('--emb3d', 'list.json')).toMatchObject({
    code: 2,
    err: expect.stringContaining('no STIX bundle'),
  });
  expect(await names('--capec', 'broken.json')).toMatchObject({
    code: 2,
    err: expect.stringContaining('neither JSON nor XML'),
  });
  expect(await names('--emb3d', 'attack.json')).toMatchObject({
    code: 2,
    err: expect.stringContaining('no ids of emb3d'),
  });
  expect(await names('--attack', 'capec.xml')).toMatchObject({ code: 2, err: expect.stringContaining('STIX bundle') });
  expect(await names()).toMatchObject({ code: 2, err: expect.stringContaining('Names of what?') });
});
