import { quadsOf, smallKnowledge } from '../small-knowledge.fixture.ts';

/** The small knowledge base with texts, a side effect of patching, and a world around all hosts that is inferred. */
export const worldKnowledge =
  smallKnowledge +
  quadsOf(
    `domain#kb owl#versionInfo "7"
    domain#H.T.H.1 rdfs#comment "Taken over: someone takes _Host_, not _Nobody_."
    domain#CSG-Patching rdfs#comment "Patch _Host_."
    domain#CSG-Patching core#isCurrentRisk "false"
    domain#Host rdfs#label "Host"
    domain#World rdf#type owl#Class
    domain#World rdfs#subClassOf core#Asset
    domain#World rdfs#label "World"
    domain#locatedIn rdf#type owl#ObjectProperty
    domain#locatedIn rdfs#domain domain#Host
    domain#locatedIn rdfs#range domain#World
    domain#Role_World rdf#type core#Role
    domain#Role_World core#metaLocatedAt domain#World
    domain#Node-World-World rdf#type core#Node
    domain#Node-World-World core#hasRole domain#Role_World
    domain#Node-World-World core#metaHasAsset domain#World
    domain#Link-Host-locatedIn-World rdf#type core#RoleLink
    domain#Link-Host-locatedIn-World core#linksFrom domain#Role_Host
    domain#Link-Host-locatedIn-World core#linksTo domain#Role_World
    domain#Link-Host-locatedIn-World core#linkType domain#locatedIn
    domain#INS-World rdf#type core#InferredNodeSetting
    domain#INS-World core#hasNode domain#Node-World-World
    domain#INS-World core#displayedAtNode domain#Node-Host-Host
    domain#CP-World rdf#type core#ConstructionPattern
    domain#CP-World core#hasMatchingPattern domain#MP-H
    domain#CP-World core#hasPriority "1"
    domain#CP-World core#hasInferredNode domain#Node-World-World
    domain#CP-World core#hasInferredNodeSetting domain#INS-World
    domain#CP-World core#hasInferredLink domain#Link-Host-locatedIn-World
    domain#R-W rdf#type core#RootPattern
    domain#R-W core#hasKeyNode domain#Node-World-World
    domain#MP-WH rdf#type core#MatchingPattern
    domain#MP-WH core#hasRootPattern domain#R-W
    domain#MP-WH core#hasSufficientNode domain#Node-Host-Host
    domain#MP-WH core#hasLink domain#Link-Host-locatedIn-World
    domain#W.S.WH.2 rdf#type core#Threat
    domain#W.S.WH.2 core#appliesTo domain#MP-WH
    domain#W.S.WH.2 core#threatens domain#Role_World
    domain#W.S.WH.2 core#hasSecondaryEffectCondition domain#MS-Taken-Host
    domain#W.S.WH.2 core#isSecondaryThreat "true"
    domain#W.S.WH.2 rdfs#comment "Trouble at _World_ through _Host_."
    domain#H.L.H.3 rdf#type core#Threat
    domain#H.L.H.3 core#appliesTo domain#MP-H
    domain#H.L.H.3 core#threatens domain#Role_Host
    domain#H.L.H.3 core#hasEntryPoint domain#TWAS-Patched-Host
    domain#H.L.H.3 core#causesMisbehaviour domain#MS-Taken-Host
    domain#H.L.H.3 core#hasFrequency domain#LikelihoodLow
    domain#CSG-Patching core#triggers domain#H.L.H.3
    domain#Patched core#hasMin domain#Patched_Min
    domain#Patched core#hasMax domain#Patched_Max
    domain#Patched_Min rdf#type core#TrustworthinessAttribute
    domain#Patched_Min core#minOf domain#Patched
    domain#Patched_Max rdf#type core#TrustworthinessAttribute
    domain#Patched_Max core#maxOf domain#Patched
    domain#TWIS-Taken-Patched rdf#type core#TrustworthinessImpactSet
    domain#TWIS-Taken-Patched core#affectedBy domain#Taken
    domain#TWIS-Taken-Patched core#affects domain#Patched`,
    'http://it-innovation.soton.ac.uk/ontologies/trustworthiness/domain-small',
  );
