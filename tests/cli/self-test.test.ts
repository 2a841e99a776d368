import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { GoldenCases } from '../../packages/cli/src/self-test/golden-cases.ts';
import { runSelfTest } from '../../packages/cli/src/self-test/run-self-test.ts';
import { SelfTestProtocol } from '../../packages/cli/src/self-test/self-test-protocol.ts';
import { sha256 } from '../../packages/cli/src/sha256.ts';
import { smallKnowledge } from '../../packages/core/src/formats/spyderisk/small-knowledge.fixture.ts';
import { examples, folderWith, nemecys } from './run-command.fixture.ts';

const root = join(examples, '..');
const goldenFile = 'packages/cli/self-test/golden-cases.json';
const golden = GoldenCases.parse(JSON.parse(readFileSync(join(root, goldenFile), 'utf8')));
const knowledgeFile = 'packages/knowledge/dist/knowledge.json';

/** An installation with one example, so that a test of it is quick. */
function smallInstallation(): string {
  const folder = folderWith();
  for (const path of ['packages/knowledge/dist', 'packages/cli/self-test', 'examples/snap-imaging']) {
    cpSync(join(root, path), join(folder, path), { recursive: true });
  }
  const only = golden.examples.filter(({ example }) => example === 'snap-imaging');
  writeFileSync(join(folder, goldenFile), JSON.stringify({ ...golden, examples: only }));
  return folder;
}

function change(folder: string, file: string, edit: (text: string) => string): void {
  const before = readFileSync(join(folder, file), 'utf8');
  const after = edit(before);
  expect(after).not.toBe(before);
  writeFileSync(join(folder, file), after);
}

const testOf = (folder: string, run: 'built' | 'sources' = 'sources'): Promise<SelfTestProtocol> =>
  runSelfTest({ folder, run, day: '2026-11-26', place: { node: '24', system: 'test' }, onCase: () => undefined });

const failed = ({ cases }: SelfTestProtocol) => cases.filter(({ result }) => result === 'fail');

