import { expect, test } from 'vitest';
import { type Draft, rebased, steppedBack } from './draft.ts';
import { heldDraft } from './held-draft.ts';

const text = 'assets:\n  - { id: a, type: server }\n';
const start: Draft = { base: 1, saved: text, text, places: {}, before: [], undone: [] };
const relate = (to: string) => ({ kind: 'relate', from: 'a', is: 'uses', to }) as const;

test('of two edits in one event, before either is shown, both are there', () => {
  const shown: Draft[] = [];
  const held = heldDraft((draft) => shown.push(draft));
  held.put(start);
  expect([held.edit(relate('b')), held.edit(relate('c'))]).toEqual([true, true]);
  expect(shown.at(-1)?.text).toBe(`${text}\nrelations:\n  - a uses b\n  - a uses c\n`);
  held.change(steppedBack);
  expect(held.read()?.text).toBe(`${text}\nrelations:\n  - a uses b\n`);
});

test('an edit right after a version of somebody else is made of that version', () => {
  const held = heldDraft(() => undefined);
  held.put(start);
  const theirs = `# of Grace\n${text}`;
  held.change((now) => rebased(now, { version: 2, saved: theirs, text: theirs }));
  held.edit(relate('b'));
  expect(held.read()).toMatchObject({ base: 2, text: `${theirs}\nrelations:\n  - a uses b\n` });
});

test('an edit that the text cannot take leaves it as it is, and says so', () => {
  const held = heldDraft(() => undefined);
  expect(held.edit(relate('b'))).toBe(false);
  held.put({ ...start, text: 'assets: [' });
  expect(held.edit(relate('b'))).toBe(false);
  expect(held.read()?.text).toBe('assets: [');
});
