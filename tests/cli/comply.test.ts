import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AssuranceCase, Compliance } from '@nemecys/core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { examples, folderWith, nemecys } from './run-command.fixture.ts';

const at = ['--at', '2026-11-26'];
const scenarioOf = (name: string): string => join(examples, name, 'scenario.yaml');
const pump = scenarioOf('insulin-pump-phone');

const schema = readFileSync(new URL('../../schemas/assurance-case.schema.json', import.meta.url), 'utf8');
const isCase = new Ajv2020({ strict: false }).compile(JSON.parse(schema));

async function complianceOf(args: readonly string[]): Promise<Compliance> {
  const { code, out, err } = await nemecys(['comply', ...args, ...at, '--json']);
  expect(err).toBe('');
  expect(code).toBe(0);
  return Compliance.parse(JSON.parse(out));
}

describe('nemecys comply', () => {
  it.each(readdirSync(examples).sort())('says of %s what is missing before what is shown', async (name) => {
    const cwd = folderWith();
    const { code, out } = await nemecys(['comply', scenarioOf(name), ...at, '--out', 'out', '--documents', 'none'], {
      cwd,
    });
    expect(code).toBe(0);
    expect(out.indexOf('Gaps')).toBeGreaterThan(0);
    expect(out.indexOf('Gaps')).toBeLessThan(out.indexOf('Coverage by document'));
    const compliance = Compliance.parse(JSON.parse(readFileSync(join(cwd, 'out/compliance.json'), 'utf8')));
    for (const { id, counts } of compliance.documents) {
      const own = compliance.requirements.filter(({ document }) => document === id);
      expect(Object.values(counts).reduce((sum, one) => sum + one, 0)).toBe(own.length);
    }
    expect(compliance.requirements.every(({ because }) => because !== '')).toBe(true);
    expect(compliance.requirements.some(({ coverage }) => coverage === 'verified')).toBe(false);
    const html = readFileSync(join(cwd, 'out/compliance.html'), 'utf8');
    expect(html.indexOf('id="gaps"')).toBeLessThan(html.indexOf('id="documents"'));
    const markdown = readFileSync(join(cwd, 'out/compliance.md'), 'utf8');
    expect(markdown.split('\n').filter((line) => line.startsWith('## '))[0]).toBe('## Gaps');
    const rows = readFileSync(join(cwd, 'out/requirements.csv'), 'utf8').trimEnd().split('\r\n');
    expect(rows.length).toBe(compliance.requirements.length + 1);
    const made: unknown = JSON.parse(readFileSync(join(cwd, 'out/assurance-case.json'), 'utf8'));
    expect(isCase(made), JSON.stringify(isCase.errors)).toBe(true);
    const { top, nodes } = AssuranceCase.parse(made);
    const claims = nodes.filter(({ id }) => id.startsWith('claim:risk:'));
    expect(claims.length).toBe(compliance.trace.nodes.filter(({ kind }) => kind === 'risk').length);
    // Nothing of the examples has a record, so nothing may be called verified, least of all the whole.
    expect(nodes.filter((node) => 'confidence' in node && node.confidence === 'verified')).toEqual([]);
    expect(nodes[0]?.id).toBe(top);
  });

  it('leaves out what is not asked for by market and actor, and says why', async () => {
    const eu = await complianceOf([pump, '--market', 'eu', '--actor', 'manufacturer']);
    const of = (id: string) => eu.requirements.find((one) => one.id === id);
    expect(of('FDA-524B-b3')).toMatchObject({ coverage: 'not-applicable' });
    expect(of('FDA-524B-b3')?.because).toContain('market-us no (markets asked for: eu)');
    expect(of('MDCG-2.6.2d')?.because).toBe('a duty of: operator');
    expect(of('MDR-PROP-87a')?.because).toBe('proposed, not in force');
    expect(of('MDR-AI-17.2')?.coverage).not.toBe('not-applicable');
  });

  it('asks what it cannot know, and an answer closes the question', async () => {
    const asked = await complianceOf([pump, '--market', 'eu']);
    expect(asked.questions.map(({ fact }) => fact)).toContain('legacy-certificate');
    const answered = await complianceOf([pump, '--market', 'eu', '--fact', 'legacy-certificate=no']);
    expect(answered.questions.map(({ fact }) => fact)).not.toContain('legacy-certificate');
    expect(answered.requirements.find(({ id }) => id === 'MDR-A120')?.coverage).toBe('not-applicable');
  });

  it('takes the answers that stand in the register, and those given at the run before them', async () => {
    const scope = { markets: ['eu'], actors: ['operator'], facts: { 'legacy-certificate': 'no', ai: 'yes' } };
    const cwd = folderWith({ 'records.json': JSON.stringify({ format: 'nemecys-records/1', scope }) });
    const run = async (...more: readonly string[]) =>
      Compliance.parse(
        JSON.parse(
          (await nemecys(['comply', pump, '--records', 'records.json', ...more, ...at, '--json'], { cwd })).out,
        ),
      );
    const factsOf = ({ facts }: Compliance) => new Map(facts.map(({ fact, answer }) => [fact, answer]));
    const kept = await run();
    expect(kept.actors).toEqual(['operator']);
    const asked = factsOf(await run('--market', 'us', '--fact', 'ai=no'));
    const names = ['market-eu', 'market-us', 'ai', 'legacy-certificate'] as const;
    expect(names.map((name) => factsOf(kept).get(name))).toEqual(['yes', 'no', 'yes', 'no']);
    expect(names.map((name) => asked.get(name))).toEqual(['no', 'yes', 'no', 'no']);
  });

  it('writes the documents that are named and nothing else', async () => {
    const cwd = folderWith();
    const only = ['--only', 'nis2-supplier-answers,gspr-checklist', '--documents', 'md'];
    await nemecys(['comply', pump, ...at, '--out', 'out', ...only, '--quiet'], { cwd });
    expect(readdirSync(join(cwd, 'out'))).toEqual(['documents']);
    expect(readdirSync(join(cwd, 'out/documents')).sort()).toEqual(['gspr-checklist.md', 'nis2-supplier-answers.md']);
  });

  it('says of each document and requirement why it applies or not', async () => {
    const { documents, requirements } = await complianceOf([pump]);
    expect(documents.find(({ id }) => id === 'fdca-524b')).toMatchObject({
      ...{ applies: 'applies', because: expect.stringContaining('market-us yes (jurisdictions: EU, US)') },
    });
    expect(documents.filter(({ because }) => because === '')).toEqual([]);
    expect(requirements.filter(({ appliesBecause }) => appliesBecause === '')).toEqual([]);
  });

  it('counts an approved record of this very model as verified, and as stale when the model or the day has moved on', async () => {
    const { fingerprint } = await complianceOf([pump]);
    const record = {
      ...{ id: 'plan-7', artefact: 'PLAN', title: 'Plan', sha256: '1'.repeat(64), owner: 'RA' },
      ...{ approved: { by: 'A. Person', on: '2026-03-01' }, validUntil: '2027-03-01' },
    };
    const elements = ['personnel', 'monitoring', 'exploited-vulnerabilities', 'testing', 'timelines', 'updates'];
    elements.push('patching', 'disclosure', 'communication', 'recovery');
    const plan = {
      elements: Object.fromEntries(elements.map((one) => [one, 'Plan 7, section 2'])),
      ...{ regular: { days: 90, because: 'cycle' }, outOfCycle: { days: 30, because: 'guidance' } },
      ...{ disclosureContact: 'security@example.org', contactTried: '2026-10-01' },
    };
    const planOf = async (model: string, day: string) => {
      const register = { format: 'nemecys-records/1', records: [{ ...record, model }], plan };
      const cwd = folderWith({ 'records.json': JSON.stringify(register) });
      const { out } = await nemecys(['comply', pump, '--records', 'records.json', '--at', day, '--json'], { cwd });
      return Compliance.parse(JSON.parse(out)).artefacts.find(({ artefact }) => artefact === 'PLAN');
    };
    expect((await planOf(fingerprint, '2026-11-26'))?.coverage).toBe('verified');
    expect(await planOf('another', '2026-11-26')).toMatchObject({
      coverage: 'stale',
      because: expect.stringContaining('changed'),
    });
    expect(await planOf(fingerprint, '2027-03-02')).toMatchObject({
      coverage: 'stale',
      because: expect.stringContaining('until'),
    });
  });

  it('compares the file of a record with its hash, and says what has changed in the part that a record speaks of', async () => {
    const { parts } = await complianceOf([pump]);
    const [part] = parts.filter(({ path }) => path.startsWith('assets.'));
    const sha256 = createHash('sha256').update('the report').digest('hex');
    const record = {
      artefact: 'PLAN',
      title: 'Plan',
      sha256,
      owner: 'RA',
      approved: { by: 'A. Person', on: '2026-03-01' },
    };
    const path = part?.path ?? '';
    const records = [
      { ...record, id: 'right', file: 'report.txt', parts: { [path]: part?.fingerprint } },
      { ...record, id: 'altered', file: 'altered.txt' },
      { ...record, id: 'gone', file: 'gone.txt' },
      { ...record, id: 'older', parts: { [path]: '0123456789abcdef' } },
    ];
    const register = JSON.stringify({ format: 'nemecys-records/1', records });
    const cwd = folderWith({ 'records.json': register, 'report.txt': 'the report', 'altered.txt': 'another' });
    const { out } = await nemecys(['comply', pump, '--records', 'records.json', ...at, '--json'], { cwd });
    const { trace } = Compliance.parse(JSON.parse(out));
    const state = (id: string) => trace.nodes.find((node) => node.id === `verification:${id}`);
    expect(state('right')).toMatchObject({ state: 'holds' });
    expect(state('altered')).toMatchObject({
      state: 'stale',
      because: expect.stringContaining('altered.txt is not the one'),
    });
    expect(state('gone')).toMatchObject({ state: 'stale', because: 'its file gone.txt is not there' });
    expect(state('older')).toMatchObject({ state: 'stale', because: `${path} has changed since` });
  });

  it('points at the line of the scenario that a rule is about', async () => {
    const { findings } = await complianceOf([scenarioOf('snap-imaging')]);
    const flow = findings.find(({ id }) => id === 'R-CTL-03:command');
    const lines = readFileSync(scenarioOf('snap-imaging'), 'utf8').split('\n');
    expect(lines[(flow?.where.line ?? 0) - 1]).toContain('id: command');
  });

  it('writes SARIF whose results name described rules and the lines of the findings', async () => {
    const cwd = folderWith();
    await nemecys(['comply', scenarioOf('snap-imaging'), ...at, '--out', 'out', '--documents', 'none', '--quiet'], {
      cwd,
    });
    const read = (name: string) => JSON.parse(readFileSync(join(cwd, 'out', name), 'utf8'));
    const { findings } = Compliance.parse(read('compliance.json'));
    const { version, runs } = read('compliance.sarif');
    expect(version).toBe('2.1.0');
    const [{ tool, results }] = runs;
    expect(results).toHaveLength(findings.length);
    const described = tool.driver.rules.map(({ id }: { readonly id: string }) => id);
    for (const [position, finding] of findings.entries()) {
      const { ruleId, locations, partialFingerprints } = results[position];
      expect(described).toContain(ruleId);
      expect(partialFingerprints['nemecys/v1']).toBe(finding.id);
      expect(locations[0].physicalLocation.region?.startLine).toBe(finding.where.line);
      expect(locations[0].physicalLocation.artifactLocation.uri).toMatch(/snap-imaging\/scenario\.yaml$/u);
    }
  });

  it('gives the same bytes again', async () => {
    const run = () => nemecys(['comply', pump, ...at, '--json']);
    expect((await run()).out).toBe((await run()).out);
  });

  it.each([
    [['--market', 'mars'], 'Markets: eu, us'],
    [['--actor', 'hacker'], 'Actors: manufacturer'],
    [['--fact', 'ai=perhaps'], 'ai=yes'],
    [['--fact', 'flying=yes'], 'is no fact of scope'],
    [['--at', 'tomorrow'], 'a day such as'],
    [['--only', 'horoscope'], 'Documents: gspr-checklist'],
  ])('refuses %j and says what can be said', async (args, words) => {
    const { code, err } = await nemecys(['comply', pump, ...args]);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });

  it('refuses a register with a record twice, in a wrong form or no YAML', async () => {
    const record = { id: 'a', artefact: 'TST', title: 'T', sha256: '0'.repeat(64), owner: 'QA' };
    const cwd = folderWith({
      'twice.json': JSON.stringify({ format: 'nemecys-records/1', records: [record, record] }),
      'form.json': JSON.stringify({ format: 'nemecys-records/1', records: [{ ...record, sha256: 'x' }] }),
      'broken.yaml': 'records: [',
    });
    for (const [file, words] of [
      ['twice.json', 'two records have the id "a"'],
      ['form.json', 'records.0.sha256'],
      ['broken.yaml', 'neither YAML nor JSON'],
    ] as const) {
      const { code, err } = await nemecys(['comply', pump, '--records', file], { cwd });
      expect(code).toBe(2);
      expect(err).toContain(words);
    }
  });
});

