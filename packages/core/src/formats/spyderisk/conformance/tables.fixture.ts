/**
 * Columns of the tables of a knowledge base as releases have them, without those that are not read. The order differs
 * between releases and means nothing.
 */
const columns: Readonly<Record<string, string>> = {
  DomainModel: 'URI label comment domainGraph reasonerClass',
  DomainFeature: 'URI supported comment',
  DomainAsset: 'package URI label isAssertable isVisible comment constructionState',
  DomainAssetParents: 'package URI subClassOf',
  ObjectProperty: 'package URI label comment hidden isAssertable isVisible constructionState',
  ObjectPropertyParents: 'package URI subPropertyOf',
  ObjectPropertyDomains: 'package URI domain',
  ObjectPropertyRanges: 'package URI range',
  Role: 'package URI label comment',
  RoleLocations: 'package URI metaLocatedAt',
  RootPattern: 'package URI label comment',
  RootPatternNodes: 'package URI hasNode keyNode',
  RootPatternLinks: 'package URI hasLink',
  MatchingPattern: 'package URI label comment hasRootPattern',
  MatchingPatternNodes: 'package URI hasNode mandatoryNode prohibitedNode sufficientNode',
  MatchingPatternLinks: 'package URI hasLink prohibited',
  MatchingPatternDNG: 'package hasDistinctNodeGroup URI label',
  DistinctNodeGroupNodes: 'package URI hasNode',
  ConstructionPattern: 'package URI label hasPriority iterate maxIterations hasMatchingPattern comment',
  ConstructionPatternLinks: 'package URI hasInferredLink',
  InferredNodeSetting: 'package inPattern hasNode hasSetting displayedAtNode displayedAtLink displayedAt',
  InferredNodeSettingIncludes: 'package URI includesNodeInURI',
  ConstructionPredecessor: 'package URI hasPredecessor notes',
  ConstructionSuccessor: 'package URI hasSuccessor notes',
  Misbehaviour: 'package URI label comment isVisible',
  MisbehaviourLocations: 'package URI metaLocatedAt',
  MADefaultSetting: 'package URI metaLocatedAt hasMisbehaviour hasLevel',
  TrustworthinessAttribute: 'package URI label comment isVisible',
  TWALocations: 'package URI metaLocatedAt',
  TWAADefaultSetting: 'package URI hasTrustworthinessAttribute metaLocatedAt hasLevel independentLevels',
  TWIS: 'package URI affectedBy affects',
  MIS: 'package URI inhibited inhibitedBy',
  Control: 'package URI label isVisible comment unitCost performanceImpact',
  ControlLocations: 'package URI metaLocatedAt',
  CASetting: 'package URI metaLocatedAt hasControl isAssertable hasLevel independentLevels',
  ControlStrategy: 'package URI label comment hasBlockingEffect currentRisk futureRisk',
  ControlStrategyControls: 'package URI hasControlSet optional',
  ControlStrategyBlocks: 'package URI blocks',
  ControlStrategyMitigates: 'package URI mitigates',
  ControlStrategyTriggers: 'package URI triggers',
  Threat: `package URI label hasCategory secondaryThreat normalOperation hasFrequency currentRisk futureRisk comment
    appliesTo threatens`,
  ThreatCategory: 'URI label comment',
  ThreatEntryPoints: 'package URI hasEntryPoint',
  ThreatSEC: 'package URI hasSecondaryEffectCondition',
  ThreatEffects: 'package URI causesMisbehaviour',
  ComplianceSet: 'package URI label comment',
  ComplianceSetThreats: 'package URI requiresTreatmentOf',
  Packages: 'URI Label Enabled Description',
  ...Object.fromEntries(
    ['Likelihood', 'TrustworthinessLevel', 'ImpactLevel', 'RiskLevel', 'PopulationLevel'].map((scale) => [
      scale,
      'levelValue URI package label comment',
    ]),
  ),
  RiskLookupTable: 'IV LV package impactLevel likelihoodLevel riskLevel RV',
};

/** What marks the sample row of a table; numbers are plain there. */
const samples: Readonly<Record<string, string>> = {
  package: 'domain#000000',
  URI: 'domain#000000',
  inPattern: 'domain#000000',
  ...Object.fromEntries(
    ['IV', 'LV', 'RV', 'levelValue', 'hasPriority', 'maxIterations'].map((column) => [column, '0']),
  ),
};

function columnsOf(table: string): readonly string[] {
  return (columns[table] ?? '').split(/\s+/u);
}

/**
 * Tables from lines `Table column=value …`: every table that releases have, each with the sample row that stands first,
 * rows in the order of the lines. `order` puts the columns of a table in another order.
 */
export function tablesOf(
  lines: string,
  order: (columns: readonly string[]) => readonly string[] = (listed) => listed,
): Map<string, string> {
  const rows = lines
    .trim()
    .split('\n')
    .map((line) => {
      const [table = '', ...cells] = line.trim().split(' ');
      return { table, cells: new Map(cells.map((cell) => cell.split('=') as [string, string])) };
    });
  return new Map(
    Object.keys(columns).map((table) => {
      const header = order(columnsOf(table));
      const sample = header.map((column) => samples[column] ?? 'sample');
      const own = rows.filter((row) => row.table === table).map(({ cells }) => header.map((c) => cells.get(c) ?? ''));
      return [`${table}.csv`, `${[header, sample, ...own].map((row) => row.join(',')).join('\n')}\n`];
    }),
  );
}

const scale = (table: string, letter: string, steps: number): string =>
  Array.from({ length: steps }, (_, i) => `${table} URI=domain#${letter}${i} levelValue=${i}`).join('\n');

/** The scales and the features that `knowledgeWords` gives unless told otherwise. */
export const commonTables = `
  DomainModel URI=domain#kb domainGraph=http://it-innovation.soton.ac.uk/ontologies/trustworthiness/domain-words
  DomainFeature URI=feature#MixedThreatCauses supported=TRUE
  DomainFeature URI=feature#PopulationModel supported=TRUE
  DomainFeature URI=feature#ConstructionStateFlags supported=FALSE
  ${scale('Likelihood', 'L', 6)}
  ${scale('TrustworthinessLevel', 'T', 6)}
  ${scale('ImpactLevel', 'I', 6)}
  ${scale('RiskLevel', 'R', 5)}
  ${scale('PopulationLevel', 'P', 5)}`;
