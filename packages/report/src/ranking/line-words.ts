import type { RankedLine, Stride } from '@nemecys/core';

const strideNames: Readonly<Record<Stride, string>> = {
  S: 'Spoofing',
  T: 'Tampering',
  R: 'Repudiation',
  I: 'Disclosure',
  D: 'Denial of service',
  E: 'Elevation of privilege',
};

/** What kind of threat a line is, by STRIDE; that it strikes data is said, as it strikes its element otherwise. */
export function kindWords({ stride, strikes }: Pick<RankedLine, 'stride' | 'strikes'>): string {
  if (stride === null) return 'Step towards others';
  return strikes === 'data' ? `${strideNames[stride]}, of data there` : strideNames[stride];
}

/** How far a line is from the nearest harm; nothing where no way to one was followed. */
export function distanceWords({ steps }: Pick<RankedLine, 'steps'>): string {
  if (steps === null) return '';
  return steps === 1 ? 'harms directly' : `${steps} steps to a harm`;
}

/** How many threats a line stands for; nothing where it is one. */
export function alikeWords({ threats }: Pick<RankedLine, 'threats'>): string {
  return threats.length === 1 ? '' : `${threats.length} ways alike`;
}
