import type { Finding } from '../../finding.ts';
import type { Scales } from '../scales.ts';
import type { ScalesSource } from './scales-source.ts';

/** Turns level words into positions on the scales, and reports words that are on none. */
export type LevelReader = {
  read(scale: keyof Omit<Scales, 'riskMatrix'>, word: string, path: string): number;
  readonly findings: readonly Finding[];
};

/** A reader over the given scales; an unknown word counts as 0 and is an error. */
export function levelReader(scales: ScalesSource): LevelReader {
  const findings: Finding[] = [];
  return {
    findings,
    read(scale, word, path) {
      const position = scales[scale].findIndex((step) => step.id === word);
      if (position >= 0) return position;
      const words = scales[scale].map((step) => step.id).join(', ');
      findings.push({
        code: 'knowledge-level',
        severity: 'error',
        message: `"${word}" is not a level of the ${scale} scale: use one of ${words}.`,
        where: { file: path },
      });
      return 0;
    },
  };
}

/** The scales with the risk matrix as positions. */
export function compileScales(source: ScalesSource, levels: LevelReader): Scales {
  const { 'risk-matrix': matrix, ...scales } = source;
  return {
    ...scales,
    riskMatrix: matrix.map((row) => row.map((word) => levels.read('risk', word, 'scales/levels.yaml'))),
  };
}
