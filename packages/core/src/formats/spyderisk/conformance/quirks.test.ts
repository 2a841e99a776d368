import { describe, expect, test } from 'vitest';
import { prepareKnowledge } from '../../../engine/knowledge-tables.ts';
import { compatible, strict } from '../../../engine/quirks.ts';
import { threatenedAssets } from '../../../engine/threatened-assets.ts';
import { Failure } from '../../../failure.ts';
import type { Finding } from '../../../finding.ts';
import { assessModel } from '../assess-model.ts';
import { readNquadsKnowledge } from '../knowledge/read-nquads-knowledge.ts';
import { readModel } from '../model/read-model.ts';
import { quirkFindings } from '../quirk-findings.ts';
import { quadsOf } from '../small-knowledge.fixture.ts';
import { type AssessedWords, assessWords } from './assess-words.fixture.ts';
import { knowledgeWords } from './knowledge-words.fixture.ts';
import { modelGraph, modelWords } from './model-words.fixture.ts';

const words = `
  class Thing
  class Host Thing
  class Data Thing
  relation near
  relation sends
  attribute Care Thing 1
  consequence Loss Thing 3
  consequence Harm Thing 3
  control Lock Thing 5
  control Damp Thing 3
  inhibits Damp Loss
  pattern PH key:h=Host
  pattern PS key:d=Data sufficient:h=Host link:d-near-h`;

/** One knowledge base and model by Spyderisk's rules as they are, and by our strict ones. */
async function both(knowledge: string, model: string): Promise<{ compatible: AssessedWords; strict: AssessedWords }> {
  return {
    compatible: await assessWords(`${words}\n${knowledge}`, model, { quirks: compatible }),
    strict: await assessWords(`${words}\n${knowledge}`, model, { quirks: strict }),
  };
}

const told = ({ model, assessment }: AssessedWords): readonly Finding[] =>
  quirkFindings({ model, assessment, file: 'model.nq' });

describe('Q1 coverage of mandatory controls without optional ones', () => {
  test('does not weaken a strategy; strictly it does', async () => {
    const assessed = await both(
      'threat T PH lack:Care@h causes:Loss@h\nstrategy S needs:Lock@h blocks:T effect:5',
      'asset h Host\ncontrol Lock-h1 2',
    );
    // max(1, blocking effect 5) or max(1, coverage min(5, 2)).
    expect(assessed.compatible.rows('T', 2)).toEqual(['T-PH_h1 L0']);
    expect(assessed.strict.rows('T', 2)).toEqual(['T-PH_h1 L3']);
    expect(assessed.strict.rows('CSG')).toEqual(assessed.compatible.rows('CSG'));
  });
});

describe('Q2 causes one level too weak', () => {
  test('count as causes; strictly they do not', async () => {
    const assessed = await both(
      'threat T PS lack:Care@h causes:Loss@d threatens:d',
      'asset d Data\nasset h Host\nasset g Host\nlink d near h\nlink d near g\ntrust Care-g1 2',
    );
    // T is at 5 - 1 = 4 by h. g: 6 - 2 = 4 counts, 5 - 2 = 3 does not.
    expect(assessed.compatible.rows('T').map((row) => row.split(' ')[5])).toEqual(['[TWAS-Care-g1,TWAS-Care-h1]']);
    expect(assessed.strict.rows('T').map((row) => row.split(' ')[5])).toEqual(['[TWAS-Care-h1]']);
  });
});

describe('Q3 matching-pattern links between two root roles', () => {
  test('are ignored; strictly they are demanded', async () => {
    const knowledge = `
      pattern PR key:d=Data root:h=Host rootlink:d-near-h link:d-sends-h
      threat T PR lack:Care@h causes:Loss@d`;
    const model = 'asset d Data\nasset h Host\nasset g Host\nlink d near h\nlink d near g\nlink d sends g';
    const assessed = await both(knowledge, model);
    expect(assessed.compatible.rows('T', 1)).toEqual(['T-PR_d1_g1', 'T-PR_d1_h1']);
    expect(assessed.strict.rows('T', 1)).toEqual(['T-PR_d1_g1']);
  });
});

