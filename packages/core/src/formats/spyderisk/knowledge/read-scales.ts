import type { Level } from '../../../knowledge/id.ts';
import type { ScaleStep, Scales } from '../../../knowledge/scales.ts';
import { domainName } from '../iri.ts';
import { integer, type Ontology, report, text } from './ontology.ts';
import { labelInWords } from './reader-label.ts';
import { riskMatrixFor } from './risk-matrices.ts';

const types = {
  likelihood: 'core#Likelihood',
  trust: 'core#TrustworthinessLevel',
  impact: 'core#ImpactLevel',
  risk: 'core#RiskLevel',
  population: 'core#PopulationLevel',
  cost: 'core#CostLevel',
  performance: 'core#PerformanceImpactLevel',
} as const;

/** Older knowledge bases know one, few and many, and no scale for what controls cost. */
const populationOfOld: readonly ScaleStep[] = [
  { id: 'PopLevelSingleton', label: 'Singleton', meaning: '' },
  { id: 'PopLevelFew', label: 'Few', meaning: '' },
  { id: 'PopLevelMany', label: 'Many', meaning: '' },
];
const unknownCost: readonly ScaleStep[] = [
  { id: 'VeryLow', label: 'Very Low', meaning: '' },
  { id: 'VeryHigh', label: 'Very High', meaning: '' },
];

/** Reads the seven scales and chooses the risk matrix by their sizes; sizes without a matrix give the lowest risk everywhere. */
export function readScales(ontology: Ontology, matrix?: readonly (readonly Level[])[]): Scales {
  const step = (kind: keyof typeof types): readonly ScaleStep[] => readScale(ontology, kind);
  const scales = {
    likelihood: step('likelihood'),
    trust: step('trust'),
    impact: step('impact'),
    risk: step('risk'),
    population: orElse(step('population'), populationOfOld),
    cost: orElse(step('cost'), unknownCost),
    performance: orElse(step('performance'), unknownCost),
  };
  const { likelihood, trust, impact, risk } = scales;
  if (likelihood.length !== trust.length)
    complain(
      ontology,
      `Likelihood has ${likelihood.length} steps, trustworthiness ${trust.length}: they must be equal.`,
    );
  const riskMatrix = matrix ?? riskMatrixFor(impact, likelihood, risk);
  if (riskMatrix !== undefined) return { ...scales, riskMatrix };
  complain(
    ontology,
    `There is no risk matrix for ${impact.length} impact, ${likelihood.length} likelihood and ${risk.length} risk steps: every risk is the lowest.`,
  );
  return { ...scales, riskMatrix: impact.map(() => likelihood.map(() => 0)) };
}

/** Finds the position of a step on a scale by the IRI of the step. */
export function levelOn(scale: readonly ScaleStep[]): (iri: string) => Level | undefined {
  const levels = new Map(scale.map((step, level) => [step.id, level]));
  return (iri) => levels.get(domainName(iri));
}

function readScale(ontology: Ontology, kind: keyof typeof types): readonly ScaleStep[] {
  const steps = ontology.statements
    .ofType(types[kind])
    .map((iri) => ({ iri, value: integer(ontology, iri, 'core#levelValue', -1) }))
    .sort((a, b) => a.value - b.value);
  for (const [position, { iri, value }] of steps.entries())
    if (value !== position)
      report(ontology, 'scale-with-gaps', `${iri} has the value ${value} where ${position} is expected.`, iri);
  return steps.map(({ iri }) => ({
    id: domainName(iri),
    label: text(ontology, iri, 'rdfs#label', labelInWords(domainName(iri), domainName(iri))),
    meaning: text(ontology, iri, 'rdfs#comment').trim(),
  }));
}

function orElse(scale: readonly ScaleStep[], other: readonly ScaleStep[]): readonly ScaleStep[] {
  return scale.length > 1 ? scale : other;
}

function complain(ontology: Ontology, message: string): void {
  ontology.findings.push({ code: 'unknown-scale-size', severity: 'warning', message, where: { file: ontology.file } });
}
