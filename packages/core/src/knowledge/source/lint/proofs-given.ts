import type { Finding } from '../../../finding.ts';
import type { CheckSource } from '../check-source.ts';
import type { Entry } from '../knowledge-source.ts';
import type { ThreatSource } from '../threat-source.ts';
import { fault, type LintRule } from './lint-view.ts';

/** Every threat and check proves that it fires and where it does not. */
export const proofsGiven: LintRule = ({ source }) =>
  [...source.threats, ...source.checks].flatMap(({ path, value }: Entry<ThreatSource | CheckSource>): Finding[] => {
    if (value.proof === undefined)
      return [fault('proof-missing', path, 'A proof is missing: a system where it fires and one where it does not.')];
    if (value.proof.not.length === 0)
      return [fault('proof-one-sided', path, 'The proof shows no system in which it does not fire.')];
    return [];
  });
