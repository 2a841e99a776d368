import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SharedView } from '@nemecys/core';
import { expect, test } from 'vitest';
import { examples, folderWith, nemecys } from './run-command.fixture.ts';

const scenario = join(examples, 'snap-imaging/scenario.yaml');
const records = ['--records', join(examples, 'snap-imaging/records.yaml')];

test('share prints what another organisation may see, and writes the same into a folder', async () => {
  const cwd = folderWith();
  const wanted = ['share', scenario, '--with', 'operator', ...records];
  const { code, out, err } = await nemecys(wanted, { cwd });
  expect([code, err]).toEqual([0, '']);
  const view = SharedView.parse(JSON.parse(out));
  expect(view.level).toBe('interfaces');
  expect(view.interfaces.transfers).toHaveLength(12);
  const written = await nemecys([...wanted, '--out', 'shared'], { cwd });
  expect(written.out).toContain('shared-view.json');
  expect(readFileSync(join(cwd, 'shared/shared-view.json'), 'utf8')).toBe(out);
});

test('share gives of a variant its own text, not that of the scenario it changes', async () => {
  const cwd = folderWith({
    'scenario.yaml': '# Of the base\nnemecys: 1\nid: ward\ntitle: Ward\npurpose: Give medicine\n',
    'later.yaml': '# Of the variant\nnemecys: 1\nextends: scenario.yaml\nid: ward-later\n',
  });
  const wanted = ['share', 'scenario.yaml', '--with', 'operator', '--level', 'full', '--variant', 'later'];
  const { code, out, err } = await nemecys(wanted, { cwd });
  expect([code, err]).toEqual([0, '']);
  const view = SharedView.parse(JSON.parse(out));
  expect(view.scenario.id).toBe('ward-later');
  expect(view.level === 'full' && view.whole.text).toMatch(/^# Of the variant$/mu);
  expect(out).not.toContain('Of the base');
});

test('share says whom it has to be for, and shares nothing of a scenario with errors', async () => {
  const nobody = await nemecys(['share', scenario]);
  expect([nobody.code, nobody.out]).toEqual([2, '']);
  expect(nobody.err).toContain('--with <organisation>');
  const cwd = folderWith({ 'wrong.yaml': 'nemecys: 1\nid: wrong\n' });
  const wrong = await nemecys(['share', 'wrong.yaml', '--with', 'operator'], { cwd });
  expect([wrong.code, wrong.out]).toEqual([2, '']);
  expect(wrong.err).toContain('purpose');
});