describe('Q4 one asset in two roles', () => {
  const knowledge = `
    pattern PP key:h=Host root:g=Host rootlink:h-near-g
    threat T PP lack:Care@h causes:Loss@g
    threat N PP lack:Care@h causes:Harm@g normal`;

  test('is a match in both modes; strictly a warning says so', async () => {
    const assessed = await both(knowledge, 'asset h Host\nsay system#h rdfs#label "Hub"\nlink h near h');
    expect(assessed.compatible.rows('T', 2)).toEqual(['N-PP_h1_h1 L4', 'T-PP_h1_h1 L4']);
    expect(assessed.strict.rows('T', 2)).toEqual(assessed.compatible.rows('T', 2));
    expect(told(assessed.compatible)).toEqual([]);
    // Normal operation is no attack.
    expect(told(assessed.strict)).toEqual([
      {
        code: 'asset-in-several-roles',
        severity: 'warning',
        message: 'Hub fills the roles g and h of system#T-PP_h1_h1.',
        advice: 'Check that the attack makes sense where both are the same asset.',
        where: { file: 'model.nq', path: 'h' },
      },
    ]);
  });

  test('an attack that does not happen, or whose roles hold different assets, is not worth a warning', async () => {
    const apart = await both(knowledge, 'asset h Host\nasset g Host\nlink h near g');
    expect(told(apart.strict)).toEqual([]);
    const held = await both(knowledge, 'asset h Host\nlink h near h\ntrust Care-h1 5');
    expect(told(held.strict)).toEqual([]);
  });
});

describe('Q5 several assets in a secondary role', () => {
  const knowledge = `
    pattern PB key:d=Data necessary:b=Host,c=Host link:d-near-b,d-sends-c,b-sends-c
    threat T PB lack:Care@d causes:Loss@d`;
  const model = `
    asset d Data
    asset b Host
    asset x Host
    asset y Host
    link d near b
    link d sends x
    link d sends y
    link b sends y`;

  test('the first in URI order decides and the choice is told; strictly any will do', async () => {
    const assessed = await both(knowledge, model);
    // b sends to y, not to x, which is looked at.
    expect(assessed.compatible.rows('T', 1)).toEqual([]);
    expect(assessed.strict.rows('T', 1)).toEqual(['T-PB_d1']);
    expect(told(assessed.compatible)).toMatchObject([
      { code: 'arbitrary-choice', where: { file: 'model.nq', path: 'x' } },
    ]);
    expect(told(assessed.compatible)[0]?.message).toMatch(/^PB looked at x alone of the assets in c/u);
    expect(told(assessed.strict)).toEqual([]);
  });

  test('a choice in a construction is told as well', async () => {
    const assessed = await both(knowledge.replace(/threat.*/u, 'construction C PB priority:1 link:d-near-c'), model);
    expect(told(assessed.compatible).map(({ code }) => code)).toEqual(['arbitrary-choice']);
  });

  test('where all give the same answer there was nothing to choose', async () => {
    const assessed = await both(knowledge, `${model}\nlink b sends x`);
    expect(assessed.compatible.rows('T', 1)).toEqual(['T-PB_d1']);
    expect(told(assessed.compatible)).toEqual([]);
  });
});

describe('Q6 several threatened assets', () => {
  test('the first in URI order is shown; strictly all are', async () => {
    const assessed = await both(
      'threat T PS lack:Care@h causes:Loss@d threatens:h',
      'asset d Data\nasset z Host\nasset b Host\nlink d near z\nlink d near b',
    );
    const shown = ({ assessment: { graph, levels } }: AssessedWords): (string | undefined)[] =>
      threatenedAssets(graph, 0, levels.quirks).map((asset) => graph.assets.id[asset]);
    expect(shown(assessed.compatible)).toEqual(['b']);
    expect(shown(assessed.strict)).toEqual(['b', 'z']);
  });
});

