import { z } from 'zod';
import { AssetClass } from './asset-class.ts';
import { Control, ControlTemplate, Strategy } from './control.ts';
import { Fact } from './fact.ts';
import { Indicator } from './indicator.ts';
import { KnowledgePackage, Renamed } from './package.ts';
import { ConstructionPattern, MatchingPattern, Role } from './pattern.ts';
import { Consequence, ImpactTemplate, Inhibition, TrustAttribute, TrustTemplate, Undermining } from './quality.ts';
import { RelationType } from './relation-type.ts';
import { Scales } from './scales.ts';
import { Threat } from './threat.ts';

/** How a knowledge base departs from the newest rules; older ones lack some of these. */
export const KnowledgeFeatures = z
  .object({
    /** Threats may have both entry points and conditions; consequences start at likelihood 0. */
    mixedCauses: z.boolean(),
    /** Assets may stand for many, with least and most likely members. */
    populations: z.boolean(),
  })
  .readonly();
export type KnowledgeFeatures = z.infer<typeof KnowledgeFeatures>;

/**
 * A compiled knowledge base: everything the engine knows of a field, as data. `hash` is the SHA-256 of the content, so
 * that a result can say exactly what it rests on. All references between concepts are by id and are resolved: a loader
 * reports what dangles and leaves it out.
 */
export const Knowledge = z
  .object({
    format: z.literal('nemecys-knowledge/1'),
    id: z.string(),
    title: z.string(),
    version: z.string(),
    hash: z.string(),
    features: KnowledgeFeatures,
    scales: Scales,
    classes: z.array(AssetClass).readonly(),
    relations: z.array(RelationType).readonly(),
    roles: z.array(Role).readonly(),
    patterns: z.array(MatchingPattern).readonly(),
    constructions: z.array(ConstructionPattern).readonly(),
    attributes: z.array(TrustAttribute).readonly(),
    consequences: z.array(Consequence).readonly(),
    undermining: z.array(Undermining).readonly(),
    inhibition: z.array(Inhibition).readonly(),
    trustTemplates: z.array(TrustTemplate).readonly(),
    impactTemplates: z.array(ImpactTemplate).readonly(),
    controls: z.array(Control).readonly(),
    controlTemplates: z.array(ControlTemplate).readonly(),
    strategies: z.array(Strategy).readonly(),
    threats: z.array(Threat).readonly(),
    facts: z.array(Fact).readonly(),
    /** What observations mean for trust; none where a knowledge base does not say. */
    indicators: z.array(Indicator).readonly().default([]),
    /** What it was put together from; absent where it is one package. */
    packages: z.array(KnowledgePackage).readonly().optional(),
    /** Entries whose id has changed; absent where none has. */
    renamed: z.array(Renamed).readonly().optional(),
  })
  .readonly();
export type Knowledge = z.infer<typeof Knowledge>;
