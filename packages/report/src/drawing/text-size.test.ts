import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textWidth, wrapText } from './text-size.ts';

const box = { size: 12, width: 100, lines: 3 };

test('a short text stays on one line and a long one is broken between words', () => {
  expect(wrapText('Base unit', box)).toEqual(['Base unit']);
  expect(wrapText('People with Parkinson’s disease', box)).toEqual(['People with', 'Parkinson’s', 'disease']);
});

test('a text with more lines than there is room for ends in an ellipsis', () => {
  const lines = wrapText('one two three four five six seven eight nine ten eleven twelve', box);
  expect(lines).toHaveLength(3);
  expect(lines.at(-1)).toMatch(/…$/);
});

test('no line is ever wider than its box, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 30, max: 300 }), (text, width) => {
      const lines = wrapText(text, { ...box, width });
      expect(lines.length).toBeLessThanOrEqual(box.lines);
      for (const line of lines) if ([...line].length > 1) expect(textWidth(line, box.size)).toBeLessThanOrEqual(width);
    }),
  );
});