describe('Q7 optional controls that nobody proposed', () => {
  test('suppress all the same; strictly they must be proposed', async () => {
    const knowledge = `
      threat T PH lack:Care@h causes:Loss@h
      threat U PH after:Loss@h causes:Harm@h
      strategy S needs:Lock@h may:Damp@h blocks:U effect:5`;
    const model = 'asset h Host\ncontrol Lock-h1';
    const assessed = await both(knowledge, model);
    // Loss at 4. Damp covers 3: max(1, 3), so that U is at 2.
    expect(assessed.compatible.rows('T', 2)).toEqual(['T-PH_h1 L4', 'U-PH_h1 L2']);
    expect(assessed.strict.rows('T', 2)).toEqual(['T-PH_h1 L4', 'U-PH_h1 L4']);
    const proposed = await both(knowledge, `${model}\ncontrol Damp-h1`);
    expect(proposed.strict.rows('T', 2)).toEqual(['T-PH_h1 L4', 'U-PH_h1 L2']);
  });
});

describe('Q8 scales of a size without a risk matrix', () => {
  test('give the lowest risk with a warning; strictly nothing is assessed', async () => {
    const text = `${words}\nscales 6 7 5 5\nthreat T PH lack:Care@h causes:Loss@h`;
    const { knowledge, findings } = await readNquadsKnowledge([knowledgeWords(text)], { file: 'kb.nq', hash: '' });
    expect(findings).toMatchObject([{ code: 'unknown-scale-size', severity: 'warning' }]);
    const { model } = await readModel([modelWords('asset h Host')], 'model.nq', knowledge);
    const tables = prepareKnowledge(knowledge);
    // Impact 3 at likelihood 4.
    expect(Math.max(...assessModel(tables, model).levels.consequence)).toBe(4);
    expect(assessModel(tables, model).risk).toBe(0);
    expect(() => assessModel(tables, model, { quirks: strict })).toThrow(Failure);
    expect(() => assessModel(tables, model, { quirks: strict })).toThrow(/risk matrix .* has no entry/u);
  });
});

