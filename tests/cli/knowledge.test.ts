import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, nemecys } from './run-command.fixture.ts';

test('knowledge alone says what it is and how much there is', async () => {
  const { code, out } = await nemecys(['knowledge']);
  expect(code).toBe(0);
  expect(out).toMatch(/version \d+\.\d+\.\d+\ncontent [0-9a-f]{64}\n/u);
  expect(out).toMatch(/\d+ threats/u);
});

test('knowledge list, search and show lead from a kind to an entry with its provenance', async () => {
  const { out: listed } = await nemecys(['knowledge', 'list', 'threat', '--json']);
  const [threat] = JSON.parse(listed);
  expect(threat).toMatchObject({ kind: 'threats', provenance: { grade: expect.any(String) } });
  const { out: found } = await nemecys(['knowledge', 'search', threat.label]);
  expect(found).toContain(threat.id);
  const { code, out: shown } = await nemecys(['knowledge', 'show', threat.id]);
  expect(code).toBe(0);
  expect(shown).toMatch(/Leads to:.*Evidence: .*Review: /su);
});

test('knowledge says what it does not know, with the nearest name', async () => {
  expect(await nemecys(['knowledge', 'show', 'infusion-pmup'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('did you mean "infusion-pump"?'),
  });
  expect(await nemecys(['knowledge', 'list', 'thraets'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('Kinds: classes'),
  });
  expect(await nemecys(['knowledge', 'search', 'infusion pmup'])).toMatchObject({
    code: 0,
    out: expect.stringContaining('infusion-pump'),
  });
});

test('another knowledge base is checked before use', async () => {
  const cwd = folderWith({ 'empty.json': '{}', 'broken.json': '{', 'folder.yaml': '' });
  const show = (file: string) => nemecys(['knowledge', '--knowledge', file], { cwd });
  expect(await show('empty.json')).toMatchObject({ code: 2, err: expect.stringContaining('not compiled knowledge') });
  expect(await show('broken.json')).toMatchObject({ code: 2, err: expect.stringContaining('not compiled knowledge') });
  expect(await show('none.json')).toMatchObject({
    code: 2,
    err: expect.stringContaining('There is no file none.json'),
  });
  const bundled = join(import.meta.dirname, '../../packages/knowledge/dist/knowledge.json');
  expect(await show(bundled)).toMatchObject({ code: 0, err: '' });
});
