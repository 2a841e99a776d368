import type { Level } from '../../../knowledge/id.ts';
import type { ScaleStep, Scales } from '../../../knowledge/scales.ts';
import { type FaultCode, fault } from '../fault.ts';
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

/**
 * Reads the seven scales, with the risk matrix that tables give or else the one that belongs to their sizes. Where there
 * is none it stays empty, so that strict rules refuse it and quirk Q8 takes the lowest risk.
 */
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
    complain(ontology, trust, {
      code: 'unknown-scale-size',
      message: `Likelihood has ${likelihood.length} steps, trustworthiness ${trust.length}: they must be equal.`,
    });
  const riskMatrix = matrix ?? riskMatrixFor(impact, likelihood, risk);
  const sizes = `${impact.length} impact, ${likelihood.length} likelihood and ${risk.length} risk steps`;
  const lowest = 'every risk is the lowest, and strict rules refuse to assess';
  if (riskMatrix === undefined)
    complain(ontology, risk, {
      code: 'unknown-scale-size',
      message: `There is no risk matrix for ${sizes}: ${lowest}.`,
    });
  else if (isComplete(riskMatrix, { impact, likelihood, risk })) return { ...scales, riskMatrix };
  else
    complain(ontology, risk, {
      code: 'incomplete-risk-matrix',
      message: `The risk matrix does not fit ${sizes}: ${lowest}.`,
    });
  return { ...scales, riskMatrix: [] };
}

function isComplete(
  matrix: readonly (readonly Level[])[],
  { impact, likelihood, risk }: Pick<Scales, 'impact' | 'likelihood' | 'risk'>,
): boolean {
  return impact.every((_, row) =>
    likelihood.every((__, column) => (matrix[row]?.[column] ?? risk.length) < risk.length),
  );
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

/** Notes a fault of the scales, at the highest step of one of them. */
function complain(
  ontology: Ontology,
  scale: readonly ScaleStep[],
  { code, message }: { readonly code: FaultCode; readonly message: string },
): void {
  const where = ontology.statements.placeOf(`domain#${scale.at(-1)?.id}`) ?? { file: ontology.file };
  ontology.findings.push(fault(code, message, { where }));
}
