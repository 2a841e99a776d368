import { z } from 'zod';
import { ConceptId } from './id.ts';

/** A part that assets play in patterns, and the classes whose assets may play it. */
export const Role = z.object({ id: ConceptId, label: z.string(), at: z.array(ConceptId).readonly() }).readonly();
export type Role = z.infer<typeof Role>;

/** A role together with the asset class this pattern demands for it. */
export const PatternNode = z.object({ role: ConceptId, class: ConceptId }).readonly();
export type PatternNode = z.infer<typeof PatternNode>;

/** A link demanded (or prohibited) between the assets of two roles. */
export const PatternLink = z.object({ from: ConceptId, relation: ConceptId, to: ConceptId }).readonly();
export type PatternLink = z.infer<typeof PatternLink>;

const Nodes = z.array(PatternNode).readonly().default([]);
const Links = z.array(PatternLink).readonly().default([]);

/**
 * A configuration of assets to look for. The root part (`key` and `root` nodes, `rootLinks`) is matched with one asset a
 * node; key nodes give a match its identity and population. Every other node may be filled by several assets:
 * `necessary` and `sufficient` ones must be filled, `optional` ones may, `prohibited` ones must not be. `links` tie these
 * nodes to root roles; no `prohibitedLinks` may exist. Nodes of one `distinct` group must be different assets.
 */
export const MatchingPattern = z
  .object({
    id: ConceptId,
    label: z.string().default(''),
    key: Nodes,
    root: Nodes,
    rootLinks: Links,
    necessary: Nodes,
    sufficient: Nodes,
    optional: Nodes,
    prohibited: Nodes,
    links: Links,
    prohibitedLinks: Links,
    distinct: z.array(z.array(PatternNode).readonly()).readonly().default([]),
  })
  .readonly();
export type MatchingPattern = z.infer<typeof MatchingPattern>;

/** An asset that a construction adds once for each set of assets in its naming roles. */
export const InferredNode = z
  .object({
    role: ConceptId,
    class: ConceptId,
    /** Roles whose assets name the new one, in the order they appear in its id; none where a system has just one. */
    namedBy: z.array(ConceptId).readonly(),
    /** Where a drawing shows it: at the asset of one role, or on the link between two. */
    displayedAt: z.array(ConceptId).max(3).readonly().default([]),
  })
  .readonly();
export type InferredNode = z.infer<typeof InferredNode>;

/** Adds assets and links wherever its pattern is found; lower priority first, repeated while it finds more if `iterate`. */
export const ConstructionPattern = z
  .object({
    id: ConceptId,
    label: z.string().default(''),
    pattern: ConceptId,
    priority: z.int(),
    iterate: z.boolean().default(false),
    /** Upper bound on passes of an iterating construction; every construction runs at least once. */
    maxPasses: z.int().min(0).default(0),
    nodes: z.array(InferredNode).readonly().default([]),
    links: Links,
  })
  .readonly();
export type ConstructionPattern = z.infer<typeof ConstructionPattern>;
