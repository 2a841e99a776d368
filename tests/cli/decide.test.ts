import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decision } from '@nemecys/core';
import { expect, test } from 'vitest';
import { examples, folderWith, nemecys } from './run-command.fixture.ts';

const imaging = join(examples, 'snap-imaging', 'scenario.yaml');

const alone = `nemecys: 1
id: alone
title: Alone
purpose: To test
people: [{ id: patients, type: patient }, { id: nurse, type: nurse }]
assets: [{ id: pump, type: infusion-pump, label: Pump }]
functions: [{ id: infusion, kind: deliver, by: [pump], for: patients, at: [pump] }]
`;

test('all variants beside the scenario and sets found by search are judged, with reasons, and four documents are written', async () => {
  const cwd = folderWith();
  const { code, out, err } = await nemecys(['decide', imaging, '--out', 'decision'], { cwd });
  expect(err).toBe('');
  expect(code).toBe(0);
  expect(out).toContain('Option “under”: under-protected (provisional)');
  expect(out).toContain('Option “over”: over-protected (provisional)');
  expect(out).toContain('Option “proportionate”: proportionate (provisional)');
  expect(out).toContain('Option “Found by search, set 1”');
  expect(out).toMatch(/Criteria frozen before the results: [0-9a-f]{64}/u);
  for (const name of ['decision.html', 'decision.json', 'decision.csv', 'decision.md']) {
    expect(existsSync(join(cwd, 'decision', name))).toBe(true);
    expect(readFileSync(join(cwd, 'decision', name), 'utf8').toLowerCase()).toContain('provisional');
  }
  const decision = Decision.parse(JSON.parse(readFileSync(join(cwd, 'decision', 'decision.json'), 'utf8')));
  expect(decision.role).toBe('integrator');
});

test('options, role and named sets are chosen on the command line; JSON is the document', async () => {
  const { code, out } = await nemecys([
    ...['decide', imaging, '--options', 'under,scenario', '--role', 'manufacturer', '--json'],
    ...['--set', 'limits=hard-dose-limits@scanner'],
  ]);
  expect(code).toBe(0);
  const decision = Decision.parse(JSON.parse(out));
  expect(decision.options.map(({ id }) => id)).toEqual(['under', 'scenario', 'limits']);
  expect(decision.role).toBe('manufacturer');
  expect(decision.record.frozen.criteria.cost).toBe('breaks-ties');
});

test('sign-offs for every harm lift the heading, and a list that is none is refused with its fault', async () => {
  const all = Decision.parse(
    JSON.parse((await nemecys(['decide', imaging, '--options', 'proportionate', '--json'])).out),
  );
  const harms = all.unreviewed.map(({ id }) => id);
  const cwd = folderWith({
    'signed.json': JSON.stringify([{ name: 'Dr A. Example', role: 'radiologist', date: '2026-11-26', harms }]),
    'wrong.json': JSON.stringify([{ name: 'Dr A. Example', harms }]),
    'text.json': 'signed',
  });
  const signed = await nemecys(['decide', imaging, '--options', 'proportionate', '--sign-offs', 'signed.json'], {
    cwd,
  });
  expect(signed.out).toContain('Option “proportionate”: proportionate\n');
  expect(signed.out).not.toContain('provisional');
  for (const file of ['wrong.json', 'text.json']) {
    const { code, err } = await nemecys(['decide', imaging, '--sign-offs', file], { cwd });
    expect(code).toBe(2);
    expect(err).toContain(file);
  }
});

test('what is not there is refused with what there is', async () => {
  const wrong = [
    ['--options', 'undr'],
    ['--role', 'doctor'],
    ['--set', 'x=no-such@thing'],
    ['--minimum-grade', 'hearsay'],
    ['--options', 'under,,over'],
  ];
  for (const words of wrong) {
    const { code, out, err } = await nemecys(['decide', imaging, ...words]);
    expect([words, code]).toEqual([words, 2]);
    expect(out).toBe('');
    expect(err).toContain('nemecys:');
  }
  expect((await nemecys(['decide', imaging, '--options', 'undr'])).err).toContain('under');
});

test('a scenario alone is judged as it is, with sets found by search beside it', async () => {
  const cwd = folderWith({
    'alone.yaml': alone,
    'other.yaml': 'nemecys: 1\nid: other\nextends: elsewhere.yaml\n',
  });
  const { code, out } = await nemecys(['decide', 'alone.yaml', '--json'], { cwd });
  expect(code).toBe(0);
  const { options } = Decision.parse(JSON.parse(out));
  expect(options[0]?.id).toBe('scenario');
  expect(options.every(({ kind, id }) => kind === 'searched' || id === 'scenario')).toBe(true);
});

test('a variant with an error in its model is not judged; the error is told where it is', async () => {
  const cwd = folderWith({
    'alone.yaml': alone,
    'broken.yaml':
      'nemecys: 1\nid: broken\nextends: alone.yaml\nassets: [{ id: pump, controls: { no-such-control: in-place } }]\n',
  });
  const { code, out, err } = await nemecys(['decide', 'alone.yaml'], { cwd });
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toContain('broken.yaml:4');
});

test('constraints that conflict are told where they stand, with what to do, and nothing is judged', async () => {
  const cwd = folderWith({
    'alone.yaml': `${alone}decision:
  mandatory: [hard-dose-limits@pump, confirmation-at-device@pump]
  budget: { at-most: 1, unit: controls }
`,
  });
  const { code, out, err } = await nemecys(['decide', 'alone.yaml', '--options', 'scenario,search'], { cwd });
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toContain('alone.yaml:9');
  expect(err).toContain('constraints-conflict');
  expect(err).toContain('raise the budget to 2');
  const wider = ['decide', 'alone.yaml', '--options', 'search', '--budget', '2', '--json'];
  const document = Decision.parse(JSON.parse((await nemecys(wider, { cwd })).out));
  const [lightest] = document.search?.levels.front ?? [];
  expect(lightest?.controls.map(({ id }) => id)).toEqual(['confirmation-at-device@pump', 'hard-dose-limits@pump']);
  const unit = await nemecys(['decide', 'alone.yaml', '--budget', '2', '--unit', 'beans'], { cwd });
  expect(unit.code).toBe(2);
  expect(unit.err).toContain('Units: controls,');
});
