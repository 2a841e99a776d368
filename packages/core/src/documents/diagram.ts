import { z } from 'zod';

/** What a diagram node stands for; decides its shape. */
export const NodeKind = z.enum([
  'device',
  'software',
  'network',
  'person',
  'place',
  'data',
  'function',
  'service',
  'other',
]);
export type NodeKind = z.infer<typeof NodeKind>;

/** The scenario as a drawing, before layout: zones as boxes, things in them, lines between them. */
export const Diagram = z
  .object({
    zones: z.array(z.object({ id: z.string(), label: z.string() }).readonly()).readonly(),
    nodes: z
      .array(
        z
          .object({
            id: z.string(),
            label: z.string(),
            classLabel: z.string(),
            kind: NodeKind,
            zone: z.string().nullable(),
            /** The node in whose box it is drawn, such as the device that a software runs on. */
            host: z.string().nullable(),
            /** Stands for more than one. */
            many: z.boolean(),
            /** Highest risk level id of a consequence at it. */
            risk: z.string(),
          })
          .readonly(),
      )
      .readonly(),
    edges: z
      .array(
        z
          .object({
            id: z.string(),
            from: z.string(),
            to: z.string(),
            label: z.string(),
            kind: z.enum(['flow', 'network', 'relation']),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();
export type Diagram = z.infer<typeof Diagram>;
