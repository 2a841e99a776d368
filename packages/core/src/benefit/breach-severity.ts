/** The factors of ENISA's severity of a personal data breach; a base of health data is 4. */
export type BreachFactors = {
  /** How sensitive the data are in their context (DPC). */
  readonly context: number;
  /** How easily persons are identified (EI). */
  readonly identification: 0.25 | 0.5 | 0.75 | 1;
  /** What the circumstances add (CB), such as 0.5 for malice. */
  readonly circumstances: number;
};
export type BreachClass = 'low' | 'medium' | 'high' | 'very-high';

/** ENISA's severity, context × identification + circumstances, with its class. */
export function breachSeverity({ context, identification, circumstances }: BreachFactors): {
  readonly score: number;
  readonly class: BreachClass;
} {
  const score = context * identification + circumstances;
  return { score, class: score < 2 ? 'low' : score < 3 ? 'medium' : score < 4 ? 'high' : 'very-high' };
}
