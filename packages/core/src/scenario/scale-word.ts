import { z } from 'zod';

/** Impact levels as a scenario writes them, lowest first. */
export const ImpactWord = z.enum(['negligible', 'very-low', 'low', 'medium', 'high', 'very-high']);
export type ImpactWord = z.infer<typeof ImpactWord>;

/** Likelihood levels, lowest first. */
export const LikelihoodWord = z.enum(['negligible', 'very-low', 'low', 'medium', 'high', 'very-high']);
export type LikelihoodWord = z.infer<typeof LikelihoodWord>;

/** Trust levels, lowest first. */
export const TrustWord = z.enum(['very-low', 'low', 'medium', 'high', 'very-high', 'safe']);
export type TrustWord = z.infer<typeof TrustWord>;

/** Risk levels, lowest first. */
export const RiskWord = z.enum(['very-low', 'low', 'medium', 'high', 'very-high']);
export type RiskWord = z.infer<typeof RiskWord>;

/** How many an asset stands for: 1, about 4–30, 30–300, 300–3000, more. */
export const PopulationWord = z.enum(['one', 'few', 'some', 'many', 'very-many']);
export type PopulationWord = z.infer<typeof PopulationWord>;
