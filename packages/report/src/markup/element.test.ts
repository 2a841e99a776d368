import { expect, test } from 'vitest';
import { anchor } from './anchor.ts';
import { type Element, el, markup } from './element.ts';
import { escapeText } from './escape.ts';

test('text inside an element and in an attribute is escaped', () => {
  expect(markup(el('p', { title: `"'<&>` }, '<b onclick="x">&amp;</b>`'))).toBe(
    '<p title="&quot;&#39;&lt;&amp;&gt;">&lt;b onclick=&quot;x&quot;&gt;&amp;amp;&lt;/b&gt;&#96;</p>',
  );
});

test('numbers, nested lists and absent content are written in order', () => {
  expect(markup(el('ul', {}, [el('li', {}, 1), [el('li', {}, 'two')]], undefined, null, false))).toBe(
    '<ul><li>1</li><li>two</li></ul>',
  );
});

test('attributes are left out when undefined or false and bare when true', () => {
  expect(markup(el('details', { open: true, hidden: false, id: undefined }))).toBe('<details open></details>');
});

test('an address that is neither a place in the page, a page beside it nor on the web is left out', () => {
  for (const href of [
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    '#a"b',
    'vbscript:x',
  ]) {
    expect(markup(el('a', { href }, 'x'))).toBe('<a>x</a>');
  }
  for (const href of ['../x.html', '/x.html', 'x.html?y', 'x.HTML', 'a/b.html', 'x.html#"', '.x.html', 'x.html:y#z']) {
    expect(markup(el('a', { href }, 'x'))).toBe('<a>x</a>');
  }
  for (const href of ['#harm-1', 'threats-entry.html', 'threats-entry.html#threat-a_40_b']) {
    expect(markup(el('a', { href }, 'x'))).toBe(`<a href="${href}">x</a>`);
  }
  expect(markup(el('a', { href: 'https://example.org/a?b=c#d' }, 'x'))).toContain('href="https://example.org/a?b=c#d"');
});

test('an element or attribute outside the vocabulary is refused', () => {
  const foreign = JSON.parse('{"tag":"script","attributes":{},"children":["x"]}') as Element;
  expect(() => markup(foreign)).toThrow('no element');
  const handler = JSON.parse('{"tag":"p","attributes":{"onclick":"x"},"children":[]}') as Element;
  expect(() => markup(handler)).toThrow('no attribute');
});

test('control characters, lone surrogates and direction overrides become visible replacements', () => {
  expect(escapeText('a\u0000b\u202ec\ud800d\u2066e\u001bf')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf');
  expect(escapeText('tab\tline\n😀 ä')).toBe('tab\tline\n😀 ä');
});

test('anchors differ for different ids and hold no character with a meaning in addresses', () => {
  const long = 'x'.repeat(200);
  const ids = [`${long}1`, `${long}2`, long, 'a@b', 'a_b', 'a=b', 'a-b', 'a b', 'a,b', 'a[b]', 'a😀b', 'a_40_b'];
  const anchors = ids.map((id) => anchor('x', id));
  expect(new Set(anchors).size).toBe(ids.length);
  for (const place of anchors) expect(place).toMatch(/^x-[\w-]{1,120}$/);
});