describe('nemecys requirements', () => {
  it('lists the documents, finds by words and shows one in full', async () => {
    expect((await nemecys(['requirements'])).out).toContain('mdcg-2019-16');
    const { out: found } = await nemecys(['requirements', 'search', 'fuzzing']);
    expect(found).toContain('MDCG-3.7a');
    const { out: shown } = await nemecys(['requirements', 'show', 'MDR-AI-17.4']);
    expect(shown).toContain('ivdr Annex I 16.4');
    expect(shown).toContain('ENV');
  });

  it('says what is mapped to a document or a requirement, what is weaker, and what has no mapping', async () => {
    const { out: all } = await nemecys(['requirements', '--maps-to', 'iec-62443-4-1']);
    expect(all).toMatch(/iec-81001-5-1 +55 of 58 stated/u);
    const { out: one } = await nemecys(['requirements', 'list', 'nist-ssdf', '--maps-to', 'iec-81001-5-1']);
    expect(one).toContain('Weaker, over another document');
    expect(one).toContain('passes no coverage on');
    const { out: json } = await nemecys([
      'requirements',
      'list',
      'iec-81001-5-1',
      '--maps-to',
      'iec-62443-4-1',
      '--json',
    ]);
    expect(JSON.parse(json).unmapped.from).toEqual(['81001-9.1', '81001-AnnE', '81001-AnnF']);
    const { out: shown } = await nemecys(['requirements', '--maps-to', '81001-5.1.2']);
    expect(shown).toContain('62443-4-1-SM-7 of iec-62443-4-1 (which asks the same');
    const { code, err } = await nemecys(['requirements', '--maps-to', 'iec-62443-4']);
    expect(code).toBe(2);
    expect(err).toContain('iec-62443-4-1');
  });

  it('writes mappings as a table', async () => {
    const { out } = await nemecys(['requirements', 'export', 'mapping-csv', 'nist-ssdf']);
    expect(out).toContain('"SSDF-PO.2","62443-4-1-SM-2 62443-4-1-SM-4 62443-4-1-SM-13","iec-62443-4-1",');
    expect(out.trimEnd().split('\r\n')).toHaveLength(1 + 19);
  });

  it('says what is near when an id is not known', async () => {
    const { code, err } = await nemecys(['requirements', 'show', 'MDCG-3.7z']);
    expect(code).toBe(2);
    expect(err).toContain('MDCG-3.7');
  });
});
