import { expect, test } from 'vitest';
import { ItemId } from '../../../scenario/item-id.ts';
import { makeIds } from './readable-ids.ts';

test.each([
  ['Ward 3 (east)', 'ward-3-east'],
  ["Patient's phone", 'patients-phone'],
  ['Überwachung', 'uberwachung'],
  ['Αντλία', 'αντλια'],
  ['  ', 'thing'],
  ['…', 'thing'],
  ['none', 'none-2'],
  ['Constructor', 'constructor-2'],
  ['e'.repeat(200), 'e'.repeat(60)],
  ['𝒳'.repeat(61), 'x'.repeat(60)],
])('“%s” gives %s, a valid id', (label, id) => {
  expect(makeIds()(label, 'thing')).toBe(id);
  expect(ItemId.safeParse(id).success).toBe(true);
});

test('equal labels give different ids, numbered in their order', () => {
  const newId = makeIds();
  expect(['Pump', 'pump', 'pump 2', 'PUMP'].map((label) => newId(label, 'thing'))).toEqual([
    'pump',
    'pump-2',
    'pump-2-2',
    'pump-3',
  ]);
});
