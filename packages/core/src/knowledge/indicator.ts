import { z } from 'zod';
import { ConceptId, Level } from './id.ts';
import { Provenance } from './provenance.ts';

/** From where a flaw can be used: any network, one close by, on the machine itself, with hands on it. */
export const FlawReach = z.enum(['network', 'adjacent', 'local', 'physical']);
export type FlawReach = z.infer<typeof FlawReach>;

/**
 * What using a flaw gives: full control, the rights of a user, a security property of what it holds, or, where the kind
 * of weakness says more, a way past the log-in, past the check of updates, to further rights, by a service port, or
 * into what is sent.
 */
export const FlawGain = z.enum([
  'control',
  'user',
  'confidentiality',
  'integrity',
  'availability',
  'scripting',
  'query',
  'login',
  'update',
  'rights',
  'port',
  'transit',
]);
export type FlawGain = z.infer<typeof FlawGain>;

const commonFields = {
  id: ConceptId,
  label: z.string(),
  about: z.string().default(''),
  /** Classes of the assets it can be observed at. */
  at: z.array(ConceptId).readonly(),
  /** Attributes that fall. */
  lowers: z.array(ConceptId).readonly().default([]),
  /** Controls that can no longer be counted on. */
  removes: z.array(ConceptId).readonly().default([]),
  provenance: Provenance.optional(),
};

/** Flaws with certain traits; which level is left follows from how easily the flaw is used. */
export const FlawIndicator = z
  .object({
    kind: z.literal('flaw'),
    ...commonFields,
    /** What the flaw must be like; what is left out does not matter. */
    when: z
      .object({
        reach: z.array(FlawReach).readonly().optional(),
        login: z.enum(['needed', 'not-needed']).optional(),
        interaction: z.enum(['needed', 'not-needed']).optional(),
        /** At least one of these. */
        gains: z.array(FlawGain).readonly().optional(),
      })
      .readonly(),
  })
  .readonly();
export type FlawIndicator = z.infer<typeof FlawIndicator>;

/** A number somebody measured. The step with the highest `from` that the number reaches says what is left. */
export const MeasureIndicator = z
  .object({
    kind: z.literal('measure'),
    ...commonFields,
    /** What the number counts; with `days`, evidence may give a date instead. */
    unit: z.string(),
    /** Lowest `from` first; a level is absent where only controls fall away. */
    steps: z.array(z.object({ from: z.number(), level: Level.optional() }).readonly()).readonly(),
  })
  .readonly();
export type MeasureIndicator = z.infer<typeof MeasureIndicator>;

/** Evidence that brings its own level: a likelihood that somebody is deceived, or a score of privacy. */
export const LevelIndicator = z
  .object({ kind: z.literal('level'), ...commonFields, of: z.enum(['human-factor', 'privacy-score']) })
  .readonly();
export type LevelIndicator = z.infer<typeof LevelIndicator>;

/** What an observation means for the trust in an asset, in the words of one knowledge base. */
export const Indicator = z.discriminatedUnion('kind', [FlawIndicator, MeasureIndicator, LevelIndicator]);
export type Indicator = z.infer<typeof Indicator>;
