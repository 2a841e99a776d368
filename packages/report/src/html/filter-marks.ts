import type { Attributes } from '../markup/element.ts';
import type { PageIndex } from './page-index.ts';

/** What a filter can tell an item by; a criterion that is left out never hides the item. */
export type FilterMarks = {
  readonly harms?: readonly string[];
  readonly risk?: string;
  readonly actors?: readonly string[];
};

/** The attributes by which the filters of the page find an item. */
export function filterMarks(index: PageIndex, marks: FilterMarks): Attributes {
  const kinds = marks.harms?.map((id) => index.harm(id)?.entry.kind ?? 'technical');
  return {
    'data-item': '',
    'data-harm': kinds && [...new Set(kinds)].join(' '),
    'data-risk': marks.risk === undefined ? undefined : index.level('risk', marks.risk).place,
    'data-actor': marks.actors && [...new Set(marks.actors)].join(' '),
  };
}
