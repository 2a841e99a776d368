import { expect, test } from 'vitest';
import { nextPart } from './next-part.ts';

const reply = (link?: string) => new Response('[]', { headers: link === undefined ? {} : { link } });

test('the next part of a list is named as a path of the API, without what stands before it', () => {
  expect(nextPart(reply('</api/workspaces/demo/scenarios?after=pump&limit=2>; rel="next"'))).toBe(
    '/workspaces/demo/scenarios?after=pump&limit=2',
  );
});

test('behind the last part there is none, and what leads elsewhere is none', () => {
  expect(nextPart(reply())).toBeUndefined();
  expect(nextPart(reply('</api/workspaces>; rel="last"'))).toBeUndefined();
  expect(nextPart(reply('<https://elsewhere.example/api/workspaces>; rel="next"'))).toBeUndefined();
});
