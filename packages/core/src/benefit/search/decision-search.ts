import { z } from 'zod';

const Counts = z.array(z.int().min(0)).readonly();
const Named = z.object({ id: z.string(), label: z.string(), assetLabel: z.string() }).readonly();

/** How far a search came: `proved`, or stopped by its limit of work, or by whoever ran it. */
export const SearchEnd = z.enum(['proved', 'limit', 'stopped']);
export type SearchEnd = z.infer<typeof SearchEnd>;

/**
 * A set of controls to add that no other found is better than in harm, care burden and cost together. Counts are by
 * level, highest level first, and never added up.
 */
export const FrontSet = z
  .object({
    /** The option of the decision that it is judged as; null where it is none. */
    option: z.string().nullable(),
    controls: z.array(Named).readonly(),
    /** Harms by risk with the set in place, highest risk first, and the highest there is. */
    harm: Counts,
    worst: z.string(),
    /** Are all harms within the criteria? */
    accepted: z.boolean(),
    /** Controls added by how much they slow work down, for each asset, and how many controls there are. */
    burden: Counts,
    added: z.int().min(0),
    /** Controls added by unit cost, for each asset. */
    cost: Counts,
    /** `minimal`: no set that keeps every harm as low and asks for no more care costs less. `gap`: that is not proved. */
    proof: z.enum(['minimal', 'gap']),
  })
  .readonly();
export type FrontSet = z.infer<typeof FrontSet>;

/** The lightest set that keeps every harm within the criteria, or comes nearest, and what is proved of it. */
export const LightestSet = z
  .object({
    kind: z.enum(['none-needed', 'minimal', 'gap', 'nearest', 'nothing-found']),
    /** Cost that no set that does as much stays below, by level; equal to that of the set where it is proved lightest. */
    costBound: Counts,
    text: z.string(),
  })
  .readonly();
export type LightestSet = z.infer<typeof LightestSet>;

/** A set of controls with what it comes to in a year, in numbers. */
export const NumberSet = z
  .object({
    option: z.string().nullable(),
    controls: z.array(Named).readonly(),
    /** QALY lost by harms, lost benefit and, where they count, losses in money, at the upper bound. */
    harm: z.number(),
    /** QALY lost by delay and staff hours; cost in money. */
    delay: z.number(),
    staffHours: z.number(),
    cost: z.number(),
    /** The objective of the role, at its guaranteed lower end. */
    worth: z.number(),
  })
  .readonly();
export type NumberSet = z.infer<typeof NumberSet>;

/** The best portfolio in numbers with a bound that no other passes, and the sets that no other dominates. */
export const NumberSearch = z
  .object({
    objective: z.enum(['health', 'net-benefit']),
    /** Controls that were free to be chosen. */
    candidates: z.int().min(0),
    best: NumberSet.nullable(),
    /** No portfolio of these controls is worth more. */
    bound: z.number().nullable(),
    /** What the best may be short of the bound, in QALY a year. */
    gap: z.number().nullable(),
    front: z.array(NumberSet).readonly(),
    frontIsComplete: z.boolean(),
    end: SearchEnd,
    steps: z.int().min(0),
    text: z.string(),
  })
  .readonly();
export type NumberSearch = z.infer<typeof NumberSearch>;

/** What a search for sets of controls found, and what it had to keep to. */
export const DecisionSearch = z
  .object({
    /** In words: what the scenario and whoever asked wanted kept. */
    constraints: z.array(z.string()).readonly(),
    levels: z
      .object({
        /** Controls that are not there and bear on the harms. */
        candidates: z.int().min(0),
        lightest: LightestSet,
        /** Sets none of which another dominates, least harm first. Risk levels are what harm is held to. */
        front: z.array(FrontSet).readonly(),
        end: SearchEnd,
        steps: z.int().min(0),
      })
      .readonly(),
    /** Null where the scenario has no numbers or nobody asked for them. */
    numbers: NumberSearch.nullable(),
  })
  .readonly();
export type DecisionSearch = z.infer<typeof DecisionSearch>;
