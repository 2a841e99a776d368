import { z } from 'zod';
import { Place } from '../../finding.ts';

/**
 * What stands in the trace. An artefact is what a requirement is answered with; a verification is the claim that
 * something was looked at or tried, and evidence is the record that shows it.
 */
export const TraceKind = z.enum(['requirement', 'risk', 'threat', 'control', 'artefact', 'verification', 'evidence']);
export type TraceKind = z.infer<typeof TraceKind>;

/** How far a node holds by itself. */
export const TraceState = z.enum(['holds', 'planned', 'open', 'stale']);
export type TraceState = z.infer<typeof TraceState>;

/** One thing of the trace; `id` is the kind, a colon, and the id that it has where it comes from. */
export const TraceNode = z
  .object({
    id: z.string(),
    kind: TraceKind,
    /** Its own id: of a requirement, harm, threat, control at an asset, artefact or record. */
    of: z.string(),
    label: z.string(),
    state: TraceState,
    because: z.string(),
    where: Place,
  })
  .readonly();
export type TraceNode = z.infer<typeof TraceNode>;

/**
 * How one node leads to the next, from what is asked to what shows it:
 * `answered-by` requirement → artefact, `asks-for` requirement → control, `concerns` requirement → threat,
 * `caused-by` risk → threat, `held-by` threat → control, `verified-by` control or artefact → verification,
 * `shown-by` verification → evidence.
 */
export const TraceLinkKind = z.enum([
  'answered-by',
  'asks-for',
  'concerns',
  'caused-by',
  'held-by',
  'verified-by',
  'shown-by',
]);
export type TraceLinkKind = z.infer<typeof TraceLinkKind>;

/** A link between nodes, by their ids. */
export const TraceLink = z.object({ from: z.string(), to: z.string(), kind: TraceLinkKind }).readonly();
export type TraceLink = z.infer<typeof TraceLink>;

/** What the trace misses: a node that should lead on and does not, or a name that nothing answers to. */
export const TraceProblem = z
  .object({
    kind: z.enum(['orphan', 'broken']),
    /** The node it is about, or the record that names what is not there. */
    id: z.string(),
    message: z.string(),
    advice: z.string(),
    where: Place,
  })
  .readonly();
export type TraceProblem = z.infer<typeof TraceProblem>;

/**
 * From requirement over risk and control to verification and evidence, to be walked both ways. Nodes by kind and id,
 * links by their ends, problems by id.
 */
export const Trace = z
  .object({
    nodes: z.array(TraceNode).readonly(),
    links: z.array(TraceLink).readonly(),
    problems: z.array(TraceProblem).readonly(),
  })
  .readonly();
export type Trace = z.infer<typeof Trace>;
