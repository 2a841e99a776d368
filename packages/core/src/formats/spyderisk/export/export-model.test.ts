import { describe, expect, test } from 'vitest';
import { ownNaming } from '../../../engine/naming.ts';
import { smallModel } from '../small-knowledge.fixture.ts';
import { exportModel } from './export-model.ts';
import { exported, shortStatements } from './exported.fixture.ts';
import { worldKnowledge } from './world-knowledge.fixture.ts';

const iri = 'http://it-innovation.soton.ac.uk/system/0123456789abcdef01234567';
const impact = 'system#MS-Failed-b2 core#hasImpactLevel domain#ImpactHigh';

async function written(settings: string): Promise<Readonly<Record<string, readonly string[]>>> {
  return shortStatements((await exported(worldKnowledge, smallModel(settings))).text);
}

/** What is said of the subjects whose names begin so, without the beginning that all have in common. */
function about(statements: readonly string[] = [], start: string): string[] {
  return statements.filter((line) => line.startsWith(start)).map((line) => line.slice(start.length));
}

describe('the asserted graph', () => {
  test('states every asset, link and setting, and that the model was calculated', async () => {
    const { asserted } = await written(impact);
    expect(asserted).toEqual([
      `${iri} core#domainGraph domain-small`,
      `${iri} core#isCalculatingRisk "false"^^xsd#boolean`,
      `${iri} core#isValid "true"^^xsd#boolean`,
      `${iri} core#isValidating "false"^^xsd#boolean`,
      `${iri} core#riskCalculationMode "FUTURE"`,
      `${iri} core#risksValid "true"^^xsd#boolean`,
      `${iri} rdf#type owl#Ontology`,
      `${iri} rdfs#comment ""`,
      `${iri} rdfs#label ""`,
      'system owl#imports domain',
      'system rdf#type owl#Ontology',
      'system#MS-Failed-b2 core#hasImpactLevel domain#ImpactHigh',
      'system#b2-runsOn-a1 core#linkType domain#runsOn',
      'system#b2-runsOn-a1 core#linksFrom system#s',
      'system#b2-runsOn-a1 core#linksTo system#h',
      'system#b2-runsOn-a1 rdf#type core#CardinalityConstraint',
      'system#h core#hasID "a1"',
      'system#h core#population domain#PopOne',
      'system#h rdf#type domain#Host',
      'system#h rdfs#label "h"',
      'system#s core#hasID "b2"',
      'system#s core#maxCardinality "1"',
      'system#s core#population domain#PopOne',
      'system#s domain#runsOn system#h',
      'system#s rdf#type domain#Service',
      'system#s rdfs#label "s"',
    ]);
  });

  test('names the mode of the assessment, whatever the model said', async () => {
    const { text } = await exported(worldKnowledge, smallModel(impact), 'current');
    const { asserted, inf } = await shortStatements(text);
    expect(asserted).toContain(`${iri} core#riskCalculationMode "CURRENT"`);
    expect(inf).toContain(`${iri} core#riskCalculationMode "CURRENT"`);
  });
});

