import { describe, expect, test } from 'vitest';
import { type KnowledgeTables, prepareKnowledge } from '../../packages/core/src/engine/knowledge-tables.ts';
import type { Mode } from '../../packages/core/src/engine/levels.ts';
import { assessModel } from '../../packages/core/src/formats/spyderisk/assess-model.ts';
import { writeCanonicalTsv } from '../../packages/core/src/formats/spyderisk/canonical-tsv.ts';
import { exportModel } from '../../packages/core/src/formats/spyderisk/export/export-model.ts';
import { shortStatements } from '../../packages/core/src/formats/spyderisk/export/exported.fixture.ts';
import {
  type ReadModel,
  readModel,
  type SpyderiskModel,
} from '../../packages/core/src/formats/spyderisk/model/read-model.ts';
import { compareStored } from '../../packages/core/src/formats/spyderisk/stored/compare-stored.ts';
import { conformanceCases, corpusKnowledge, corpusText } from './corpus.fixture.ts';

const cases = conformanceCases();
const pairs = [...new Map(cases.map(({ system, domain }) => [`${system} ${domain}`, { system, domain }])).values()];
const modes: readonly Mode[] = ['current', 'future'];

const tables = new Map<string, KnowledgeTables>();

async function tablesOf(domain: string): Promise<KnowledgeTables> {
  const { knowledge } = await corpusKnowledge(domain);
  const prepared = tables.get(domain) ?? prepareKnowledge(knowledge);
  tables.set(domain, prepared);
  return prepared;
}

/** A model as text, with its results by these rules. */
function write(prepared: KnowledgeTables, model: SpyderiskModel, mode: Mode): { text: string; tsv: string } {
  const assessment = assessModel(prepared, model, { mode });
  return { text: [...exportModel(model, assessment)].join(''), tsv: writeCanonicalTsv(assessment) };
}

async function read(text: string, { knowledge }: KnowledgeTables): Promise<ReadModel> {
  return readModel([text], 'model.nq', knowledge);
}

/** What writing must leave as it is: all but the results and what says of them. */
function kept({ stored: _, valid: __, risksValid: ___, mode: ____, ...rest }: SpyderiskModel): object {
  return rest;
}

describe.skipIf(cases.length === 0)('writing and reading gives the same model and the same rows for', () => {
  describe.each(pairs)('$system with $domain', ({ system, domain }) => {
    test.each(modes)('in %s mode', async (mode) => {
      const prepared = await tablesOf(domain);
      const first = await read(corpusText(system), prepared);
      const written = write(prepared, first.model, mode);
      const second = await read(written.text, prepared);
      expect(second.findings).toEqual([]);
      expect(kept(second.model)).toEqual(kept(first.model));
      expect(second.model).toMatchObject({ mode, valid: true, risksValid: true });
      const again = write(prepared, second.model, second.model.mode);
      expect(again.tsv === written.tsv).toBe(true);
      expect(again.text === written.text).toBe(true);
      expect(compareStored(second.model, assessModel(prepared, second.model))).toMatchObject({
        findings: [],
        compared: 'calculated',
        differences: [],
      });
    });
  });
});

/** The systems that hold what Spyderisk itself inferred and calculated, by the knowledge base it did so with. */
const stored = [
  ...[
    'small_2024-05-08T14_32',
    'small_2024-05-19T11_39',
    'small-uncontrolled_2024-05-19T11_41',
    'small-1-secure-router',
    'small-2-secure-router',
    'small-2-secure-router-1FW',
    'small-2-secure-router-2FW',
  ].map((name) => ({ name, domain: 'domain-network-6a6-1-2' })),
  { name: 'DataFlow_Test_Singles', domain: 'domain-network-6a3-2-2' },
].map(({ name, domain }) => ({ name, system: `systems/${name}.nq.gz`, domain: `domains/${domain}.nq.gz` }));

