import { describe, expect, test } from 'vitest';
import { prepareKnowledge } from '../../../engine/knowledge-tables.ts';
import type { Finding } from '../../../finding.ts';
import { assessModel } from '../assess-model.ts';
import { writeCanonicalTsv } from '../canonical-tsv.ts';
import { readNquadsKnowledge } from '../knowledge/read-nquads-knowledge.ts';
import { readModel } from '../model/read-model.ts';
import { readNquads } from '../read-nquads.ts';
import { knowledgeWords } from './knowledge-words.fixture.ts';
import { modelWords } from './model-words.fixture.ts';

const words = `
  class Host
  relation near
  attribute Care Host 1
  consequence Loss Host 3
  undermines Loss Care
  pattern PH key:h=Host
  threat T PH lack:Care@h causes:Loss@h`;

const origin = { file: 'kb.nq', hash: '' };

/** The line of a knowledge base that holds all of some texts. */
function lineOf(text: string, ...parts: readonly string[]): number {
  const found = text.split('\n').findIndex((line) => parts.every((part) => line.includes(part)));
  expect(found).toBeGreaterThanOrEqual(0);
  return found + 1;
}

type Fault = {
  readonly code: string;
  /** Words that make the fault. */
  readonly make: string;
  /** What the line holds that the finding names. */
  readonly at: readonly string[];
  readonly message: RegExp;
};

const faults: readonly Fault[] = [
  {
    code: 'dangling-reference',
    make: 'say domain#T core#causesMisbehaviour domain#MS-Gone-h',
    at: ['#T>', '#MS-Gone-h>'],
    message: /^domain#T refers by core#causesMisbehaviour to domain#MS-Gone-h, which does not exist/u,
  },
  {
    code: 'missing-reference',
    make: 'say domain#Bare rdf#type core#Threat\nsay domain#Bare core#threatens domain#Role_h',
    at: ['#Bare>', 'core#Threat>'],
    message: /^domain#Bare lacks core#appliesTo and was left out/u,
  },
  {
    code: 'missing-location',
    make: 'say domain#Lost rdf#type core#Misbehaviour',
    at: ['#Lost>'],
    message: /^domain#Lost exists at no asset class/u,
  },
  {
    code: 'missing-location',
    make: 'say domain#Role_x rdf#type core#Role',
    at: ['#Role_x>'],
    message: /^domain#Role_x can be played by no asset class/u,
  },
  {
    code: 'pattern-without-nodes',
    make: 'say domain#R-None rdf#type core#RootPattern',
    at: ['#R-None>'],
    message: /^domain#R-None has no key or root node and was left out/u,
  },
  {
    code: 'missing-twin',
    make: 'say domain#Half core#hasMin domain#Half_Least\nthreat Half PH lack:Care@h\nwithout PopulationModel',
    at: ['#Half>', 'core#Threat>'],
    message: /^domain#Half has one of a least and a most likely variant, not both/u,
  },
  {
    code: 'inferred-node-without-name',
    make: 'say domain#C rdf#type core#ConstructionPattern\nsay domain#C core#hasMatchingPattern domain#PH\nsay domain#C core#hasInferredNode domain#Node-h-Host',
    at: ['#C>', 'core#ConstructionPattern>'],
    message: /^domain#C: it is not said what names its new asset/u,
  },
  {
    code: 'number-not-understood',
    make: 'construction C PH priority:soon link:h-near-h',
    at: ['#C>', '"soon"'],
    message: /^domain#C: “soon” is not a whole number/u,
  },
  {
    code: 'boolean-not-understood',
    make: 'say domain#Host core#isAssertable "maybe"',
    at: ['#Host>', '"maybe"'],
    message: /^domain#Host: “maybe” is neither true nor false/u,
  },
  {
    code: 'scale-with-gaps',
    make: 'say domain#C9 rdf#type core#CostLevel\nsay domain#C9 core#levelValue "9"',
    at: ['#C9>', 'core#CostLevel>'],
    message: /^domain#C9 has the value 9 where 0 is expected/u,
  },
  {
    code: 'statement-not-understood',
    make: 'say domain#Host core#colour "red"',
    at: ['#colour>'],
    message: /^core#colour is not known here; one statement was left out/u,
  },
  {
    code: 'package-not-enabled',
    make: 'say domain#Package-X rdf#type core#ModelPackage\nsay domain#Package-X core#enabled "false"',
    at: ['#Package-X>', 'core#ModelPackage>'],
    message: /^domain#Package-X is not enabled, but its content counts all the same/u,
  },
];

