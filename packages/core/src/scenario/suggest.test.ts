import fc from 'fast-check';
import { expect, test } from 'vitest';
import { didYouMean, suggest } from './suggest.ts';

test('slips of the keyboard are mended', () => {
  const words = ['home-hub', 'home-network', 'hospital-lan', 'infusion-pump', 'label'];
  expect(suggest('home-hbu', words)).toBe('home-hub');
  expect(suggest('Home Hub', words)).toBe('home-hub');
  expect(suggest('lable', words)).toBe('label');
  expect(suggest('infusionpump', words)).toBe('infusion-pump');
  expect(suggest('hospital', words)).toBe('hospital-lan');
  expect(didYouMean('lable', words)).toBe('did you mean "label"?');
});

test('nothing is suggested for what is like nothing', () => {
  expect(suggest('xyz', ['home-hub'])).toBeUndefined();
  expect(suggest('a', ['b'])).toBeUndefined();
  expect(didYouMean('xyz', [])).toBe('');
});

test('a word suggests itself, whatever else there is', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1 }), (words) => {
      expect(suggest(words[0] ?? '', words)).toBe(words[0]);
    }),
  );
});
