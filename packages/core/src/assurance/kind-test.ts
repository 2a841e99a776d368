import { hierarchyOf } from '../engine/hierarchy.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';

/** Is a class of the knowledge the given kind, or below it? */
export type KindTest = (type: string, kind: string) => boolean;

/** The test over the classes of a knowledge; classes that it does not have are no kind of anything. */
export function kindTest({ classes }: Knowledge): KindTest {
  const { index, isA, count } = hierarchyOf(classes);
  return (type, kind) => {
    const [row, column] = [index.get(type), index.get(kind)];
    return row !== undefined && column !== undefined && isA[row * count + column] === 1;
  };
}
