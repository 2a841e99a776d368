import { z } from 'zod';

const Step = z.strictObject({ id: z.string(), label: z.string(), meaning: z.string() }).readonly();
const Scale = z.array(Step).min(2).readonly();

/** The scales and the risk matrix as written in `scales/levels.yaml`; the matrix in words, row impact, column likelihood. */
export const ScalesSource = z
  .strictObject({
    likelihood: Scale,
    trust: Scale,
    impact: Scale,
    risk: Scale,
    population: Scale,
    cost: Scale,
    performance: Scale,
    'risk-matrix': z.array(z.array(z.string()).readonly()).readonly(),
  })
  .readonly();
export type ScalesSource = z.infer<typeof ScalesSource>;

/** How a severity 1 to 5 becomes an impact, as written in `scales/severity.yaml`. */
export const SeveritySource = z
  .strictObject({
    about: z.string(),
    levels: z
      .array(z.strictObject({ severity: z.int().min(1).max(5), label: z.string(), impact: z.string() }).readonly())
      .length(5)
      .readonly(),
  })
  .readonly();
export type SeveritySource = z.infer<typeof SeveritySource>;

/** Title and version of the knowledge, as written in `knowledge.yaml`. */
export const TitleSource = z.strictObject({ id: z.string(), title: z.string(), version: z.string() }).readonly();
export type TitleSource = z.infer<typeof TitleSource>;

/**
 * What `knowledge.yaml` says in a package of one's own: it is laid on top of the bundled knowledge and was written for
 * one version of it.
 */
export const PackageTitleSource = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/u, 'must be small letters, digits, "-" and "."'),
    title: z.string().min(1),
    version: z.string().min(1),
    extends: z.literal('nemecys'),
    'written-for': z.string().min(1),
  })
  .readonly();
export type PackageTitleSource = z.infer<typeof PackageTitleSource>;
