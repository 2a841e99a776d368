import { expect, test } from 'vitest';
import { line, small } from '../read/files.fixture.ts';
import { compileSections, compileText, controls, links } from './compiled.fixture.ts';
import { applyEdit } from './question.ts';

test('the small scenario becomes a system without a finding', async () => {
  const compiled = await compileText(small);
  expect(compiled.findings).toEqual([]);
  expect(compiled.mode).toBe('future');
  expect(links(compiled)).toEqual([
    'hub connects-to wifi',
    'hub holds scores',
    'hub located-in home',
    'neurologist diagnoses patients',
    'neurologist interacts-with scores',
    'neurologist located-in clinic',
    'neurologist uses portal',
    'portal runs-on server',
    'review performed-by neurologist',
    'review performed-by portal',
    'review serves patients',
    'review works-on scores',
    'scores about patients',
    'scores diagnosis-for patients',
    'server connects-to internet',
    'upload carries scores',
    'upload passes-over internet',
    'upload passes-over wifi',
    'upload received-by portal',
    'upload sent-by hub',
    'wifi located-in home',
  ]);
  expect(controls(compiled)).toEqual([
    'planned signed-updates@hub',
    'in-place fault-noticed-in-time@review',
    'in-place encryption-in-transit@upload',
    'in-place store-and-forward@upload',
  ]);
  expect(compiled.system.trust).toEqual([{ asset: 'hub', attribute: 'reliability', level: 1 }]);
  expect(compiled.system.impacts).toEqual([{ asset: 'patients', consequence: 'misdiagnosis', level: 4 }]);
  expect(compiled.questions.map(({ id }) => id)).toEqual([
    'debug-port-closed@hub',
    'debug-port-closed@server',
    'fallback-in-time@review',
    'receiver-authentication@upload',
    'sender-authentication@upload',
    'unstated-name-service',
    'unstated-remote-service',
  ]);
});

test('equal scenarios make equal systems, in whatever order they are written', async () => {
  const a = await compileSections(
    'assets: [{id: hub, type: home-hub}, {id: wifi, type: home-network}]\nrelations: [hub connects-to wifi]\n',
  );
  const b = await compileSections(
    'relations: [hub connects to wifi]\nassets: [{id: wifi, type: home-network}, {id: hub, type: home-hub}]\n',
  );
  expect(JSON.stringify(a.system)).toBe(JSON.stringify(b.system));
});

test('what settings rest on is kept beside them', async () => {
  const { bases } = await compileText(small);
  expect(bases.get('reliability@hub')).toEqual({
    basis: 'expert',
    because: 'Returned twice last year',
    path: 'assets.hub.trust.reliability',
  });
  expect(bases.get('signed-updates@hub')).toMatchObject({ basis: 'stated', by: 'manufacturer', due: '2027-01-31' });
  expect(bases.get('fault-noticed-in-time@review')).toMatchObject({ basis: 'answer', path: 'functions.review.notice' });
});

test('operation is assessed as it is, anything else as it is planned', async () => {
  expect((await compileSections('context: {life-stage: operation}\n')).mode).toBe('current');
  expect((await compileSections('context: {life-stage: unknown}\n')).mode).toBe('future');
  expect((await compileSections('')).mode).toBe('future');
});

test('software is where its device is', async () => {
  const text = `zones: [{id: home, type: home}]
assets: [{id: box, type: home-hub, zone: home}, {id: app, type: phone-app, on: box}, {id: other, type: phone-app}]
relations: [other runs-on box]
`;
  const { zones, hosts } = await compileSections(text);
  expect([...hosts]).toEqual([
    ['other', 'box'],
    ['app', 'box'],
  ]);
  expect([zones.get('box'), zones.get('app'), zones.get('other')]).toEqual(['home', 'home', 'home']);
});

test('findings have places', async () => {
  const { findings } = await compileSections('assets:\n  - {id: hub, type: home-hubb}\n');
  expect(findings.map(line)).toEqual(['s.yaml:5:15 unknown-type: There is no type "home-hubb".']);
  expect(findings[0]?.advice).toBe('Did you mean "home-hub"?');
});

test('an edit replaces what was set of the same control or attribute', async () => {
  const { system } = await compileSections(
    'assets: [{id: hub, type: home-hub, controls: {signed-updates: planned}, facts: {vendor-supported: no}}]\n',
  );
  const edited = applyEdit(system, {
    assets: [],
    links: [],
    controls: [{ asset: 'hub', control: 'signed-updates', state: 'in-place' }],
    trust: [{ asset: 'hub', attribute: 'reliability', level: 4 }],
  });
  expect(edited.controls).toEqual([{ asset: 'hub', control: 'signed-updates', state: 'in-place' }]);
  expect(edited.trust).toEqual([{ asset: 'hub', attribute: 'reliability', level: 4 }]);
});
