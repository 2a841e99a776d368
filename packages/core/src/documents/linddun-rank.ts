import { z } from 'zod';

/** The seven families of LINDDUN: disclosure, identifying, linking, non-compliance, unawareness, detecting, non-repudiation. */
export const LinddunFamily = z.enum(['DD', 'I', 'L', 'Nc', 'U', 'D', 'Nr']);
export type LinddunFamily = z.infer<typeof LinddunFamily>;

/** Whether a privacy threat can come about in the system at hand. */
export const Feasibility = z.enum(['plausible', 'indeterminate', 'implausible']);
export type Feasibility = z.infer<typeof Feasibility>;

/** How much it takes to bring a privacy threat about. */
export const Difficulty = z.enum(['negligible', 'minor', 'moderate', 'significant', 'severe']);
export type Difficulty = z.infer<typeof Difficulty>;

/** A privacy threat as a LINDDUN analysis lists it; `code` begins with its family, as in `L.2.1.2`. */
export const PrivacyFinding = z
  .object({
    number: z.int().positive(),
    code: z.string().regex(/^(?:DD|I|L|Nc|U|D|Nr)\.\d+(?:\.\d+)*$/u),
    feasibility: Feasibility,
    difficulty: Difficulty,
  })
  .readonly();
export type PrivacyFinding = z.infer<typeof PrivacyFinding>;

/** A finding with its value in thousandths and as it is printed. */
export type RankedFinding<F extends PrivacyFinding = PrivacyFinding> = F & {
  readonly thousandths: number;
  readonly value: string;
};

/** Weight of a family in hundredths. */
const weights: Readonly<Record<LinddunFamily, number>> = { DD: 100, I: 85, L: 70, Nc: 50, U: 50, D: 30, Nr: 20 };

/** Value in tenths of a feasible threat of negligible difficulty; each step of difficulty takes two tenths off. */
const easiest: Readonly<Record<Feasibility, number>> = { plausible: 10, indeterminate: 9, implausible: 8 };

/** The family a code belongs to. */
export function linddunFamily(code: string): LinddunFamily {
  return LinddunFamily.parse(code.slice(0, code.indexOf('.')));
}

/**
 * The value of a finding in thousandths: weight of its family times feasibility and difficulty, as in NIST SP 1800-43
 * Volume C. Whole numbers, so that equal values are equal on every machine.
 */
export function linddunThousandths({ code, feasibility, difficulty }: PrivacyFinding): number {
  return weights[linddunFamily(code)] * (easiest[feasibility] - 2 * Difficulty.options.indexOf(difficulty));
}

/** Thousandths with two decimals, half a hundredth upwards. */
export function printThousandths(thousandths: number): string {
  const hundredths = Math.floor((thousandths + 5) / 10);
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}

/** Findings with their values, the greatest first and equal ones by number. */
export function rankFindings<F extends PrivacyFinding>(findings: readonly F[]): readonly RankedFinding<F>[] {
  return findings
    .map((finding) => {
      const thousandths = linddunThousandths(finding);
      return { ...finding, thousandths, value: printThousandths(thousandths) };
    })
    .sort((a, b) => b.thousandths - a.thousandths || a.number - b.number);
}
