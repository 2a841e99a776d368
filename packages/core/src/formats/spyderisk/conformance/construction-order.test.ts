import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../finding.ts';
import { readCsvKnowledge } from '../csv/read-csv-knowledge.ts';
import { commonTables, tablesOf } from './tables.fixture.ts';

/** Constructions with the priorities that the column gives: those are out of date where there are dependencies. */
const constructions = (names: string): string =>
  [...names]
    .map((name, i) => `ConstructionPattern URI=domain#${name} hasPriority=${90 - i} hasMatchingPattern=domain#MP`)
    .join('\n');

const base = `
  ${commonTables}
  DomainAsset URI=domain#Host
  DomainAssetParents URI=domain#Host subClassOf=core#Asset
  Role URI=domain#Role_h
  RoleLocations URI=domain#Role_h metaLocatedAt=domain#Host
  RootPattern URI=domain#R
  RootPatternNodes URI=domain#R hasNode=domain#Node-h-Host keyNode=TRUE
  MatchingPattern URI=domain#MP hasRootPattern=domain#R`;
const depends = 'DomainFeature URI=feature#ConstructionDependencies supported=TRUE';

/** `AB` in the first list: A has the predecessor B; in the second: A has the successor B. */
function ordered(
  names: string,
  predecessors: readonly string[],
  successors: readonly string[] = [],
): { priorities: string; findings: readonly Finding[] } {
  const rows = (table: string, column: string, pairs: readonly string[]): string =>
    pairs.map(([a, b]) => `${table} URI=domain#${a} ${column}=domain#${b}`).join('\n');
  const { knowledge, findings } = readCsvKnowledge(
    tablesOf(
      [
        base,
        depends,
        constructions(names),
        rows('ConstructionPredecessor', 'hasPredecessor', predecessors),
        rows('ConstructionSuccessor', 'hasSuccessor', successors),
      ].join('\n'),
    ),
    { file: 'kb', hash: '' },
  );
  return { priorities: knowledge.constructions.map(({ id, priority }) => id + priority).join(' '), findings };
}

describe('1.6 priorities from dependencies', () => {
  test('are one more than the highest of what comes before, by predecessors and successors alike', () => {
    // B after A, C after B and A, D before C, E after D.
    expect(ordered('ABCDE', ['BA', 'CB', 'CA', 'ED'], ['DC'])).toEqual({
      priorities: 'A1 B2 C3 D1 E2',
      findings: [],
    });
  });

  test('do not depend on the order of the tables', () => {
    expect(ordered('EDCBA', ['ED', 'CA', 'CB', 'BA'], ['DC']).priorities).toBe('A1 B2 C3 D1 E2');
  });

  test('stay those of the column where the knowledge base does not say that it has dependencies', () => {
    const { knowledge } = readCsvKnowledge(
      tablesOf(`${base}\n${constructions('AB')}\nConstructionPredecessor URI=domain#A hasPredecessor=domain#B`),
      { file: 'kb', hash: '' },
    );
    expect(knowledge.constructions.map(({ id, priority }) => id + priority)).toEqual(['A90', 'B89']);
  });

  test('of one that nothing orders comes after all others, and that is told', () => {
    const { priorities, findings } = ordered('ABC', ['BA']);
    expect(priorities).toBe('A1 B2 C3');
    expect(findings).toMatchObject([
      { code: 'construction-without-order', where: { file: 'kb/ConstructionPattern.csv', line: 5 } },
    ]);
  });

  test('of a circle leave out the dependency that closes it, and that is told', () => {
    const { priorities, findings } = ordered('ABC', ['BA', 'CB', 'AC']);
    // From A: C before A, B before C, and A before B, row 3, which closes the circle.
    expect(priorities).toBe('A3 B1 C2');
    expect(findings).toMatchObject([
      { code: 'construction-cycle', where: { file: 'kb/ConstructionPredecessor.csv', line: 3 } },
    ]);
  });

  test('leave out what does not exist, and that is told', () => {
    const { priorities, findings } = ordered('AB', ['BA', 'BX'], ['YA']);
    expect(priorities).toBe('A1 B2');
    expect(findings).toMatchObject([
      { code: 'dangling-reference', where: { file: 'kb/ConstructionPredecessor.csv', line: 4 } },
      { code: 'dangling-reference', where: { file: 'kb/ConstructionSuccessor.csv', line: 3 } },
    ]);
  });
});
