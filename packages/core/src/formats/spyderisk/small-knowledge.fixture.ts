const prefixes: Readonly<Record<string, string>> = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  owl: 'http://www.w3.org/2002/07/owl#',
};

/** N-Quads from lines `subject predicate object`: `core#x` and the like are IRIs, anything in quotes is a literal. */
export function quadsOf(lines: string, graph: string): string {
  const iri = (short: string): string => {
    const [prefix = '', name = ''] = short.split('#');
    return `<${prefixes[prefix] === undefined ? `http://it-innovation.soton.ac.uk/ontologies/trustworthiness/${short}` : `${prefixes[prefix]}${name}`}>`;
  };
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [subject = '', predicate = '', ...rest] = line.trim().split(' ');
      const object = rest.join(' ');
      return `${iri(subject)} ${iri(predicate)} ${object.startsWith('"') ? object : iri(object)} <${graph}> .\n`;
    })
    .join('');
}

const scale = (type: string, ids: readonly string[]): string =>
  ids.map((id, value) => `domain#${id} rdf#type core#${type}\n domain#${id} core#levelValue "${value}"`).join('\n');

const five = (prefix: string): string[] =>
  ['VeryLow', 'Low', 'Medium', 'High', 'VeryHigh'].map((step) => prefix + step);

/**
 * A knowledge base of our own: a service that runs on a host. The host's lack of patching lets it be taken over, which
 * makes the service fail; patching stops that.
 */
