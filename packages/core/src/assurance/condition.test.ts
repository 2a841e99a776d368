import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Condition, readCondition } from './condition.ts';
import { type ScopeAnswers, ScopeFact } from './scope-fact.ts';
import { weighCondition } from './weigh-condition.ts';

const some = ['mdr', 'ivdr', 'software', 'connected'] as const;
type Some = (typeof some)[number];
type Answer = 'yes' | 'no' | 'unknown';

function answersOf(given: Partial<Record<ScopeFact, Answer>>): ScopeAnswers {
  const entries = ScopeFact.options.map((fact) => [fact, { answer: given[fact] ?? 'unknown', because: 'test' }]);
  return Object.fromEntries(entries) as ScopeAnswers;
}

function weigh(text: string, given: Partial<Record<ScopeFact, Answer>>): Answer {
  const condition = readCondition(text);
  if (condition.kind === 'problem') throw new Error(condition.problem);
  return weighCondition(condition, answersOf(given)).answer;
}

describe('a condition', () => {
  it('binds and before or, and brackets before both', () => {
    expect(weigh('mdr || ivdr && software', { mdr: 'yes', software: 'no' })).toBe('yes');
    expect(weigh('(mdr || ivdr) && software', { mdr: 'yes', software: 'no' })).toBe('no');
    expect(weigh('!mdr && software', { mdr: 'no', software: 'yes' })).toBe('yes');
  });

  it('is open where an unknown fact decides, and not where another decides alone', () => {
    expect(weigh('mdr && software', { mdr: 'yes' })).toBe('unknown');
    expect(weigh('mdr && software', { mdr: 'no' })).toBe('no');
    expect(weigh('mdr || software', { mdr: 'yes' })).toBe('yes');
  });

  it('that is malformed says what is wrong', () => {
    for (const text of ['', 'mdr &&', '(mdr', 'mdr ivdr', 'mdr & ivdr', 'nonsense', '! ', 'mdr)']) {
      expect(readCondition(text)).toMatchObject({ kind: 'problem', problem: expect.stringMatching(/\w/u) });
    }
  });

  it('never becomes false for what is unknown: its answer holds whatever the unknown facts turn out to be', () => {
    const tree: fc.Arbitrary<Condition> = fc.letrec<{ tree: Condition }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(...some).map((fact): Condition => ({ kind: 'fact', fact })),
        tie('tree').map((of): Condition => ({ kind: 'not', of })),
        fc
          .tuple(fc.constantFrom('all', 'any'), fc.array(tie('tree'), { minLength: 1, maxLength: 3 }))
          .map(([kind, of]): Condition => ({ kind, of }) as Condition),
      ),
    })).tree;
    const answers = fc.record(
      Object.fromEntries(some.map((fact) => [fact, fc.constantFrom<Answer>('yes', 'no', 'unknown')])),
    );
    fc.assert(
      fc.property(tree, answers, (condition, given) => {
        const { answer } = weighCondition(condition, answersOf(given));
        const possible = worlds(given as Record<Some, Answer>).map((world) => holds(condition, world));
        if (answer === 'yes') return possible.every(Boolean);
        return answer === 'unknown' || !possible.some(Boolean);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});

function worlds(given: Record<Some, Answer>): readonly ReadonlySet<string>[] {
  return Array.from(
    { length: 2 ** some.length },
    (_, bits) => new Set(some.filter((__, at) => (bits >> at) & 1)),
  ).filter((world) => some.every((fact) => given[fact] === 'unknown' || (given[fact] === 'yes') === world.has(fact)));
}

function holds(condition: Condition, world: ReadonlySet<string>): boolean {
  switch (condition.kind) {
    case 'fact':
      return world.has(condition.fact);
    case 'not':
      return !holds(condition.of, world);
    case 'all':
      return condition.of.every((part) => holds(part, world));
    case 'any':
      return condition.of.some((part) => holds(part, world));
  }
}
