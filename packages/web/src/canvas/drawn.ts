import type { Edge, Node } from '@xyflow/react';
import type { KindOfThing } from './kind-of-thing.ts';

/** What the drawing shows of something in the scenario. */
export type ThingData = {
  readonly label: string;
  readonly classLabel: string;
  readonly kind: KindOfThing;
  readonly risk: number;
  readonly riskLabel: string;
  readonly changed: boolean;
  readonly isZone: boolean;
  readonly isInferred: boolean;
  readonly isMany: boolean;
  readonly isFolded: boolean;
  readonly inside: number;
};
/** A thing, or a box with others in it. */
export type ThingNode = Node<ThingData, 'thing' | 'box'>;

/** A line of the drawing. */
export type LineEdge = Edge<{ readonly label: string; readonly kind: string; readonly isInferred: boolean }, 'line'>;