describe('nemecys self-test', () => {
  test('passes here, over every example and both sets of rules, and writes a protocol to sign', {
    timeout: 180_000,
  }, async () => {
    const cwd = folderWith();
    const { code, out, err } = await nemecys(['self-test', '--out', 'protocol.json'], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const protocol = SelfTestProtocol.parse(JSON.parse(readFileSync(join(cwd, 'protocol.json'), 'utf8')));
    expect(protocol.passed).toBe(true);
    const ids = protocol.cases.map(({ id }) => id);
    for (const example of readdirSync(examples)) {
      expect(ids.some((id) => id.startsWith(`example:${example}/`))).toBe(true);
    }
    expect(ids).toEqual(expect.arrayContaining(['content:knowledge.json', 'rules:strict', 'rules:compatible']));
    const known = sha256(readFileSync(join(root, knowledgeFile)));
    expect(protocol.data).toContainEqual({ file: knowledgeFile, sha256: known });
    expect(out).toContain(`${known}  ${knowledgeFile}`);
    expect(out).toMatch(/Result: PASSED \(15 passed, 0 failed, 1 not run\)/u);
    expect(out.trimEnd().split('\n').at(-1)).toMatch(/^Name: _+ {2}Date: _+ {2}Signature: _+$/u);
  });

  test('fails where an expected level was changed, and says what differs', async () => {
    const folder = smallInstallation();
    expect(failed(await testOf(folder))).toEqual([]);
    change(folder, goldenFile, (text) =>
      text.replace(
        '"excess-energy-or-force@patients":{"likelihood":"high"',
        '"excess-energy-or-force@patients":{"likelihood":"low"',
      ),
    );
    const protocol = await testOf(folder);
    expect(protocol.passed).toBe(false);
    expect(failed(protocol)).toMatchObject([
      {
        id: 'example:snap-imaging/under',
        told: [
          'excess-energy-or-force@patients: expected likelihood low, risk very-high, not accepted; found likelihood high, risk very-high, not accepted',
        ],
      },
    ]);
  });

  test('fails where a harm is expected that is not found, or found and not expected', async () => {
    const folder = smallInstallation();
    change(folder, goldenFile, (text) => text.replace('"injury-of-others@technician"', '"injury-of-others@nobody"'));
    const told = failed(await testOf(folder)).flatMap((one) => one.told);
    expect(told).toHaveLength(2);
    expect(told.join('\n')).toMatch(/nobody: expected .* found no such harm\n.*technician: expected no such harm/u);
  });

  test('fails where the knowledge was changed, though results stay the same', async () => {
    const folder = smallInstallation();
    change(folder, knowledgeFile, (text) => text.replace('"title":"', '"title":"An altered '));
    expect(failed(await testOf(folder)).map(({ id }) => id)).toEqual(['content:knowledge.json']);
  });

  test('fails where a level of the knowledge was changed and its hash made to fit', async () => {
    const folder = smallInstallation();
    change(folder, knowledgeFile, (text) => {
      const { hash: _, ...content } = JSON.parse(text);
      const threats = content.threats.map((threat: { readonly frequency?: unknown }) =>
        threat.frequency === undefined ? threat : { ...threat, frequency: 0 },
      );
      const altered = { ...content, threats };
      return JSON.stringify({ ...altered, hash: sha256(JSON.stringify(altered)) });
    });
    expect(failed(await testOf(folder)).map(({ id }) => id)).toEqual(['example:snap-imaging/under']);
  });

  test('fails where the rows of the small model are others', async () => {
    const folder = smallInstallation();
    change(folder, 'packages/cli/self-test/model.nq', (text) => text.replace('ImpactHigh', 'ImpactLow'));
    expect(failed(await testOf(folder)).map(({ id }) => id)).toEqual(['rules:strict', 'rules:compatible']);
  });

  test('fails, and does not break off, where files are missing', async () => {
    const folder = folderWith();
    const ids = failed(await testOf(folder, 'built')).map(({ id }) => id);
    expect(ids).toEqual(['files', 'content:knowledge.json', 'content:requirements.json', 'golden']);
  });

  test('fails where a file of a build was changed, is missing, or was put there', async () => {
    const folder = smallInstallation();
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist/main.js'), 'export {};');
    const { software, data } = await testOf(folder, 'built');
    const built = Object.fromEntries([...software, ...data].map(({ file, sha256: hash }) => [file, hash]));
    const withGone = { ...built, 'dist/gone.js': '0'.repeat(64) };
    writeFileSync(join(folder, 'dist/files.json'), JSON.stringify(built));
    expect(failed(await testOf(folder, 'built'))).toEqual([]);
    writeFileSync(join(folder, 'dist/files.json'), JSON.stringify(withGone));
    writeFileSync(join(folder, 'dist/main.js'), 'export { };');
    writeFileSync(join(folder, 'dist/new.js'), '');
    const [files] = failed(await testOf(folder, 'built'));
    expect(files?.told).toEqual(['dist/gone.js is missing', 'dist/main.js was changed', 'dist/new.js was not built']);
  });
});

describe('the known results', () => {
  const harmOf = (example: string, variant: string, id: string) =>
    golden.examples.find((one) => one.example === example && one.variant === variant)?.harms[id];

  // What tests/examples say of the examples, found there without these files.
  test.each([
    ['insulin-pump-phone', 'under', 'over-delivery@patients', 'high'],
    ['infusion-ward', 'proportionate', 'over-delivery@patients', 'very-low'],
    ['snap-imaging', 'under', 'excess-energy-or-force@patients', 'high'],
  ])('agree with what else is known of %s, %s: %s is %s', (example, variant, id, likelihood) => {
    expect(harmOf(example, variant, id)?.likelihood).toBe(likelihood);
  });

  test('come from a small model, whose two results follow from rule E5 and quirk Q1', () => {
    expect(readFileSync(join(root, 'packages/cli/self-test/knowledge.nq'), 'utf8')).toBe(smallKnowledge);
    // Patching blocks up to high but covers low: strict leaves 5 - 1 = 4, high; with Q1 it is 5 - 3 = 2, low.
    const failure = (rules: string) =>
      golden.models.find((one) => one.rules === rules)?.rows.find((row) => row.startsWith('MS\tsystem#MS-Failed-b2'));
    expect(failure('strict')).toContain('domain#LikelihoodHigh');
    expect(failure('compatible')).toContain('domain#LikelihoodLow');
  });
});