/** What, where and what to do. */
const shown = ({ code, where }: Finding): object => ({ code, file: where.file, line: where.line });

describe('a fault in a knowledge base is a finding with what, where and what to do, and reading goes on:', () => {
  test.each(faults)('$code, $message', async ({ code, make, at, message }) => {
    const text = knowledgeWords(`${words}\n${make}`);
    const { findings, knowledge } = await readNquadsKnowledge([text], origin);
    expect(findings.map(shown)).toEqual([{ code, file: 'kb.nq', line: lineOf(text, ...at) }]);
    expect(findings[0]?.message).toMatch(message);
    expect(findings[0]?.advice).toMatch(/^[A-Z].*\.$/u);
    expect(knowledge.threats.map(({ id }) => id)).toContain('T');
  });

  test('a scale size without a risk matrix, at the highest step of risk', async () => {
    const text = knowledgeWords(`${words}\nscales 6 6 7 5`);
    const { findings } = await readNquadsKnowledge([text], origin);
    expect(findings.map(shown)).toEqual([
      { code: 'unknown-scale-size', file: 'kb.nq', line: lineOf(text, '#R6>', 'core#RiskLevel>') },
    ]);
    expect(findings[0]?.message).toMatch(/no risk matrix for 6 impact, 6 likelihood and 7 risk steps/u);
  });

  test('scales of likelihood and trust that differ in size', async () => {
    const text = knowledgeWords(
      `${words}\nsay domain#T6 rdf#type core#TrustworthinessLevel\nsay domain#T6 core#levelValue "6"`,
    );
    const { findings } = await readNquadsKnowledge([text], origin);
    expect(findings.map(shown)).toEqual([
      { code: 'unknown-scale-size', file: 'kb.nq', line: lineOf(text, '#T6>', 'TrustworthinessLevel>') },
    ]);
    expect(findings[0]?.message).toMatch(/Likelihood has 6 steps, trustworthiness 7/u);
  });

  test.each([
    ['TWIS-Loss_Max-Care_Min', 'Loss_Max undermining Care_Min'],
    ['TWIS-Loss_Min-Care_Max', 'Loss_Min undermining Care_Max'],
  ])('a TWIS without its twin %s, which is taken as if it were there', async (twin, pair) => {
    const text = knowledgeWords(words)
      .split('\n')
      .filter((line) => !line.includes(twin))
      .join('\n');
    const { findings, knowledge } = await readNquadsKnowledge([text], origin);
    expect(findings.map(shown)).toEqual([
      { code: 'missing-twin', file: 'kb.nq', line: lineOf(text, '#TWIS-Loss-Care>', 'TrustworthinessImpactSet>') },
    ]);
    expect(findings[0]?.message).toBe(`domain#TWIS-Loss-Care lacks its twin, ${pair}; it counts as if it were there.`);
    expect(knowledge.undermining).toEqual([{ consequence: 'Loss', attribute: 'Care' }]);
  });

  test('another graph in the file', async () => {
    const text = `${knowledgeWords(words)}<urn:a> <urn:b> "c" <urn:other> .\n`;
    const { findings } = await readNquadsKnowledge([text], origin);
    expect(findings.map(shown)).toEqual([{ code: 'other-graph', file: 'kb.nq', line: lineOf(text, '<urn:other>') }]);
  });

  test.each([
    'what is this',
    '<urn:a> <urn:b> .',
    '<urn:a> <urn:b> "never closed <urn:g> .',
    '<urn:a> <urn:b> "c" <urn:g>',
  ])('a line that is no statement: %s', async (bad) => {
    const lines = knowledgeWords(words).split('\n');
    const text = [...lines.slice(0, 5), bad, ...lines.slice(5)].join('\n');
    const { findings, knowledge } = await readNquadsKnowledge([text], origin);
    expect(findings.map(shown)).toEqual([{ code: 'quad-not-understood', file: 'kb.nq', line: 6 }]);
    expect(findings[0]?.message).toContain(bad);
    expect(knowledge).toEqual((await readNquadsKnowledge([lines.join('\n')], origin)).knowledge);
  });

  test('all of them in one run, each at its line, and what is left is assessed', async () => {
    const text = knowledgeWords(
      `${words}\n${faults
        .filter(({ make }) => !make.includes('without ') && !make.includes('construction C'))
        .map(({ make }) => make)
        .join('\n')}`,
    );
    const lines = text.split('\n');
    const { findings, knowledge } = await readNquadsKnowledge(
      [[...lines.slice(0, 3), 'oops', ...lines.slice(3)].join('\n')],
      origin,
    );
    expect(findings.map(({ code }) => code).sort()).toEqual([
      'boolean-not-understood',
      'dangling-reference',
      'inferred-node-without-name',
      'missing-location',
      'missing-location',
      'missing-reference',
      'package-not-enabled',
      'pattern-without-nodes',
      'quad-not-understood',
      'scale-with-gaps',
      'statement-not-understood',
    ]);
    expect(findings.every(({ where }) => (where.line ?? 0) > 0)).toBe(true);
    const { model } = await readModel([modelWords('asset h Host')], 'model.nq', knowledge);
    expect(writeCanonicalTsv(assessModel(prepareKnowledge(knowledge), model))).toContain(
      'MS\tsystem#MS-Loss-h1\tdomain#L4\tdomain#R3\t[system#T-PH_h1]\tfalse\n',
    );
  });
});

