import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../finding.ts';
import { readCsvKnowledge } from '../csv/read-csv-knowledge.ts';
import type { ReadKnowledge } from '../knowledge/read-knowledge.ts';
import { readNquadsKnowledge } from '../knowledge/read-nquads-knowledge.ts';
import { knowledgeWords } from './knowledge-words.fixture.ts';
import { commonTables, tablesOf } from './tables.fixture.ts';

const origin = { file: 'kb', hash: '' };

/** One knowledge base, once in words and once in tables. */
const words = `
  class Thing
  class Host Thing
  class Data Thing
  class Copy Data state
  relation near
  relation touches near state
  attribute Care Host 2 spread
  consequence Loss Host,Data
  impact Loss Data 3
  control Lock Host 4 spread
  control Seal Data never
  undermines Loss Care
  inhibits Lock Loss
  pattern MP key:h=Host root:d=Data necessary:n=Host sufficient:s=Host optional:o=Host prohibited:p=Host rootlink:h-near-d link:n-near-h nolink:d-near-h distinct:h=Host+n=Host
  construction CP MP priority:4 passes:3 adds:c=Copy named:h=Host,d=Data link:h-touches-c
  threat H.T.1 MP lack:Care@h after:Loss@n causes:Loss@d threatens:h atmost:4 secondary notcurrent
  threat H.U.1 MP lack:Care@s causes:Loss@h threatens:h atmost:5 normal
  strategy CSG-S-Runtime needs:Lock@h may:Seal@d blocks:H.T.1 mitigates:H.U.1 triggers:H.U.1 effect:4 notfuture`;

const classRow = (name: string, parent: string, state: string): string => `
  DomainAsset URI=domain#${name} isAssertable=TRUE isVisible=TRUE constructionState=${state}
  DomainAssetParents URI=domain#${name} subClassOf=${parent}`;
const roleRow = (role: string, place: string): string => `
  Role URI=domain#Role_${role}
  RoleLocations URI=domain#Role_${role} metaLocatedAt=domain#${place}`;

