import { expect, test } from 'vitest';
import { emptyAssessment } from './assessment.fixture.ts';
import type { Assessment } from './assessment.ts';
import { rankingOf, ThreatRanking } from './ranking.ts';
import type { ThreatEntry } from './threat-entry.ts';

const consequences = [
  { id: 'loss-of-control', label: 'Taken over', about: '', at: ['device'], visible: true, stride: 'E' as const },
];

function threatAt(element: string, number: number, more: Partial<ThreatEntry> = {}): ThreatEntry {
  return {
    id: `flaw-${number}@device=${element}`,
    code: `flaw-${number}`,
    label: `Flaw ${number} of ${element}`,
    text: '',
    category: 'Attack',
    origin: 'attacker',
    kind: 'primary',
    sideEffect: false,
    roles: [{ role: 'device', assets: [element] }],
    likelihood: 'medium',
    risk: 'high',
    rootCause: true,
    initialCause: true,
    effects: [`loss-of-control@${element}`],
    references: [{ scheme: 'attack', id: `T${number}`, verified: true }],
    provenance: null,
    ...more,
  };
}

function assessmentOf(threats: readonly ThreatEntry[]): Assessment {
  const elements = [...new Set(threats.flatMap(({ roles }) => roles.flatMap(({ assets }) => assets)))];
  const assets = elements.map((id) => ({
    ...{ id, label: id, class: 'device', classLabel: 'Device', kind: 'device' as const },
    ...{ zone: null, population: 'one', inferred: false },
  }));
  return { ...emptyAssessment, threats, assets };
}

const many = (elements: number, each: number, more: Partial<ThreatEntry> = {}): readonly ThreatEntry[] =>
  Array.from({ length: elements * each }, (_, number) => threatAt(`device-${number % elements}`, number, more));

const rankingFor = (threats: readonly ThreatEntry[]) => rankingOf(assessmentOf(threats), { consequences });

test('three lines are shown for each element, twelve at least and sixty at most', () => {
  expect(rankingFor(many(2, 20))).toMatchObject({ shown: 12, lines: { length: 40 } });
  expect(rankingFor(many(10, 5)).shown).toBe(30);
  expect(rankingFor(many(40, 3)).shown).toBe(60);
  expect(rankingFor(many(2, 3)).shown).toBe(6);
});

test('of lines at the lowest risk, none is shown after the last above it', () => {
  expect(rankingFor(many(3, 3, { risk: 'very-low' }))).toMatchObject({ shown: 0, lines: { length: 9 } });
  const mixed = [...many(2, 2), threatAt('quiet', 99, { risk: 'very-low', effects: [] })];
  expect(rankingFor(mixed)).toMatchObject({ shown: 4, lines: { length: 5 } });
});

test('every line names threats of the assessment, each threat stands in one line, and the kind is that of the first', () => {
  const weak = { references: [{ scheme: 'cwe' as const, id: 'CWE-494', verified: true }] };
  const threats = [threatAt('pump', 1, weak), threatAt('pump', 2, weak), threatAt('pump', 3)];
  const ranking = ThreatRanking.parse(rankingFor(threats));
  expect(ranking.lines.flatMap((line) => line.threats).sort()).toEqual(threats.map(({ id }) => id).sort());
  expect(ranking.lines.map(({ stride, threats: { length } }) => [stride, length]).sort()).toEqual([
    ['E', 1],
    ['T', 2],
  ]);
});
