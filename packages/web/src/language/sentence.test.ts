import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Sentence } from './sentence.ts';

const said = (words: string, parts: Record<string, React.ReactNode>) =>
  renderToStaticMarkup(createElement(Sentence, { words, parts }));

test('parts stand where each language has their places', () => {
  const parts = { file: createElement('code', null, 'a.txt'), by: 'Ada' };
  expect(said('<by/> has changed <file/>.', parts)).toBe('Ada has changed <code>a.txt</code>.');
  expect(said('<file/> wurde von <by/> geändert.', parts)).toBe('<code>a.txt</code> wurde von Ada geändert.');
});

test('what somebody wrote is text, whatever it looks like', () => {
  expect(said('By <by/>', { by: '<by/> & <b>Bo</b>' })).toBe('By &lt;by/&gt; &amp; &lt;b&gt;Bo&lt;/b&gt;');
});