const lines = `
  ${commonTables}
  ${classRow('Thing', 'core#Asset', 'FALSE')}
  ${classRow('Host', 'domain#Thing', 'FALSE')}
  ${classRow('Data', 'domain#Thing', '')}
  ${classRow('Copy', 'domain#Data', 'TRUE')}
  ObjectProperty URI=domain#near isAssertable=TRUE isVisible=TRUE hidden=FALSE
  ObjectProperty URI=domain#touches constructionState=TRUE
  ObjectPropertyParents URI=domain#touches subPropertyOf=domain#near
  TrustworthinessAttribute URI=domain#Care isVisible=TRUE
  TWALocations URI=domain#Care metaLocatedAt=domain#Host
  TWAADefaultSetting URI=domain#Setting-Care-Host hasTrustworthinessAttribute=domain#Care metaLocatedAt=domain#Host hasLevel=domain#T2 independentLevels=TRUE
  Misbehaviour URI=domain#Loss
  MisbehaviourLocations URI=domain#Loss metaLocatedAt=domain#Data
  MisbehaviourLocations URI=domain#Loss metaLocatedAt=domain#Host
  MADefaultSetting URI=domain#Setting-Loss-Data hasMisbehaviour=domain#Loss metaLocatedAt=domain#Data hasLevel=domain#I3
  Control URI=domain#Lock
  ControlLocations URI=domain#Lock metaLocatedAt=domain#Host
  CASetting URI=domain#Setting-Lock-Host hasControl=domain#Lock metaLocatedAt=domain#Host isAssertable=TRUE hasLevel=domain#T4 independentLevels=TRUE
  Control URI=domain#Seal
  ControlLocations URI=domain#Seal metaLocatedAt=domain#Data
  CASetting URI=domain#Setting-Seal-Data hasControl=domain#Seal metaLocatedAt=domain#Data isAssertable=FALSE hasLevel=domain#T0 independentLevels=FALSE
  TWIS URI=domain#TWIS-Loss-Care affectedBy=domain#Loss affects=domain#Care
  MIS URI=domain#MIS-Loss-Lock inhibited=domain#Loss inhibitedBy=domain#Lock
  ${roleRow('h', 'Host')}
  ${roleRow('d', 'Data')}
  ${roleRow('n', 'Host')}
  ${roleRow('s', 'Host')}
  ${roleRow('o', 'Host')}
  ${roleRow('p', 'Host')}
  ${roleRow('c', 'Copy')}
  RootPattern URI=domain#R-MP
  RootPatternNodes URI=domain#R-MP hasNode=domain#Node-h-Host keyNode=TRUE
  RootPatternNodes URI=domain#R-MP hasNode=domain#Node-d-Data keyNode=FALSE
  RootPatternLinks URI=domain#R-MP hasLink=domain#Link-h-near-d
  MatchingPattern URI=domain#MP hasRootPattern=domain#R-MP
  MatchingPatternNodes URI=domain#MP hasNode=domain#Node-n-Host mandatoryNode=TRUE prohibitedNode=FALSE sufficientNode=FALSE
  MatchingPatternNodes URI=domain#MP hasNode=domain#Node-s-Host mandatoryNode=TRUE prohibitedNode=FALSE sufficientNode=TRUE
  MatchingPatternNodes URI=domain#MP hasNode=domain#Node-o-Host mandatoryNode=FALSE prohibitedNode=FALSE sufficientNode=TRUE
  MatchingPatternNodes URI=domain#MP hasNode=domain#Node-p-Host mandatoryNode=TRUE prohibitedNode=TRUE sufficientNode=TRUE
  MatchingPatternLinks URI=domain#MP hasLink=domain#Link-n-near-h prohibited=FALSE
  MatchingPatternLinks URI=domain#MP hasLink=domain#Link-d-near-h prohibited=TRUE
  MatchingPatternDNG URI=domain#MP hasDistinctNodeGroup=domain#DNG-MP-0
  DistinctNodeGroupNodes URI=domain#DNG-MP-0 hasNode=domain#Node-h-Host
  DistinctNodeGroupNodes URI=domain#DNG-MP-0 hasNode=domain#Node-n-Host
  ConstructionPattern URI=domain#CP hasPriority=4 iterate=TRUE maxIterations=3 hasMatchingPattern=domain#MP
  ConstructionPatternLinks URI=domain#CP hasInferredLink=domain#Link-h-touches-c
  InferredNodeSetting inPattern=domain#CP hasNode=domain#Node-c-Copy hasSetting=domain#INS-CP-c displayedAtNode=FALSE displayedAtLink=FALSE
  InferredNodeSettingIncludes URI=domain#INS-CP-c includesNodeInURI=domain#Node-h-Host
  InferredNodeSettingIncludes URI=domain#INS-CP-c includesNodeInURI=domain#Node-d-Data
  Threat URI=domain#H.T.1 appliesTo=domain#MP threatens=domain#Role_h hasFrequency=domain#L4 secondaryThreat=TRUE normalOperation=FALSE currentRisk=FALSE futureRisk=TRUE
  ThreatEntryPoints URI=domain#H.T.1 hasEntryPoint=domain#TWAS-Care-h
  ThreatSEC URI=domain#H.T.1 hasSecondaryEffectCondition=domain#MS-Loss-n
  ThreatEffects URI=domain#H.T.1 causesMisbehaviour=domain#MS-Loss-d
  Threat URI=domain#H.U.1 appliesTo=domain#MP threatens=domain#Role_h hasFrequency=domain#L5 secondaryThreat=FALSE normalOperation=TRUE currentRisk=TRUE futureRisk=TRUE
  ThreatEntryPoints URI=domain#H.U.1 hasEntryPoint=domain#TWAS-Care-s
  ThreatEffects URI=domain#H.U.1 causesMisbehaviour=domain#MS-Loss-h
  ControlStrategy URI=domain#CSG-S-Runtime hasBlockingEffect=domain#T4 currentRisk=TRUE futureRisk=FALSE
  ControlStrategyControls URI=domain#CSG-S-Runtime hasControlSet=domain#CS-Lock-h optional=FALSE
  ControlStrategyControls URI=domain#CSG-S-Runtime hasControlSet=domain#CS-Seal-d optional=TRUE
  ControlStrategyBlocks URI=domain#CSG-S-Runtime blocks=domain#H.T.1
  ControlStrategyMitigates URI=domain#CSG-S-Runtime mitigates=domain#H.U.1
  ControlStrategyTriggers URI=domain#CSG-S-Runtime triggers=domain#H.U.1`;

