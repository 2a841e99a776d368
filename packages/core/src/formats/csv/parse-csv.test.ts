import { expect, test } from 'vitest';
import { parseCsv } from './parse-csv.ts';

test('quotes, doubled quotes, breaks in cells and any line end are understood, with the line of each row', () => {
  expect(parseCsv('\ufeffa,b\r\n"1,""x""","two\nlines"\n\n,last')).toEqual({
    rows: [
      { cells: ['a', 'b'], line: 1 },
      { cells: ['1,"x"', 'two\nlines'], line: 2 },
      { cells: ['', 'last'], line: 5 },
    ],
  });
});

test('a quote that is never closed takes the rest, and its line is told', () => {
  expect(parseCsv('x\na,"b\nc')).toEqual({
    rows: [
      { cells: ['x'], line: 1 },
      { cells: ['a', 'b\nc'], line: 2 },
    ],
    unclosedQuote: 2,
  });
  expect(parseCsv('a,"b"')).toEqual({ rows: [{ cells: ['a', 'b'], line: 1 }] });
});
