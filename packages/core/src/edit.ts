// Public names for what changes a scenario text in its place. Apart from index.ts, so that who only reads one loads none of this.

export { type Splice, spliced } from './scenario/edit/splice.ts';
export { appended, fieldsSet, fieldsTaken, itemsTaken } from './scenario/edit/yaml-places.ts';
export { freeId } from './scenario/id-of.ts';
export { Relation, relationKey } from './scenario/relation.ts';