describe('a fault in a model is a finding with what, where and what to do, and reading goes on:', () => {
  test.each([
    ['unknown-class', 'say system#x rdf#type domain#Gone', /^system#x is of the class Gone/u],
    ['unknown-relation', 'link h haunts h', /no relation haunts/u],
    ['unknown-level', 'trust Care-h1 9', /^domain#T9 is no level/u],
    ['unknown-level', 'say system#h core#population domain#P9', /^domain#P9 is no population/u],
    ['unknown-setting', 'impact Gone-h1 2', /^system#MS-Gone-h1 sets something this knowledge base lacks/u],
    ['number-not-understood', 'say system#h core#maxCardinality "some"', /^“some” is not a whole number/u],
    ['incomplete-link', 'say system#l rdf#type core#CardinalityConstraint', /^system#l lacks an end or its type/u],
    ['unknown-mode', 'mode SOON', /^“SOON” is no mode of calculation; FUTURE is taken/u],
    [
      'other-knowledge-base',
      'say system#m rdf#type owl#Ontology\nsay system#m core#domainGraph domain-other',
      /made with the knowledge base domain-other, this is domain-words/u,
    ],
  ])('%s, %s', async (code, make, message) => {
    const { knowledge } = await readNquadsKnowledge([knowledgeWords(words)], origin);
    const host = 'say system#h rdf#type domain#Host\nsay system#h core#hasID "h1"';
    const text = modelWords(`${host}\n${make}`);
    const { model, findings } = await readModel([text], 'model.nq', knowledge);
    const first = code === 'unknown-mode' ? 5 : 3;
    expect(findings.map(shown)).toEqual([{ code, file: 'model.nq', line: first }]);
    expect(findings[0]?.message).toMatch(message);
    expect(findings[0]?.advice).toMatch(/^[A-Z].*\.$/u);
    expect(model.assets.map(({ id, population }) => [id, population])).toEqual([['h', 0]]);
  });
});

describe('what is no N-Quads at all stops the reading with a word on it:', () => {
  test.each([
    ['nothing', '', 1],
    ['a comment alone', '# nothing\n', 1],
    ['a table', 'id,name\n1,2\n', 1],
    ['a web page', '\n<!doctype html>\n<html></html>\n', 2],
    ['binary data', '\u0000\u0001\n'.repeat(200), 1],
    ['one endless line', 'x'.repeat(2_000_000), 1],
  ])('%s', async (_what, text, line) => {
    await expect(readNquads([text], 'x.nq')).rejects.toMatchObject({
      code: 'input',
      message: `x.nq: line ${line} is not N-Quads, nor is what follows. Give an .nq or .nq.gz file.`,
    });
  });

  test('N-Quads that are no knowledge base, and those that are no model', async () => {
    const quads = '<urn:a> <urn:b> "c" <urn:g> .\n';
    await expect(readNquadsKnowledge([quads], origin)).rejects.toMatchObject({ code: 'input' });
    const { knowledge } = await readNquadsKnowledge([knowledgeWords(words)], origin);
    await expect(readModel([quads], 'x.nq', knowledge)).rejects.toMatchObject({ code: 'input' });
  });
});
