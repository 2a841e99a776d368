import type { SeparablePortfolio } from './separable-portfolio.ts';

// The instance Cybsec_L of T. Sawik, A linear model for optimal cybersecurity investment in Industry 4.0 supply chains,
// International Journal of Production Research, 2022, as given by the re-implementation shriya-h/mtp (MIT); re-typed.
const light = [10, 20, 10, 35, 20, 10, 50, 45, 10, 30, 15, 40, 10, 60, 62, 58, 20, 40, 26, 10];
const perLevel = [0, 1, 5, 10];
const perUnit = [
  6.09209, 1.89873, 9.21892, 9.57156, 1.05726, 7.14106, 5.51532, 2.63135, 3.49604, 4.07247, 6.65212, 5.75807, 9.42022,
  3.63525, 0.0308876, 7.55598, 4.50103, 1.70122, 7.87748, 8.37808,
];
const probability = [0.35, 0.4, 0.35, 0.25, 0.4, 0.25, 0.55, 0.55, 0.75, 0.75];
const damage = [450, 1500, 550, 300, 1200, 350, 2500, 2500, 10000, 10000];
const vulnerability = [0.6713, 0.7705, 0.6691, 0.5067, 0.7799, 0.5282, 0.8976, 0.8821, 0.9772, 0.9939];

/** Budgets in thousands, the published least objective in currency units, and the time CBC 2.10.3 took, in seconds. */
export const sawikResults: readonly { readonly budget: number; readonly objective: number; readonly cbc: number }[] = [
  { budget: 100, objective: 17_054_495.56, cbc: 0.15 },
  { budget: 150, objective: 16_497_613.01, cbc: 0.58 },
  { budget: 200, objective: 15_959_843.79, cbc: 0.93 },
  { budget: 250, objective: 15_436_317.87, cbc: 1.13 },
  { budget: 300, objective: 14_988_531.41, cbc: 2.47 },
  { budget: 350, objective: 14_583_808.82, cbc: 4.59 },
  { budget: 400, objective: 14_202_335.21, cbc: 24.92 },
  { budget: 450, objective: 13_827_598.23, cbc: 21.2 },
  { budget: 500, objective: 13_498_540.98, cbc: 35.97 },
];

/** The instance with a budget in thousands; the objective comes out in thousands too. */
export function sawikPortfolio(budget: number): SeparablePortfolio {
  return {
    controls: light.map((cost, j) =>
      perLevel.map((times) => ({
        spend: cost * times,
        strength: (perUnit[j] ?? 0) * 1e-5 * cost * times * 1000,
      })),
    ),
    nodes: probability.length,
    lossAt: (node, strength) =>
      (probability[node] ?? 0) * (damage[node] ?? 0) * (vulnerability[node] ?? 0) ** (1 + strength),
    budget,
  };
}
