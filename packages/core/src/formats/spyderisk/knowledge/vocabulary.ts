import type { Finding } from '../../../finding.ts';
import { fault } from '../fault.ts';
import { placeOf, type Said } from '../statements.ts';
import type { Ontology } from './ontology.ts';

/** Predicates that are read, and those that are known to say nothing the engine needs. */
const known = new Set(
  `rdf#type rdfs#label rdfs#comment rdfs#subClassOf rdfs#subPropertyOf rdfs#domain rdfs#range owl#imports owl#versionInfo
  core#domainGraph core#reasonerClass core#isAssertable core#isVisible core#isConstructionState core#hidden
  core#metaLocatedAt core#hasRole core#metaHasAsset core#linksFrom core#linksTo core#linkType core#hasKeyNode
  core#hasRootNode core#hasLink core#hasRootPattern core#hasNecessaryNode core#hasSufficientNode core#hasOptionalNode
  core#hasMandatoryNode core#hasProhibitedNode core#hasProhibitedLink core#hasDistinctNodeGroup core#hasNode
  core#hasMatchingPattern core#hasPriority core#iterate core#maxIterations core#hasInferredNode
  core#hasInferredNodeSetting core#hasInferredLink core#includesNodeInURI core#displayedAtNode core#displayedAtLink
  core#hasMin core#hasMax core#minOf core#maxOf core#unitCost core#performanceImpact core#affectedBy core#affects
  core#inhibited core#inhibitedBy core#hasMisbehaviour core#hasLevel core#hasTrustworthinessAttribute
  core#independentLevels core#hasControl core#locatedAt core#appliesTo core#threatens core#hasEntryPoint
  core#hasSecondaryEffectCondition core#causesMisbehaviour core#hasFrequency core#isSecondaryThreat core#isNormalOp
  core#isCurrentRisk core#isFutureRisk core#hasCategory core#hasMandatoryCS
  core#hasOptionalCS core#hasControlSet core#blocks core#mitigates core#triggers core#hasBlockingEffect
  core#requiresTreatmentOf core#levelValue core#inPackage core#enabled core#parent`.split(/\s+/u),
);

/** One finding for each predicate that was not read, at the first statement that has it. */
export function notUnderstood({ statements }: Ontology): Finding[] {
  const found = new Map<string, { first: Said; count: number }>();
  for (const subject of statements.subjects())
    for (const said of statements.about(subject)) {
      if (known.has(said.predicate)) continue;
      const seen = found.get(said.predicate);
      if (seen === undefined) found.set(said.predicate, { first: said, count: 1 });
      else seen.count += 1;
    }
  return [...found].map(([predicate, { first, count }]) => {
    const left = count === 1 ? 'one statement was' : `${count} statements were`;
    const message = `${predicate} is not known here; ${left} left out.`;
    return fault('statement-not-understood', message, { where: placeOf(first), severity: 'info' });
  });
}
