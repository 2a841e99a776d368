import { z } from 'zod';

/**
 * The identity of a knowledge concept: no blanks, none of the characters derived ids are built with (`@ = , [ ]`).
 * Ids carry meaning; labels never do.
 */
export const ConceptId = z.string().regex(/^[^\s@=,[\]]+$/u, 'must not hold blanks or any of @ = , [ ]');
export type ConceptId = z.infer<typeof ConceptId>;

/** A position on one of the ordinal scales, counted from 0. Which scale is said by the field that holds it. */
export const Level = z.int().min(0).max(15);
export type Level = z.infer<typeof Level>;