/**
 * How many statements only one side has, by graph and predicate; each is explained.
 * - hasImpactLevel: Spyderisk stores the default impact beside the author's. We store the author's in both places, because
 *   readers that merge the graphs take either.
 * - threatens: where several assets fill the role, Spyderisk takes any of them.
 * - comment: a strategy that stops threats in several places is described by any of them.
 * - isCurrentRisk: stored by an older Spyderisk that did not repeat what the knowledge base says of strategies.
 * - domain#: this older one did not assert a link that a constraint stands for, but inferred it.
 */
const differing: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'small_2024-05-08T14_32': { 'ours inf core#hasImpactLevel': 1, 'theirs inf core#hasImpactLevel': 1 },
  'small_2024-05-19T11_39': { 'ours inf core#hasImpactLevel': 1, 'theirs inf core#hasImpactLevel': 1 },
  'small-uncontrolled_2024-05-19T11_41': { 'ours inf core#hasImpactLevel': 1, 'theirs inf core#hasImpactLevel': 1 },
  'small-1-secure-router': { 'ours inf core#hasImpactLevel': 3, 'theirs inf core#hasImpactLevel': 3 },
  'small-2-secure-router': { 'ours inf core#hasImpactLevel': 3, 'theirs inf core#hasImpactLevel': 3 },
  'small-2-secure-router-1FW': { 'ours inf core#hasImpactLevel': 3, 'theirs inf core#hasImpactLevel': 3 },
  'small-2-secure-router-2FW': { 'ours inf core#hasImpactLevel': 3, 'theirs inf core#hasImpactLevel': 3 },
  DataFlow_Test_Singles: {
    'ours asserted domain#canAccess': 1,
    'ours asserted domain#manages': 1,
    'ours inf core#hasImpactLevel': 2,
    'ours inf core#isCurrentRisk': 66,
    'ours inf core#threatens': 1,
    'ours inf rdfs#comment': 1,
    'theirs inf core#hasImpactLevel': 2,
    'theirs inf core#threatens': 1,
    'theirs inf domain#canAccess': 1,
    'theirs inf domain#manages': 1,
    'theirs inf rdfs#comment': 1,
  },
};

describe.skipIf(cases.length === 0)('what Spyderisk stored', () => {
  test.each(stored)(
    'we write for $name too, statement by statement',
    { timeout: 120_000 },
    async ({ name, system, domain }) => {
      const prepared = await tablesOf(domain);
      const source = corpusText(system);
      const { model } = await read(source, prepared);
      const ours = await shortStatements(write(prepared, model, model.mode).text);
      const theirs = await shortStatements(source);
      const counts: Record<string, number> = {};
      const count = (side: string, all: typeof ours, others: typeof ours): void => {
        for (const [graph, statements] of Object.entries(all)) {
          const known = new Set(others[graph]);
          for (const statement of statements) {
            if (known.has(statement)) continue;
            const key = `${side} ${graph} ${statement.split(' ')[1]}`;
            counts[key] = (counts[key] ?? 0) + 1;
          }
        }
      };
      count('ours', ours, theirs);
      count('theirs', theirs, ours);
      expect(counts).toEqual(differing[name]);
    },
  );

  test.each(stored)('is the same as our results for $name', async ({ system, domain }) => {
    const prepared = await tablesOf(domain);
    const { model } = await read(corpusText(system), prepared);
    const comparison = compareStored(model, assessModel(prepared, model));
    expect(comparison).toMatchObject({ findings: [], compared: 'calculated', differences: [] });
    expect(comparison.rows.threat.stored).toBeGreaterThan(90);
  });

  test('differs by another version of the knowledge base, which is a finding', async () => {
    const prepared = await tablesOf('domains/domain-network-6a6-1-2.nq.gz');
    const { model } = await read(corpusText('systems/DataFlow_Test_Singles.nq.gz'), prepared);
    const { findings, differences } = compareStored(model, assessModel(prepared, model));
    expect(findings.map(({ code }) => code)).toEqual(['stored-with-another-version']);
    expect(new Set(differences.map(({ kind }) => kind)).size).toBe(3);
  });
});