describe('the inferred graph', () => {
  test('shows an inferred asset at the asset that its pattern says, and links it', async () => {
    const { inf } = await written(impact);
    expect(about(inf, 'system#World ')).toEqual([
      'core#createdByPattern domain#CP-World',
      'core#displayedAtAsset system#h',
      'core#hasID "7646b5e3"',
      'core#maxCardinality "1"^^xsd#integer',
      'core#minCardinality "1"^^xsd#integer',
      'core#population domain#PopOne',
      'rdf#type domain#World',
      'rdfs#label "[World]"',
    ]);
    expect(about(inf, 'system#a1-locatedIn-7646b5e3 ')).toEqual([
      'core#linkType domain#locatedIn',
      'core#linksFrom system#h',
      'core#linksTo system#World',
      'core#sourceCardinality "1"^^xsd#integer',
      'core#targetCardinality "1"^^xsd#integer',
      'rdf#type core#CardinalityConstraint',
    ]);
    expect(about(inf, 'system#b2-runsOn-a1 ')).toEqual([
      'core#sourceCardinality "1"^^xsd#integer',
      'core#targetCardinality "1"^^xsd#integer',
    ]);
    expect(inf).toContain('system#h domain#locatedIn system#World');
  });

  test('gives a consequence the impact that the author stated, with what caused it and what it causes', async () => {
    const { inf } = await written(impact);
    expect(about(inf, 'system#MS-Failed-b2 ')).toEqual([
      'core#causedBy system#S.F.SH.1-MP-SH_a1_b2',
      'core#hasImpactLevel domain#ImpactHigh',
      'core#hasMisbehaviour domain#Failed',
      'core#hasPrior domain#LikelihoodHigh',
      'core#hasRisk domain#RiskVeryHigh',
      'core#locatedAt system#s',
      'rdf#type core#MisbehaviourSet',
    ]);
    expect(about(inf, 'system#MS-Taken-a1 ')).toEqual([
      'core#causedBy system#H.T.H.1-MP-H_a1',
      'core#causesThreat system#S.F.SH.1-MP-SH_a1_b2',
      'core#causesThreat system#W.S.WH.2-MP-WH_7646b5e3',
      'core#hasImpactLevel domain#ImpactNegligible',
      'core#hasMisbehaviour domain#Taken',
      'core#hasPrior domain#LikelihoodHigh',
      'core#hasRisk domain#RiskVeryLow',
      'core#locatedAt system#h',
      'rdf#type core#MisbehaviourSet',
    ]);
  });

  test('describes a threat with the labels of its assets, and follows a root cause to all that comes of it', async () => {
    const { inf } = await written(impact);
    expect(about(inf, 'system#H.T.H.1-MP-H_a1 ')).toEqual([
      'core#appliesTo system#MP-H_a1',
      'core#blockedBy system#CSG-Patching_M_8a184d0b',
      'core#causedBy system#TWAS-Patched-a1',
      'core#causesDirectMisbehaviour system#MS-Taken-a1',
      'core#causesIndirectMisbehaviour system#MS-Failed-b2',
      'core#causesIndirectMisbehaviour system#MS-Taken-a1',
      'core#causesIndirectThreat system#H.T.H.1-MP-H_a1',
      'core#causesIndirectThreat system#S.F.SH.1-MP-SH_a1_b2',
      'core#causesIndirectThreat system#W.S.WH.2-MP-WH_7646b5e3',
      'core#causesMisbehaviour system#MS-Taken-a1',
      'core#hasEntryPoint system#TWAS-Patched-a1',
      'core#hasFrequency domain#LikelihoodVeryHigh',
      'core#hasPrior domain#LikelihoodHigh',
      'core#hasRisk domain#RiskVeryHigh',
      'core#isRootCause "true"^^xsd#boolean',
      'core#parent domain#H.T.H.1',
      'core#threatens system#h',
      'rdf#type core#Threat',
      'rdfs#comment "Taken over: someone takes "h", not _Nobody_."',
      'rdfs#label "H.T.H.1_H_h"',
    ]);
  });

  test('says nothing of how likely a threat is that was not considered', async () => {
    const { inf } = await written(impact);
    const lines = about(inf, 'system#H.L.H.3-MP-H_a1 ');
    expect(lines).toContain('core#isTriggered "true"^^xsd#boolean');
    expect(lines).toContain('core#triggeredBy system#CSG-Patching_M_8a184d0b');
    expect(lines.filter((line) => /hasPrior|hasRisk|causedBy/u.test(line))).toEqual([]);
  });

  test('lists the assets of a role that several fill, and keeps which node is of which kind', async () => {
    const second = 'system#g rdf#type domain#Host\nsystem#g core#hasID "c3"';
    const { inf } = await written(`${impact}\n${second}`);
    expect(about(inf, 'system#W.S.WH.2-MP-WH_7646b5e3 rdfs#comment ')).toEqual([
      '"Trouble at "[World]" through {"g" or "h"}."',
    ]);
    expect(about(inf, 'system#MP-WH_7646b5e3 ')).toEqual([
      'core#hasNode system#Node-7646b5e3-Role_World',
      'core#hasNode system#Node-a1-Role_Host',
      'core#hasNode system#Node-c3-Role_Host',
      'core#hasSufficientNode system#Node-a1-Role_Host',
      'core#hasSufficientNode system#Node-c3-Role_Host',
      'core#parent domain#MP-WH',
      'core#population domain#PopOne',
      'core#uniqueNodes system#Node-7646b5e3-Role_World',
      'rdf#type core#MatchingPattern',
      'rdfs#label "WH_[World]"',
    ]);
    expect(about(inf, 'system#Node-c3-Role_Host ')).toEqual([
      'core#hasAsset system#g',
      'core#hasRole domain#Role_Host',
      'rdf#type core#Node',
    ]);
  });

  test('ties the members of a population to their average, and crosses what undermines what', async () => {
    const { inf: one } = await written(impact);
    const { inf: many } = await shortStatements(
      (await exported(worldKnowledge, smallModel(impact).replace('PopOne', 'PopMany'))).text,
    );
    expect(one?.filter((line) => line.includes('#hasMin'))).toEqual([]);
    expect(about(many, 'system#TWAS-Patched-a1 core#has')).toEqual([
      'AssertedLevel domain#TrustLow',
      'InferredLevel domain#TrustLow',
      'Max system#TWAS-Patched_Max-a1',
      'Min system#TWAS-Patched_Min-a1',
      'TrustworthinessAttribute domain#Patched',
    ]);
    expect(about(many, 'system#TWAS-Patched_Min-a1 core#minOf ')).toEqual(['system#TWAS-Patched-a1']);
    expect(about(many, 'system#CS-Patching_Max-a1 core#hasControl ')).toEqual(['domain#Patching_Max']);
    expect(about(many, 'system#b2-runsOn-a1 ')).toEqual([
      'core#sourceCardinality "1"^^xsd#integer',
      'core#targetCardinality "-1"^^xsd#integer',
    ]);
  });

  test('says which strategy is enabled, how far it goes, and where it does not count', async () => {
    const { inf } = await written('system#CS-Patching-a1 core#isProposed "true"');
    expect(about(inf, 'system#CSG-Patching_M_8a184d0b ')).toEqual([
      'core#blocks system#H.T.H.1-MP-H_a1',
      'core#hasCoverageLevel domain#TrustHigh',
      'core#hasMandatoryCS system#CS-Patching-a1',
      'core#isCurrentRisk "false"^^xsd#boolean',
      'core#isEnabled "true"^^xsd#boolean',
      'core#parent domain#CSG-Patching',
      'core#triggers system#H.L.H.3-MP-H_a1',
      'rdf#type core#ControlStrategy',
      'rdfs#comment "Patch "h"."',
    ]);
    expect(inf).toContain('system#CS-Patching-a1 core#isProposed "true"^^xsd#boolean');
  });

  test('tells the version of the knowledge base and the risk of the model', async () => {
    const { inf } = await written(impact);
    expect(inf).toContain('system core#domainVersion "7"');
    expect(inf).toContain(`${iri} core#hasRisk domain#RiskVeryHigh`);
  });
});

test('a model without a graph of its own gets one in the form of Spyderisk, the same each time', async () => {
  const triples = smallModel(impact).replaceAll(` <${iri}> .`, ' .');
  const { text } = await exported(worldKnowledge, triples);
  const graphs = new Set([...text.matchAll(/<([^>]*)> \.$/gmu)].map(([, graph]) => graph));
  expect([...graphs]).toEqual([
    expect.stringMatching(/^http:.*\/system\/[0-9a-f]{24}$/u),
    expect.stringMatching(/\/inf$/u),
  ]);
  expect((await exported(worldKnowledge, triples)).text).toBe(text);
});

test('an assessment of something else is refused', async () => {
  const { model, assessment } = await exported(worldKnowledge, smallModel(impact));
  const other = { ...model, assets: [...model.assets, { id: 'new', class: 'Host', label: 'new', population: 0 }] };
  expect(() => [...exportModel(other, assessment)]).toThrow('does not know the asset new');
  const named = { ...assessment, graph: { ...assessment.graph, naming: ownNaming } };
  expect(() => [...exportModel(model, named)]).toThrow('not under the names of Spyderisk');
});
