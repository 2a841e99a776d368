import type { IntLists } from './int-lists.ts';

/** What made the levels of an evaluation: causes, effects, and where chains begin. All by index in the graph. */
export type Attribution = {
  /** Highest risk that the threat, or anything it leads to, has; 0 where the threat is not considered. */
  readonly threatRisk: Uint8Array;
  /** By attribute: 1 where it lacks by itself, not because a consequence undermined it. */
  readonly externalAttribute: Uint8Array;
  /** By consequence: 1 where it holds by itself (knowledge bases without mixed causes only). */
  readonly externalConsequence: Uint8Array;
  /** By threat: the attributes whose lack causes it, and the consequences that do. Empty at likelihood 0. */
  readonly attributeCauses: IntLists;
  readonly conditionCauses: IntLists;
  /** By attribute: the consequences that brought it to its level; empty where it is an external cause. */
  readonly lackCausedBy: IntLists;
  /** By threat: the effects that have its likelihood because of it. */
  readonly directEffects: IntLists;
  /** By consequence: the threats it directly comes from. */
  readonly causedBy: IntLists;
  readonly rootCause: Uint8Array;
  /** 1 on threats and consequences that chains from root causes reach. */
  readonly rootedThreat: Uint8Array;
  readonly rootedConsequence: Uint8Array;
  readonly initialCause: Uint8Array;
  /** By consequence: 1 where it belongs to normal operation. */
  readonly normalOperationEffect: Uint8Array;
};
