import { describe, expect, test } from 'vitest';
import {
  Difficulty,
  Feasibility,
  linddunFamily,
  linddunThousandths,
  PrivacyFinding,
  printThousandths,
  rankFindings,
} from './linddun-rank.ts';

describe('value of a privacy finding', () => {
  const published = {
    plausible: ['1.00', '0.80', '0.60', '0.40', '0.20'],
    indeterminate: ['0.90', '0.70', '0.50', '0.30', '0.10'],
    implausible: ['0.80', '0.60', '0.40', '0.20', '0.00'],
  } as const;

  test.each(Feasibility.options)('a %s disclosure has the published value at every difficulty', (feasibility) => {
    const values = Difficulty.options.map((difficulty) =>
      printThousandths(linddunThousandths({ number: 1, code: 'DD.1', feasibility, difficulty })),
    );
    expect(values).toEqual(published[feasibility]);
  });

  test.each([
    ['DD.3.4', '1.00'],
    ['I.2.3', '0.85'],
    ['L.2.2.2', '0.70'],
    ['Nc.4', '0.50'],
    ['U.1.1', '0.50'],
    ['D.1', '0.30'],
    ['Nr.2', '0.20'],
  ])('the weight of %s is %s', (code, weight) => {
    const finding = { number: 1, code, feasibility: 'plausible', difficulty: 'negligible' } as const;
    expect(printThousandths(linddunThousandths(finding))).toBe(weight);
  });

  test('half a hundredth is printed upwards', () => {
    const finding = { number: 1, code: 'I.1', feasibility: 'indeterminate', difficulty: 'minor' } as const;
    expect(linddunThousandths(finding)).toBe(595);
    expect(printThousandths(595)).toBe('0.60');
  });

  test('D and DD, and Nc and Nr, are told apart', () => {
    expect(['D.1', 'DD.1', 'Nc.2', 'Nr.1.1'].map(linddunFamily)).toEqual(['D', 'DD', 'Nc', 'Nr']);
  });

  test('a code of no family is refused', () => {
    const finding = { number: 1, code: 'X.1', feasibility: 'plausible', difficulty: 'minor' };
    expect(PrivacyFinding.safeParse(finding).success).toBe(false);
  });
});

test('findings are ordered by value, equal ones by number, and the list given stays as it is', () => {
  const finding = (number: number, code: string) =>
    ({ number, code, feasibility: 'plausible', difficulty: 'minor' }) as const;
  const given = [finding(9, 'U.1'), finding(7, 'DD.1'), finding(3, 'Nc.2'), finding(2, 'D.1')];
  expect(rankFindings(given).map(({ number }) => number)).toEqual([7, 3, 9, 2]);
  expect(given.map(({ number }) => number)).toEqual([9, 7, 3, 2]);
});
