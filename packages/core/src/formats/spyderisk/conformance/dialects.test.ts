import { describe, expect, test } from 'vitest';
import { assessWords } from './assess-words.fixture.ts';

describe('old dialects', () => {
  const words = `
    scales 5 5 5 0
    without PopulationModel
    without MixedThreatCauses
    class Host
    class Data
    relation on
    attribute Care Host 1
    consequence Loss Host,Data 3
    control Lock Host 4
    undermines Loss Care
    pattern P key:d=Data mandatory:h=Host link:d-on-h
    threat T P after:Loss@h causes:Loss@d threatens:d secondary
    strategy S old:Lock@h blocks:T effect:3
    strategy M old:Lock@h mitigates:T effect:4`;

  test('with scales of five steps, no populations, mandatory nodes, control sets and mitigation are read without a finding', async () => {
    const { rows, findings } = await assessWords(
      words,
      `say system#d rdf#type domain#Data
       say system#d core#hasID "d1"
       say system#d core#minCardinality "1"
       say system#d core#maxCardinality "-1"
       say system#h rdf#type domain#Host
       say system#h core#hasID "h1"
       say system#g rdf#type domain#Host
       say system#g core#hasID "g1"
       link d on h`,
    );
    expect(findings).toEqual([]);
    // The scale of populations that older knowledge bases lack: one, few, many. There is one T: g is not linked.
    expect(rows('A')).toEqual(['d Data PopLevelMany', 'g Host PopLevelSingleton', 'h Host PopLevelSingleton']);
    // Without mixed causes Loss at h starts at 4 - 1; 5 × 5 × 5 gives risk 4 for impact 3 at 3.
    expect(rows('MS', 3)).toEqual(['MS-Loss-d1 L3 R4', 'MS-Loss-g1 L3 R4', 'MS-Loss-h1 L3 R4']);
    expect(rows('T', 3)).toEqual(['T-P_d1 L3 R4']);
  });

  test.each([
    // S blocks with 3: max(1, 3), 4 - 3. M mitigates with 4 besides: 4 - 4.
    ['CURRENT', 'L1'],
    ['FUTURE', 'L0'],
  ])('old control sets are mandatory, and mitigate in future mode only: %s', async (mode, likelihood) => {
    const model = `
      say system#d rdf#type domain#Data
      say system#d core#hasID "d1"
      say system#h rdf#type domain#Host
      say system#h core#hasID "h1"
      link d on h`;
    const { rows } = await assessWords(words, `${model}\ncontrol Lock-h1\nmode ${mode}`);
    expect(rows('T', 2)).toEqual([`T-P_d1 ${likelihood}`]);
    expect(rows('CSG').map((row) => row.split(' ').slice(1).join(' '))).toEqual(['true T4', 'true T3']);
    expect((await assessWords(words, `${model}\nmode ${mode}`)).rows('T', 2)).toEqual(['T-P_d1 L3']);
  });

  test('a threat without a flag is secondary when behaviours cause it', async () => {
    const { assessment } = await assessWords(
      `class Host
       attribute Care Host 1
       consequence Loss Host 0
       pattern P key:h=Host
       threat T P after:Loss@h
       say domain#Old rdf#type core#Threat
       say domain#Old core#appliesTo domain#P
       say domain#Old core#threatens domain#Role_h
       say domain#Old core#hasSecondaryEffectCondition domain#MS-Loss-h
       threat E P lack:Care@h
       say domain#Older rdf#type core#Threat
       say domain#Older core#appliesTo domain#P
       say domain#Older core#threatens domain#Role_h
       say domain#Older core#hasEntryPoint domain#TWAS-Care-h`,
      'asset h Host',
    );
    const { threats } = assessment.graph.tables.knowledge;
    const secondary = (id: string): boolean | undefined => threats.find((threat) => threat.id === id)?.secondary;
    expect([secondary('Old'), secondary('Older'), secondary('T')]).toEqual([true, false, false]);
  });
});

describe('newer dialects', () => {
  test('with packages are read without a finding', async () => {
    const { rows } = await assessWords(
      `class Host
       attribute Care Host 1
       say domain#Package-A rdf#type core#ModelPackage
       say domain#Package-A core#enabled "true"
       say domain#Feature-OptionalPackages rdf#type core#ModelFeature
       say domain#Feature-ConstructionDependencies rdf#type core#ModelFeature
       say domain#Host core#inPackage domain#Package-A
       say domain#Care core#inPackage domain#Package-A`,
      'asset h Host',
    );
    expect(rows('TW')).toEqual(['TWAS-Care-h1 T1 T1 true']);
  });

  test('literals may carry a datatype', async () => {
    const { rows } = await assessWords(
      `class Host
       attribute Care Host
       say domain#S rdf#type core#TWAADefaultSetting
       say domain#S core#hasTrustworthinessAttribute domain#Care
       say domain#S core#metaLocatedAt domain#Host
       say domain#S core#hasLevel domain#T2
       say domain#S core#independentLevels "true"^^<http://www.w3.org/2001/XMLSchema#boolean>
       say domain#Host rdfs#label "Host"^^<http://www.w3.org/2001/XMLSchema#string>`,
      'asset h Host 1',
    );
    // Average 2 of a few: lowest 1, highest 5.
    expect(rows('TW', 2)).toEqual(['TWAS-Care-h1 T2', 'TWAS-Care_Max-h1 T5', 'TWAS-Care_Min-h1 T1']);
  });
});
