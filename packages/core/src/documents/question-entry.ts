import { z } from 'zod';
import { RiskVector } from './harm-entry.ts';

/** A harm whose level hangs on an open question. */
export const Swing = z
  .object({ harm: z.string(), yes: z.string(), no: z.string(), riskYes: z.string(), riskNo: z.string() })
  .readonly();
export type Swing = z.infer<typeof Swing>;

/**
 * A fact that nobody has stated, evaluated once as yes and once as no. `weight` orders questions: the larger, the more
 * the answer changes; 0 means that it changes nothing.
 */
export const QuestionEntry = z
  .object({
    id: z.string(),
    ask: z.string(),
    asset: z.string(),
    assetLabel: z.string(),
    riskVectorYes: RiskVector,
    riskVectorNo: RiskVector,
    swings: z.array(Swing).readonly(),
    /** What the answers would do to the harms, in words; empty where they change nothing. */
    effect: z.string(),
    weight: z.number().min(0),
  })
  .readonly();
export type QuestionEntry = z.infer<typeof QuestionEntry>;
