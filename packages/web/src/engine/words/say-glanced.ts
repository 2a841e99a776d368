import type { Glanced } from '../messages.ts';
import { calledIn, plainCalled } from './called.ts';
import { assetsIn, drawnIn } from './say-drawn.ts';
import { findingsIn } from './say-findings.ts';
import type { Speech } from './speech.ts';

/** The levels of a scenario in the words of a language. */
export function sayGlanced(glanced: Glanced, speech: Speech): Glanced {
  const { glance } = glanced;
  if (glance === undefined) return { ...glanced, findings: findingsIn(glanced.findings, plainCalled, speech) };
  const called = calledIn(glance, speech);
  const findings = findingsIn(glance.findings, called, speech);
  return {
    ...glanced,
    findings,
    glance: {
      ...glance,
      ...{ scales: { ...speech.knowledge.scales, riskMatrix: glance.scales.riskMatrix }, findings },
      assets: assetsIn(glance.assets, called, speech),
      diagram: drawnIn(glance.diagram, called, speech, glance.assets),
    },
  };
}
