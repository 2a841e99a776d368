import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readTexts, small } from './files.fixture.ts';
import { type ReadScenario, readScenario } from './read-scenario.ts';

// FUZZ_RUNS makes a long run of it: FUZZ_RUNS=20000 npx vitest run packages/core/src/scenario --testTimeout 600000
const longer = Number(process.env.FUZZ_RUNS ?? 0);
const runs = (usual: number): { numRuns: number } => ({ numRuns: Math.max(usual, longer) });

/** What holds whatever is read: no exception, and a scenario exactly when nothing is wrong. */
function expectAnswer({ scenario, findings }: ReadScenario): void {
  expect(scenario === undefined).toBe(findings.some(({ severity }) => severity === 'error'));
  for (const { message, where, code } of findings) {
    expect(message.length).toBeGreaterThan(5);
    expect(message).not.toMatch(/\n\s+at |undefined|\[object Object\]/);
    expect(code).toMatch(/^[a-z-]+$/);
    expect(where.file).toBe('s.yaml');
  }
}

const read = async (text: string): Promise<void> => expectAnswer(await readTexts({ 's.yaml': text }));
const words = [
  'nemecys',
  'id',
  'purpose',
  'assets',
  'extends',
  'include',
  'remove',
  'context',
  'flows',
  'relations',
  '__proto__',
  'constructor',
  'toString',
  'unknown',
];

test('arbitrary text never makes the reader throw', async () => {
  await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), read), runs(150));
});

test('arbitrary YAML-like text never makes the reader throw', async () => {
  const pieces = fc.constantFrom(
    '\n',
    '  ',
    '- ',
    ': ',
    '{',
    '}',
    '[',
    ']',
    ', ',
    '"',
    "'",
    '#',
    '&a ',
    '*a',
    '!x ',
    '|\n',
    '>\n',
    '? ',
    '---\n',
    '\t',
    '<<',
    '%',
    '\u0085',
    '\u2028',
    'é',
    '😀',
    '0x1',
    '.inf',
    '~',
    ...words,
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
      read,
    ),
    runs(300),
  );
});

test('arbitrary bytes never make the reader throw', async () => {
  const bytes = fc.uint8Array({ maxLength: 200 });
  await fc.assert(
    fc.asyncProperty(bytes, async (all) => expectAnswer(await readScenario('s.yaml', () => ({ bytes: all })))),
    runs(150),
  );
});

test('arbitrary values in the places of a scenario never make the reader throw', async () => {
  const value = fc.jsonValue({ maxDepth: 3 });
  const item = fc.dictionary(
    fc.constantFrom(
      'id',
      'type',
      'zone',
      'on',
      'for',
      'facts',
      'controls',
      'trust',
      'from',
      'to',
      'over',
      'was',
      'notice',
      ...words,
    ),
    value,
  );
  const section = fc.constantFrom(
    'zones',
    'people',
    'assets',
    'data',
    'flows',
    'relations',
    'functions',
    'benefits',
    'impacts',
    'criteria',
    'severity-scale',
    'context',
    'assumptions',
    'remove',
    'include',
  );
  const scenario = fc.dictionary(section, fc.oneof(value, fc.array(item, { maxLength: 3 }), item));
  await fc.assert(
    fc.asyncProperty(scenario, async (sections) => {
      await read(JSON.stringify({ nemecys: 1, id: 'a', purpose: 'b', ...sections }));
      await read(stringify({ nemecys: 1, id: 'a', purpose: 'b', ...sections }));
    }),
    runs(100),
  );
});

test('a real scenario with a piece cut out or put in never makes the reader throw', async () => {
  const damage = fc.record({ at: fc.nat(small.length), cut: fc.nat(20), put: fc.string({ maxLength: 5 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), (all) =>
      read(all.reduce((text, { at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut), small)),
    ),
    runs(150),
  );
});

test('a field that every object has by itself is no field of a scenario', async () => {
  // Found by the test above; it threw.
  await read(JSON.stringify({ nemecys: 1, id: 's', purpose: 'x', zones: [{ toString: [{ '': null }] }] }));
});
