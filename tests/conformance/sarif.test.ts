import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { examples, folderWith, nemecys } from '../cli/run-command.fixture.ts';

const require = createRequire(import.meta.url);
// The schema is of an old draft, of which it uses nothing that the present one reads otherwise.
const { $schema: _draft, id: _id, ...schema } = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const isSarif = ajv.compile(schema);
const scenario = join(examples, 'infusion-ward', 'scenario.yaml');

async function logOf(args: readonly string[], cwd?: string) {
  const { out } = await nemecys([...args, '--format', 'sarif'], cwd === undefined ? {} : { cwd });
  const log = JSON.parse(out);
  isSarif(log);
  expect(isSarif.errors ?? []).toEqual([]);
  return log.runs[0];
}

describe('SARIF', () => {
  it('of comply, assess and check is valid by the official schema', async () => {
    for (const command of [
      ['comply', scenario, '--at', '2026-11-26'],
      ['assess', scenario],
    ]) {
      expect((await logOf(command)).results.length).toBeGreaterThan(0);
    }
    const broken = { 'broken.yaml': 'nemecys: 1\nid: x\npurpose: p\nassets:\n  - { id: a, type: no-such-type }\n' };
    expect((await logOf(['check', 'broken.yaml'], folderWith(broken))).results.length).toBeGreaterThan(0);
    expect(isSarif({ version: '2.1.0', runs: [{ results: [{}] }] })).toBe(false);
  });

  it('shows what people decided as suppressed with their reason, and describes the rule of every result', async () => {
    const command = ['comply', scenario, '--at', '2026-11-26'];
    const { results } = await logOf(command);
    const finding: string = results[0].partialFingerprints['nemecys/v1'];
    const decision = { finding, state: 'accepted', because: 'Looked at', by: 'A. Person', on: '2026-05-02' };
    const cwd = folderWith({ 'r.json': JSON.stringify({ format: 'nemecys-records/1', decisions: [decision] }) });
    const run = await logOf([...command, '--records', 'r.json'], cwd);
    const decided = run.results.filter(
      ({ suppressions }: { suppressions: readonly unknown[] }) => suppressions.length > 0,
    );
    expect(decided).toHaveLength(1);
    expect(decided[0].suppressions[0]).toEqual({
      ...{ kind: 'external', status: 'accepted', justification: 'accepted: Looked at (A. Person, 2026-05-02)' },
    });
    const described = run.tool.driver.rules.map(({ id }: { id: string }) => id);
    for (const { ruleId } of run.results) expect(described).toContain(ruleId);
  });
});
