import type { ArbitraryChoice } from './arbitrary-choices.ts';
import type { IntLists } from './int-lists.ts';
import type { KnowledgeTables } from './knowledge-tables.ts';
import type { Naming } from './naming.ts';

/** The assets of a system, the author's first (by id), then the inferred ones in the order they were made. */
export type AssetTable = {
  readonly count: number;
  readonly id: readonly string[];
  readonly index: ReadonlyMap<string, number>;
  readonly label: readonly string[];
  /** Class index in the knowledge tables. */
  readonly class: Int32Array;
  readonly population: Uint8Array;
  /** Index of the construction that made the asset, or -1 where the author did. */
  readonly madeBy: Int32Array;
  /** The assets that name an inferred one; none for the author's. */
  readonly namedBy: IntLists;
  /** Where a drawing shows an inferred one: at one asset, or on the link between two; none for the author's. */
  readonly shownAt: IntLists;
};

/** Links between assets: the author's and, with `inferred` 1, those that constructions added. */
export type LinkTable = {
  readonly count: number;
  readonly from: Int32Array;
  readonly relation: Int32Array;
  readonly to: Int32Array;
  readonly inferred: Uint8Array;
};

/**
 * One kind of concept at assets (consequences, attributes or controls), grouped by asset, concepts ascending. Where an
 * asset stands for many and the concept has variants, three instances stand side by side: average, min, max; `triplet`
 * is 1 on all three. Elsewhere there is the average alone.
 */
export type Instances = {
  readonly count: number;
  /** Instances of asset a are `starts[a]` … `starts[a + 1] - 1`. */
  readonly starts: Int32Array;
  readonly asset: Int32Array;
  /** Index of the concept in `knowledge.consequences`, `.attributes` or `.controls`. */
  readonly concept: Int32Array;
  /** 0 average, 1 min, 2 max. */
  readonly member: Uint8Array;
  readonly triplet: Uint8Array;
};

/** Where patterns were found. Slot `firstSlot[match] + role` of `slots` lists the assets in a role of the match. */
export type MatchTable = {
  readonly count: number;
  /** Index of the pattern in `knowledge.patterns` and `tables.plans`; roles are numbered as in the plan. */
  readonly pattern: Int32Array;
  readonly population: Uint8Array;
  readonly firstSlot: Int32Array;
  readonly slots: IntLists;
  /** How each asset stands in its slot, parallel to `slots.values`: a `Standing`. */
  readonly standing: Uint8Array;
};

/**
 * The causes of all threats, those of threat t at `starts[t]` … `starts[t + 1] - 1`, grouped by role, then by asset. A
 * cause is a trust attribute that may lack, or a consequence.
 */
export type CauseTable = {
  readonly starts: Int32Array;
  /** Role index in the plan of the match. */
  readonly role: Int32Array;
  readonly asset: Int32Array;
  /** 1 where any one asset of the role suffices, 0 where all of them are needed. */
  readonly sufficient: Uint8Array;
  /** 1 when `index` is a consequence, 0 when it is an attribute. */
  readonly isConsequence: Uint8Array;
  readonly index: Int32Array;
};

/** Threats: a rule of the knowledge at a match, for the average, the least or the most likely member. */
export type ThreatTable = {
  readonly count: number;
  /** Index in `knowledge.threats`. */
  readonly rule: Int32Array;
  readonly member: Uint8Array;
  readonly match: Int32Array;
  readonly causes: CauseTable;
  /** Consequences that the threat can have. */
  readonly effects: IntLists;
  /** Strategies that block it, block it in future mode only, or start it. */
  readonly blockedBy: IntLists;
  readonly mitigatedBy: IntLists;
  readonly triggeredBy: IntLists;
};

/**
 * Strategies whose controls exist in the system, each set of controls once. `mandatory` and `optional` list controls, the
 * others threats.
 */
export type StrategyTable = {
  readonly count: number;
  /** Index in `knowledge.strategies`. */
  readonly rule: Int32Array;
  readonly mandatory: IntLists;
  readonly optional: IntLists;
  readonly blocks: IntLists;
  readonly mitigates: IntLists;
  readonly triggers: IntLists;
  /** Role of each control, parallel to `mandatory.values` and `optional.values`: index in `knowledge.roles`. */
  readonly mandatoryRole: Int32Array;
  readonly optionalRole: Int32Array;
};

/** Levels and control states before any calculation: the author's, or those of the class templates. */
export type StartLevels = {
  /** Assumed trust of each attribute. */
  readonly trust: Uint8Array;
  /** 1 where the author stated the trust, 0 where it comes from a template or is the top level. */
  readonly trustStated: Uint8Array;
  readonly impact: Uint8Array;
  /** 1 where the author stated the impact. */
  readonly impactStated: Uint8Array;
  readonly coverage: Uint8Array;
  /** 0 absent, 1 planned, 2 in place. */
  readonly controlState: Uint8Array;
};

/** Everything that can go wrong in a system and what bears on it, before any level is calculated. */
export type ThreatGraph = {
  readonly tables: KnowledgeTables;
  readonly naming: Naming;
  readonly assets: AssetTable;
  readonly links: LinkTable;
  readonly consequences: Instances;
  readonly attributes: Instances;
  readonly controls: Instances;
  readonly matches: MatchTable;
  readonly threats: ThreatTable;
  readonly strategies: StrategyTable;
  readonly start: StartLevels;
  /** By consequence: the attributes it undermines at its asset. */
  readonly undermines: IntLists;
  /** By attribute: the consequences that undermine it. */
  readonly underminedBy: IntLists;
  /** By consequence: threats that can cause it. */
  readonly threatsCausing: IntLists;
  /** By consequence: threats that have it as a condition. */
  readonly threatsAfter: IntLists;
  /** By attribute: threats that have it as an entry point. */
  readonly threatsLacking: IntLists;
  /** Settings that name nothing in the system. */
  readonly unusedSettings: readonly UnusedSetting[];
  /** Where matching took the first of several assets and another would have mattered (quirk Q5). */
  readonly arbitraryChoices: readonly ArbitraryChoice[];
};

/** A setting of the system that found no asset or no such quality there. */
export type UnusedSetting = {
  readonly kind: 'control' | 'trust' | 'impact';
  readonly asset: string;
  readonly concept: string;
};