export const smallKnowledge = quadsOf(
  `domain#kb rdf#type owl#Ontology
  domain#kb core#domainGraph domain-small
  domain#Feature-MixedThreatCauses rdf#type core#ModelFeature
  domain#Feature-PopulationModel rdf#type core#ModelFeature
  ${scale('Likelihood', ['Negligible', ...five('Likelihood')])}
  ${scale('TrustworthinessLevel', [...five('Trust'), 'TrustSafe'])}
  ${scale('ImpactLevel', ['ImpactNegligible', ...five('Impact')])}
  ${scale('RiskLevel', five('Risk'))}
  ${scale('PopulationLevel', ['PopOne', 'PopFew', 'PopMany'])}
  domain#Host rdf#type owl#Class
  domain#Host rdfs#subClassOf core#Asset
  domain#Service rdf#type owl#Class
  domain#Service rdfs#subClassOf core#Asset
  domain#runsOn rdf#type owl#ObjectProperty
  domain#runsOn rdfs#domain domain#Service
  domain#runsOn rdfs#range domain#Host
  domain#Role_Host rdf#type core#Role
  domain#Role_Host core#metaLocatedAt domain#Host
  domain#Role_Service rdf#type core#Role
  domain#Role_Service core#metaLocatedAt domain#Service
  domain#Node-Host-Host rdf#type core#Node
  domain#Node-Host-Host core#hasRole domain#Role_Host
  domain#Node-Host-Host core#metaHasAsset domain#Host
  domain#Node-Service-Service rdf#type core#Node
  domain#Node-Service-Service core#hasRole domain#Role_Service
  domain#Node-Service-Service core#metaHasAsset domain#Service
  domain#Link-Service-runsOn-Host rdf#type core#RoleLink
  domain#Link-Service-runsOn-Host core#linksFrom domain#Role_Service
  domain#Link-Service-runsOn-Host core#linksTo domain#Role_Host
  domain#Link-Service-runsOn-Host core#linkType domain#runsOn
  domain#R-H rdf#type core#RootPattern
  domain#R-H core#hasKeyNode domain#Node-Host-Host
  domain#MP-H rdf#type core#MatchingPattern
  domain#MP-H core#hasRootPattern domain#R-H
  domain#R-SH rdf#type core#RootPattern
  domain#R-SH core#hasKeyNode domain#Node-Service-Service
  domain#R-SH core#hasRootNode domain#Node-Host-Host
  domain#R-SH core#hasLink domain#Link-Service-runsOn-Host
  domain#MP-SH rdf#type core#MatchingPattern
  domain#MP-SH core#hasRootPattern domain#R-SH
  domain#Patched rdf#type core#TrustworthinessAttribute
  domain#Patched core#metaLocatedAt domain#Host
  domain#Taken rdf#type core#Misbehaviour
  domain#Taken core#metaLocatedAt domain#Host
  domain#Failed rdf#type core#Misbehaviour
  domain#Failed core#metaLocatedAt domain#Service
  domain#Patching rdf#type core#Control
  domain#Patching core#metaLocatedAt domain#Host
  domain#Patching core#hasMin domain#Patching_Min
  domain#Patching core#hasMax domain#Patching_Max
  domain#Patching_Min rdf#type core#Control
  domain#Patching_Min core#minOf domain#Patching
  domain#Patching_Max rdf#type core#Control
  domain#Patching_Max core#maxOf domain#Patching
  domain#CAS-Patching-Host rdf#type core#CASetting
  domain#CAS-Patching-Host core#hasControl domain#Patching
  domain#CAS-Patching-Host core#metaLocatedAt domain#Host
  domain#CAS-Patching-Host core#isAssertable "true"
  domain#CAS-Patching-Host core#hasLevel domain#TrustSafe
  domain#TWAADS-Patched-Host rdf#type core#TWAADefaultSetting
  domain#TWAADS-Patched-Host core#hasTrustworthinessAttribute domain#Patched
  domain#TWAADS-Patched-Host core#metaLocatedAt domain#Host
  domain#TWAADS-Patched-Host core#hasLevel domain#TrustLow
  domain#TWAS-Patched-Host rdf#type core#TrustworthinessAttributeSet
  domain#TWAS-Patched-Host core#hasTrustworthinessAttribute domain#Patched
  domain#TWAS-Patched-Host core#locatedAt domain#Role_Host
  domain#MS-Taken-Host rdf#type core#MisbehaviourSet
  domain#MS-Taken-Host core#hasMisbehaviour domain#Taken
  domain#MS-Taken-Host core#locatedAt domain#Role_Host
  domain#MS-Failed-Service rdf#type core#MisbehaviourSet
  domain#MS-Failed-Service core#hasMisbehaviour domain#Failed
  domain#MS-Failed-Service core#locatedAt domain#Role_Service
  domain#CS-Patching-Host rdf#type core#ControlSet
  domain#CS-Patching-Host core#hasControl domain#Patching
  domain#CS-Patching-Host core#locatedAt domain#Role_Host
  domain#H.T.H.1 rdf#type core#Threat
  domain#H.T.H.1 core#appliesTo domain#MP-H
  domain#H.T.H.1 core#threatens domain#Role_Host
  domain#H.T.H.1 core#hasEntryPoint domain#TWAS-Patched-Host
  domain#H.T.H.1 core#causesMisbehaviour domain#MS-Taken-Host
  domain#H.T.H.1 core#hasFrequency domain#LikelihoodVeryHigh
  domain#S.F.SH.1 rdf#type core#Threat
  domain#S.F.SH.1 core#appliesTo domain#MP-SH
  domain#S.F.SH.1 core#threatens domain#Role_Service
  domain#S.F.SH.1 core#hasSecondaryEffectCondition domain#MS-Taken-Host
  domain#S.F.SH.1 core#causesMisbehaviour domain#MS-Failed-Service
  domain#S.F.SH.1 core#isSecondaryThreat "true"
  domain#CSG-Patching rdf#type core#ControlStrategy
  domain#CSG-Patching core#hasMandatoryCS domain#CS-Patching-Host
  domain#CSG-Patching core#blocks domain#H.T.H.1
  domain#CSG-Patching core#hasBlockingEffect domain#TrustHigh`,
  'http://it-innovation.soton.ac.uk/ontologies/trustworthiness/domain-small',
);

/** A model in its words: a service on a host; the graph goes by any name. */
export function smallModel(
  settings: string,
  graph = 'http://it-innovation.soton.ac.uk/system/0123456789abcdef01234567',
): string {
  return quadsOf(
    `system#h rdf#type domain#Host
    system#h core#hasID "a1"
    system#h core#population domain#PopOne
    system#s rdf#type domain#Service
    system#s core#hasID "b2"
    system#s core#maxCardinality "1"
    system#b2-runsOn-a1 rdf#type core#CardinalityConstraint
    system#b2-runsOn-a1 core#linksFrom system#s
    system#b2-runsOn-a1 core#linksTo system#h
    system#b2-runsOn-a1 core#linkType domain#runsOn
    ${settings}`.trim(),
    graph,
  );
}
