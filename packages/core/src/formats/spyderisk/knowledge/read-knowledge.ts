import { Failure } from '../../../failure.ts';
import type { Finding } from '../../../finding.ts';
import type { Level } from '../../../knowledge/id.ts';
import type { Knowledge } from '../../../knowledge/knowledge.ts';
import { domainName } from '../iri.ts';
import type { Statements } from '../statements.ts';
import { evidenceIndicators } from './evidence-indicators.ts';
import type { Ontology, Resolve } from './ontology.ts';
import { flag, report, text } from './ontology.ts';
import { readClasses, readRelations } from './read-classes.ts';
import { readConstructions } from './read-constructions.ts';
import { readControlSets, readControlTemplates, readStrategies, toControls } from './read-controls.ts';
import { readPatternParts, readPatterns, readRoles } from './read-patterns.ts';
import {
  type Located,
  readImpactTemplates,
  readInhibition,
  readLocated,
  readTrustTemplates,
  readUndermining,
  toAttributes,
  toConsequences,
} from './read-qualities.ts';
import { levelOn, readScales } from './read-scales.ts';
import { readThreats } from './read-threats.ts';
import { notUnderstood } from './vocabulary.ts';

/** A knowledge base that was read, and what is wrong with it. */
export type ReadKnowledge = { readonly knowledge: Knowledge; readonly findings: readonly Finding[] };

/** What the statements themselves do not say. */
export type KnowledgeOrigin = {
  readonly file: string;
  /** SHA-256 of the content, in hexadecimal. */
  readonly hash: string;
  /** Used where the ontology gives no version. */
  readonly version?: string;
  /** Given by tables only; chosen by the sizes of the scales otherwise. */
  readonly riskMatrix?: readonly (readonly Level[])[];
};

/**
 * The knowledge base that statements describe. What is faulty is reported and left out; `Failure` only where there is no
 * knowledge base at all. Concepts come in the order of their ids.
 */
export function readKnowledge(statements: Statements, origin: KnowledgeOrigin): ReadKnowledge {
  const ontology: Ontology = { statements, file: origin.file, findings: [] };
  if (statements.ofType('owl#Class').length === 0 || statements.ofType('core#TrustworthinessLevel').length < 2)
    throw new Failure(
      'input',
      `${origin.file} is not a Spyderisk knowledge base: it has no asset classes or no levels.`,
    );
  const scales = readScales(ontology, origin.riskMatrix);
  notePackages(ontology);
  const classes = readClasses(ontology);
  const classOf = among(classes);
  const relations = readRelations(ontology, classOf);
  const roles = readRoles(ontology, classOf);
  const parts = readPatternParts(ontology, { classOf, relationOf: among(relations) });
  const patterns = readPatterns(ontology, parts);
  const attributes = readLocated(ontology, 'core#TrustworthinessAttribute', classOf);
  const consequences = readLocated(ontology, 'core#Misbehaviour', classOf);
  const controls = readLocated(ontology, 'core#Control', classOf);
  const resolve = {
    classOf,
    role: parts.role,
    attribute: idOf(attributes),
    consequence: idOf(consequences),
    control: idOf(controls),
    isTwin: (iri: string) =>
      statements.has(iri) && !attributes.has(iri) && !consequences.has(iri) && !controls.has(iri),
  };
  const trust = levelOn(scales.trust);
  const threats = readThreats(ontology, {
    ...resolve,
    pattern: among(patterns),
    likelihood: levelOn(scales.likelihood),
    top: scales.likelihood.length - 1,
  });
  const controlSet = readControlSets(ontology, resolve);
  const strategies = readStrategies(ontology, { controlSet, threat: among(threats), level: trust });
  const knowledge: Knowledge = {
    format: 'nemecys-knowledge/1',
    ...identityOf(ontology, origin),
    features: {
      mixedCauses: statements.has('domain#Feature-MixedThreatCauses'),
      populations: statements.has('domain#Feature-PopulationModel'),
    },
    scales,
    classes,
    relations,
    roles,
    patterns,
    constructions: readConstructions(ontology, parts, among(patterns)),
    attributes: toAttributes(attributes),
    consequences: toConsequences(consequences),
    undermining: readUndermining(ontology, { ...resolve, attributes, consequences }),
    inhibition: readInhibition(ontology, resolve),
    trustTemplates: readTrustTemplates(ontology, resolve, trust),
    impactTemplates: readImpactTemplates(ontology, resolve, levelOn(scales.impact)),
    controls: toControls(ontology, controls, scales),
    controlTemplates: readControlTemplates(ontology, resolve, trust),
    strategies,
    threats,
    facts: [],
    indicators: evidenceIndicators(toAttributes(attributes)),
  };
  return { knowledge, findings: [...ontology.findings, ...notUnderstood(ontology)] };
}

/** Newer knowledge bases come in packages. All of it is read, whatever they say of themselves. */
function notePackages(ontology: Ontology): void {
  for (const iri of ['core#Package', 'core#ModelPackage'].flatMap((type) => ontology.statements.ofType(type)))
    if (!flag(ontology, iri, 'core#enabled', true))
      report(ontology, 'package-not-enabled', `${iri} is not enabled, but its content counts all the same.`, iri);
}

function identityOf(ontology: Ontology, { hash, version }: KnowledgeOrigin) {
  const { statements } = ontology;
  const main = statements.ofType('owl#Ontology').find((iri) => statements.first(iri, 'core#domainGraph') !== undefined);
  if (main === undefined) return { id: 'spyderisk', title: 'Spyderisk', version: version ?? '', hash };
  return {
    id: domainName(text(ontology, main, 'core#domainGraph')),
    title: text(ontology, main, 'rdfs#label', 'Spyderisk'),
    version: statements.value(main, 'owl#versionInfo') ?? version ?? '',
    hash,
  };
}

function among(concepts: readonly { readonly id: string }[]): Resolve<string> {
  const known = new Set(concepts.map(({ id }) => id));
  return (iri) => {
    const id = domainName(iri);
    return known.has(id) ? id : undefined;
  };
}

function idOf(located: ReadonlyMap<string, Located>): Resolve<string> {
  return (iri) => located.get(iri)?.id;
}
