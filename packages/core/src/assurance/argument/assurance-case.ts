import { z } from 'zod';
import { ClaimCompleteness, ClaimConfidence } from './claim-confidence.ts';

const identity = {
  /** Of what it argues about, the same over runs. */
  id: z.string(),
  /** Short, for drawings and talk, as in G3; it counts through this case only. */
  mark: z.string(),
  text: z.string(),
};
const judged = { confidence: ClaimConfidence, because: z.string() };
/** The node of the trace that it stands for; null where it stands for none. */
const of = z.string().nullable();

/**
 * An element of a goal-structured argument. A goal is a claim and a strategy says how it is split; both are judged by what
 * they rest on. A solution is evidence. Of the rest, an assumption that is broken and a doubt that is open speak against
 * the goals they stand at.
 */
export const CaseNode = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('goal'), ...identity, of, completeness: ClaimCompleteness, ...judged }).readonly(),
  z.object({ kind: z.literal('strategy'), ...identity, completeness: ClaimCompleteness, ...judged }).readonly(),
  z.object({ kind: z.literal('solution'), ...identity, of, ...judged }).readonly(),
  z.object({ kind: z.literal('context'), ...identity }).readonly(),
  z
    .object({
      kind: z.literal('assumption'),
      ...identity,
      /** `taken` is an assumption that nobody put as a condition that can be weighed. */
      standing: z.enum(['taken', 'met', 'unknown', 'broken']),
    })
    .readonly(),
  z.object({ kind: z.literal('doubt'), ...identity, answer: z.string().nullable() }).readonly(),
]);
export type CaseNode = z.infer<typeof CaseNode>;

/** How an element leads to another: to what supports it, to what it is to be read with, or to what speaks against it. */
export const CaseLink = z
  .object({ from: z.string(), to: z.string(), kind: z.enum(['supported-by', 'in-context-of', 'challenged-by']) })
  .readonly();
export type CaseLink = z.infer<typeof CaseLink>;

/** The argument that a product is secure enough, made from its trace. Nodes in the order of the argument, links by node. */
export const AssuranceCase = z
  .object({
    format: z.literal('nemecys-assurance-case/1'),
    product: z.object({ name: z.literal('nemecys'), version: z.string() }).readonly(),
    scenario: z.object({ id: z.string(), title: z.string(), variant: z.string().nullable() }).readonly(),
    knowledge: z.string(),
    catalogue: z.string(),
    fingerprint: z.string(),
    day: z.string(),
    /** The rule behind each word of confidence. */
    rules: z.record(ClaimConfidence, z.string()).readonly(),
    /** The id of the claim that all others argue for. */
    top: z.string(),
    nodes: z.array(CaseNode).readonly(),
    links: z.array(CaseLink).readonly(),
  })
  .readonly();
export type AssuranceCase = z.infer<typeof AssuranceCase>;

/** The JSON Schema (draft 2020-12) of the assurance case, as it is published beside the product. */
export function assuranceCaseJsonSchema(): object {
  const schema = z.toJSONSchema(AssuranceCase, { target: 'draft-2020-12', io: 'output', reused: 'ref' });
  return { title: 'nemecys assurance case', ...schema };
}