describe('Q9 stored results', () => {
  const knowledge = 'threat T PH lack:Care@h causes:Loss@h';
  const model = (valid: boolean): string => `
    asset h Host
    mode FUTURE
    say system#model core#risksValid "${valid}"`;
  // T and Loss are at 4, impact 3 gives risk 3, trust in Care stays at 1.
  const fresh = `
    system#MS-Loss-h1 core#hasPrior domain#L4
    system#MS-Loss-h1 core#hasRisk domain#R3
    system#T-PH_h1 core#hasPrior domain#L4
    system#T-PH_h1 core#hasRisk domain#R3
    system#TWAS-Care-h1 core#hasInferredLevel domain#T1`;

  async function found(valid: boolean, stored: string, quirks: typeof strict): Promise<readonly Finding[]> {
    const text = knowledgeWords(`${words}\n${knowledge}`);
    const read = await readNquadsKnowledge([text], { file: 'kb.nq', hash: '' });
    const inferred = stored === '' ? '' : quadsOf(stored, `${modelGraph}/inf`);
    const { model: system } = await readModel([modelWords(model(valid)) + inferred], 'model.nq', read.knowledge);
    const assessment = assessModel(prepareKnowledge(read.knowledge), system, { quirks });
    return quirkFindings({ model: system, assessment, file: 'model.nq' });
  }

  test('that are those calculated now are no finding in either mode', async () => {
    expect(await found(true, fresh, compatible)).toEqual([]);
    expect(await found(true, fresh, strict)).toEqual([]);
  });

  test('are trusted where the model says that they are valid; strictly they are compared', async () => {
    const stale = fresh.replace('core#hasRisk domain#R3', 'core#hasRisk domain#R1');
    expect(await found(true, stale, compatible)).toEqual([]);
    const [finding, ...more] = await found(true, stale, strict);
    expect(more).toEqual([]);
    // The asserted graph has seven lines; the risk of Loss is the second after it.
    expect(finding).toMatchObject({ code: 'stale-results', where: { file: 'model.nq', line: 9 } });
    expect(finding?.message).toBe(
      '1 of 5 stored levels are out of date, though the model says that they are valid: ' +
        'system#MS-Loss-h1 core#hasRisk was domain#R1 and is domain#R3.',
    );
  });

  test('that differ by a quirk alone are not out of date', async () => {
    const text = knowledgeWords(`${words}\n${knowledge}\nstrategy S needs:Lock@h blocks:T effect:5`);
    const read = await readNquadsKnowledge([text], { file: 'kb.nq', hash: '' });
    // By Q1 the strategy stops T although its control covers 2 only; strictly T is at 3.
    const stored = quadsOf('system#T-PH_h1 core#hasPrior domain#L0', `${modelGraph}/inf`);
    const asserted = modelWords(`${model(true)}\ncontrol Lock-h1 2`);
    const { model: system } = await readModel([asserted + stored], 'model.nq', read.knowledge);
    const assessment = assessModel(prepareKnowledge(read.knowledge), system, { quirks: strict });
    expect([...assessment.levels.threat]).toEqual([3]);
    expect(quirkFindings({ model: system, assessment, file: 'model.nq' })).toEqual([]);
  });

  test('of things that are no longer there are out of date', async () => {
    const gone = `${fresh}\nsystem#T-PH_g1 core#hasPrior domain#L2`;
    const [finding] = await found(true, gone, strict);
    expect(finding?.message).toMatch(/system#T-PH_g1 core#hasPrior was domain#L2 and is no longer there\.$/u);
  });

  test('that the model itself says are not valid are told in compatible mode; strictly only where they differ', async () => {
    expect(await found(false, fresh, compatible)).toMatchObject([{ code: 'stale-results' }]);
    expect(await found(false, fresh, strict)).toEqual([]);
    expect(await found(false, '', compatible)).toEqual([]);
  });

  test('that are said to be valid but are not there are told by strict rules', async () => {
    expect(await found(true, '', compatible)).toEqual([]);
    expect(await found(true, '', strict)).toMatchObject([{ code: 'stale-results' }]);
  });
});

describe('Q10 a construction whose matching pattern is missing', () => {
  test.each([
    ['compatible', compatible],
    ['strict', strict],
  ])('is reported and left out, and the others are carried out: %s', async (_mode, quirks) => {
    const text = knowledgeWords(`${words}
      construction Gone PX priority:1 link:h-near-h
      construction Here PH priority:2 link:h-sends-h`);
    const { knowledge, findings } = await readNquadsKnowledge([text], { file: 'kb.nq', hash: '' });
    const line =
      text.split('\n').findIndex((quad) => quad.includes('#Gone>') && quad.includes('hasMatchingPattern')) + 1;
    expect(findings).toMatchObject([{ code: 'dangling-reference', where: { file: 'kb.nq', line } }]);
    expect(findings[0]?.message).toMatch(/domain#Gone .* domain#PX/u);
    const { model } = await readModel([modelWords('asset h Host')], 'model.nq', knowledge);
    const { links, tables } = assessModel(prepareKnowledge(knowledge), model, { quirks }).graph;
    expect([...links.relation].map((relation) => tables.knowledge.relations[relation]?.id)).toEqual(['sends']);
  });
});

describe('Q11 a strategy outside its mode', () => {
  test('is not enabled, and is said to cover fully whatever its controls are; strictly by its controls', async () => {
    const knowledge = `
      threat T PH lack:Care@h causes:Loss@h
      strategy S needs:Lock@h blocks:T effect:4 notcurrent`;
    const coverage = (assessed: AssessedWords): string[] =>
      assessed.rows('CSG').map((row) => row.split(' ').slice(1).join(' '));
    const none = await both(knowledge, 'asset h Host\nmode CURRENT');
    expect([coverage(none.compatible), coverage(none.strict)]).toEqual([['false T4'], ['false T0']]);
    const weak = await both(knowledge, 'asset h Host\ncontrol Lock-h1 2\nmode CURRENT');
    expect([coverage(weak.compatible), coverage(weak.strict)]).toEqual([['false T4'], ['false T2']]);
    // Whatever it covers, it holds nothing down here.
    expect(weak.compatible.rows('T', 2)).toEqual(['T-PH_h1 L4']);
    expect(weak.strict.rows('T', 2)).toEqual(['T-PH_h1 L4']);
  });
});
