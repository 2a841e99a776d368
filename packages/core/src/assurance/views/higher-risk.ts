import type { Scales } from '../../knowledge/scales.ts';

/** The highest of some levels of risk; empty where there is none. */
export function higherRisk(risks: readonly string[], { risk }: Pick<Scales, 'risk'>): string {
  const place = (level: string): number => risk.findIndex(({ id }) => id === level);
  return risks.reduce((highest, one) => (highest === '' || place(one) > place(highest) ? one : highest), '');
}
