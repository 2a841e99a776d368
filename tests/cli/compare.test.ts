import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { examples, folderWith, nemecys } from './run-command.fixture.ts';

const ward = join(examples, 'infusion-ward/scenario.yaml');

test('the variant with too little protection is worse than the scenario, in words with reasons', async () => {
  const { code, out } = await nemecys(['compare', ward, '--variant', 'under']);
  expect(code).toBe(0);
  expect(out).toMatch(/^Before .*\nAfter {2}.*\n\n(Worse|Mixed): /u);
  expect(out).toMatch(/\nWorse\n {2}- .*(rises from|New: )/u);
});

test('two variants, two files, and a file with an earlier assessment can be set side by side', async () => {
  const cwd = folderWith();
  cpSync(join(examples, 'infusion-ward'), cwd, { recursive: true });
  const variants = await nemecys(['compare', 'scenario.yaml', '--variant', 'under', '--variant', 'over', '--json'], {
    cwd,
  });
  expect(variants.code).toBe(0);
  const comparison = JSON.parse(variants.out);
  expect(comparison).toMatchObject({ format: 'nemecys-comparison/1', before: { variant: 'under' } });

  const files = await nemecys(['compare', 'under.yaml', 'over.yaml', '--json'], { cwd });
  expect(JSON.parse(files.out).harms).toEqual(comparison.harms);

  const earlier = await nemecys(['assess', 'under.yaml', '--json'], { cwd });
  writeFileSync(join(cwd, 'before.json'), earlier.out);
  const withEarlier = await nemecys(['compare', 'before.json', 'over.yaml', '--json'], { cwd });
  expect(JSON.parse(withEarlier.out).harms).toEqual(comparison.harms);
});

test('a scenario compared with itself does not change', async () => {
  const { code, out } = await nemecys(['compare', ward, ward]);
  expect(code).toBe(0);
  expect(out).toContain('No harm changes.');
});

test('what cannot be assessed cannot be compared', async () => {
  const cwd = folderWith({ 'broken.json': '{ "format": "nemecys-assessment/1" }', 'none.yaml': '' });
  expect(await nemecys(['compare', ward, 'broken.json'], { cwd })).toMatchObject({
    code: 2,
    err: expect.stringContaining('broken.json is not an assessment of this version'),
  });
  expect(await nemecys(['compare', 'none.yaml', ward], { cwd })).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringContaining('none.yaml'),
  });
});
