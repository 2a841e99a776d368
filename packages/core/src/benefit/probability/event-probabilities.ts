/** The probabilities that a threat graph does not know, by index in it. */
export type EventProbabilities = {
  /** The attribute lacks by itself. */
  readonly attribute: (attribute: number) => number;
  /** The threat happens once all its causes are there, without any control. */
  readonly threat: (threat: number) => number;
  /** An enabled strategy does not hold a threat: 1 less coverage times effectiveness. */
  readonly failure: (strategy: number) => number;
  /**
   * Strategies of one group fail together, and only the strongest of them counts for a threat. Without it, strategies
   * that share a control are of one group.
   */
  readonly group?: (strategy: number) => string;
  /** The source of campaigns without which an attribute does not lack by itself; none unless given. */
  readonly attributeSource?: (attribute: number) => string | undefined;
  /** The source without which a threat does not happen; none unless given. */
  readonly threatSource?: (threat: number) => string | undefined;
};
