import { expect, test } from 'vitest';
import { placeOfSearch, searchOfPlace } from './page-place.ts';

test('a place is found again from its address, whatever signs its ids hold', () => {
  const place = {
    tab: 'threats',
    shown: { kind: 'threat', id: 'a.b@x=y&z,w=[v u],t=50%+:1' },
    narrowed: { find: 'ä & b', level: 'high' },
  } as const;
  expect(placeOfSearch(searchOfPlace(place))).toEqual(place);
});

test('an address without a place, or with one that there is not, is the model', () => {
  const model = { tab: 'model', shown: undefined, narrowed: {} };
  expect(placeOfSearch('')).toEqual(model);
  expect(placeOfSearch('?tab=nowhere&show=planet:1')).toEqual(model);
  expect(placeOfSearch('?show=harm:')).toEqual(model);
  expect(searchOfPlace({ tab: 'model' })).toBe('');
});