describe('1.6 a knowledge base in tables', () => {
  test('is the same as in N-Quads, with twins for populations, and no finding', async () => {
    const quads = await readNquadsKnowledge([knowledgeWords(words)], origin);
    const tables = readCsvKnowledge(tablesOf(lines), origin);
    expect([tables.findings, quads.findings]).toEqual([[], []]);
    expect(tables.knowledge).toEqual(quads.knowledge);
    expect(tables.knowledge.threats[0]?.variants).toEqual({ min: 'H.T_Min.1', max: 'H.T_Max.1' });
    expect(tables.knowledge.strategies[0]?.variants).toEqual({ min: 'CSG-S_Min-Runtime', max: 'CSG-S_Max-Runtime' });
  });

  test('has no twins where it is not meant for populations', async () => {
    const quads = await readNquadsKnowledge([knowledgeWords(`${words}\nwithout PopulationModel`)], origin);
    const flat = lines.replace('feature#PopulationModel supported=TRUE', 'feature#PopulationModel supported=FALSE');
    const tables = readCsvKnowledge(tablesOf(flat), origin);
    expect(tables.knowledge).toEqual(quads.knowledge);
  });

  test('does not depend on the order of columns', () => {
    const reversed = tablesOf(lines, (columns) => [...columns].reverse());
    const sorted = tablesOf(lines, (columns) => [...columns].sort());
    const { knowledge } = readCsvKnowledge(tablesOf(lines), origin);
    expect(readCsvKnowledge(reversed, origin)).toEqual({ knowledge, findings: [] });
    expect(readCsvKnowledge(sorted, origin)).toEqual({ knowledge, findings: [] });
  });

  test('takes the sample row that stands first for no thing, and a table without one as it is', () => {
    const { knowledge } = readCsvKnowledge(tablesOf(lines), origin);
    const bare = new Map(
      [...tablesOf(lines)].map(([name, text]) => [name, text.replace(/\n[^\n]*#000000[^\n]*/u, '')]),
    );
    expect(bare.get('Role.csv')).not.toBe(tablesOf(lines).get('Role.csv'));
    expect(readCsvKnowledge(bare, origin)).toEqual({ knowledge, findings: [] });
  });

  test('takes its own risk matrix in place of the one of its sizes', () => {
    const cells = Array.from({ length: 36 }, (_, i) => [Math.floor(i / 6), i % 6] as const);
    const matrix = cells
      .map(([iv, lv]) => `RiskLookupTable IV=${iv} LV=${lv} RV=${iv > 3 && lv > 3 ? 4 : 0}`)
      .join('\n');
    const { knowledge, findings } = readCsvKnowledge(tablesOf(`${lines}\n${matrix}`), origin);
    expect(findings).toEqual([]);
    expect(knowledge.scales.riskMatrix.map((row) => row.join(''))).toEqual([
      '000000',
      '000000',
      '000000',
      '000000',
      '000044',
      '000044',
    ]);
  });

  test('may lack the tables and columns that not every release has', () => {
    const { knowledge } = readCsvKnowledge(tablesOf(lines), origin);
    const fewer = tablesOf(lines);
    fewer.delete('Packages.csv');
    fewer.delete('ConstructionPredecessor.csv');
    fewer.delete('ConstructionSuccessor.csv');
    const narrow = tablesOf(lines, (columns) =>
      columns.filter((column) => column !== 'package' || !columns.includes('URI')),
    );
    expect(readCsvKnowledge(fewer, origin)).toEqual({ knowledge, findings: [] });
    expect(readCsvKnowledge(narrow, origin)).toEqual({ knowledge, findings: [] });
  });
});

/** Reads the tables after a change to the text of one. */
function changed(table: string, change: (text: string) => string): ReadKnowledge {
  const tables = tablesOf(lines);
  const text = tables.get(`${table}.csv`) ?? '';
  expect(change(text)).not.toBe(text);
  return readCsvKnowledge(tables.set(`${table}.csv`, change(text)), origin);
}

const shown = ({ code, where }: Finding): object => ({ code, file: where.file, line: where.line });

describe('1.6 faults of tables are findings with table and line, and reading goes on:', () => {
  test('a table that is missing', () => {
    const tables = tablesOf(lines);
    tables.delete('TWIS.csv');
    const { findings, knowledge } = readCsvKnowledge(tables, origin);
    expect(findings).toEqual([
      {
        code: 'missing-table',
        severity: 'warning',
        message: 'The table TWIS.csv is missing: nothing of it counts.',
        advice: 'Add the table, with its first row alone if there is nothing to say.',
        where: { file: 'kb/TWIS.csv' },
      },
    ]);
    expect(knowledge.threats).toHaveLength(2);
  });

  test('a column that is missing, told once', () => {
    const { findings, knowledge } = changed('MatchingPatternNodes', (text) =>
      text.replace('sufficientNode', 'suffices'),
    );
    expect(findings.map(shown)).toEqual([{ code: 'missing-column', file: 'kb/MatchingPatternNodes.csv', line: 1 }]);
    expect(findings[0]?.message).toMatch(/lacks the column sufficientNode/u);
    // What was sufficient counts as necessary now.
    expect(knowledge.patterns[0]?.necessary.map(({ role }) => role)).toEqual(['n', 's']);
  });

  test('a quote that is never closed', () => {
    const { findings } = changed('ThreatEffects', (text) => text.replace('domain#H.U.1', '"domain#H.U.1'));
    expect(findings[0]).toMatchObject({ code: 'unclosed-quote', where: { file: 'kb/ThreatEffects.csv', line: 4 } });
  });

  test('a row that is too short, and one that is too long', () => {
    const { findings, knowledge } = changed(
      'Misbehaviour',
      (text) => `${text},domain#Lost,Lost\n,domain#Odd,Odd,,TRUE,,\n`,
    );
    const width = { code: 'row-with-wrong-width', file: 'kb/Misbehaviour.csv' };
    expect(findings.filter(({ code }) => code === width.code).map(shown)).toEqual([
      { ...width, line: 4 },
      { ...width, line: 5 },
    ]);
    // What their cells say counts; neither has a location.
    expect(knowledge.consequences.map(({ id }) => id)).toEqual(['Loss', 'Lost', 'Odd']);
  });

  test('a row of a table that is read twice is told once', () => {
    const { findings } = changed('Threat', (text) => text.replace(/\n$/u, ',\n'));
    expect(findings.map(shown)).toEqual([{ code: 'row-with-wrong-width', file: 'kb/Threat.csv', line: 4 }]);
  });

  test.each([
    ['TWAADefaultSetting', 'TRUE', 'YES', 3],
    ['MatchingPatternLinks', 'FALSE', 'N', 3],
    ['DomainFeature', 'FALSE', 'maybe', 5],
  ])('a boolean that is neither TRUE nor FALSE: %s', (table, was, is, line) => {
    const { findings } = changed(table, (text) => text.replace(was, is));
    expect(findings.map(shown)).toEqual([{ code: 'boolean-not-understood', file: `kb/${table}.csv`, line }]);
    expect(findings[0]?.message).toMatch(new RegExp(`“${is}” is neither TRUE nor FALSE`, 'u'));
  });

  test('TRUE and FALSE may be written small', () => {
    expect(
      changed('MatchingPatternLinks', (text) => text.replace('TRUE', 'true').replace('FALSE', 'false')).findings,
    ).toEqual([]);
  });

  test('a number that is none', () => {
    const { findings } = changed('ConstructionPattern', (text) => text.replace(',4,', ',soon,'));
    expect(findings.map(shown)).toEqual([
      { code: 'number-not-understood', file: 'kb/ConstructionPattern.csv', line: 3 },
    ]);
  });

  test('a reference to nothing, at the row that makes it', () => {
    const { findings, knowledge } = changed('ThreatEntryPoints', (text) => text.replace('TWAS-Care-s', 'TWAS-Gone-s'));
    expect(findings.map(shown)).toEqual(
      expect.arrayContaining([{ code: 'dangling-reference', file: 'kb/ThreatEntryPoints.csv', line: 4 }]),
    );
    expect(knowledge.threats.map(({ id }) => id)).toEqual(['H.T.1']);
  });

  test('a risk matrix with a hole or a level that does not exist', () => {
    const risks = (risk: (cell: number) => string): string =>
      Array.from({ length: 36 }, (_, i) => `RiskLookupTable IV=${Math.floor(i / 6)} LV=${i % 6} RV=${risk(i)}`).join(
        '\n',
      );
    const holed = readCsvKnowledge(tablesOf(`${lines}\n${risks((i) => (i === 7 ? 'x' : '1'))}`), origin);
    // The sample row is line 2, cell 0 line 3, cell 7 line 10.
    expect(holed.findings.map(shown)).toEqual([
      { code: 'number-not-understood', file: 'kb/RiskLookupTable.csv', line: 10 },
      { code: 'incomplete-risk-matrix', file: 'kb/RiskLevel.csv', line: 7 },
    ]);
    const beyond = readCsvKnowledge(tablesOf(`${lines}\n${risks(() => '5')}`), origin);
    expect(beyond.findings.map(({ code }) => code)).toEqual(['incomplete-risk-matrix']);
    // No risk is made up: strict rules refuse to assess, compatible ones take the lowest.
    expect([holed.knowledge.scales.riskMatrix, beyond.knowledge.scales.riskMatrix]).toEqual([[], []]);
  });

  test('all in one run', () => {
    const tables = tablesOf(lines);
    tables.delete('TWIS.csv');
    tables.set('Role.csv', `${tables.get('Role.csv')}x\n`);
    tables.set('MatchingPatternLinks.csv', (tables.get('MatchingPatternLinks.csv') ?? '').replace('FALSE', 'N'));
    const { findings } = readCsvKnowledge(tables, origin);
    expect(findings.map(({ code }) => code).sort()).toEqual([
      'boolean-not-understood',
      'missing-table',
      'row-with-wrong-width',
    ]);
  });

  test('tables that are no knowledge base stop the reading', () => {
    expect(() => readCsvKnowledge(new Map([['a.csv', 'id,name\n1,2\n']]), origin)).toThrow(
      expect.objectContaining({ code: 'input' }),
    );
  });
});
