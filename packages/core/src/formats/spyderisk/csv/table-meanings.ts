/** How a cell becomes the object of a statement. */
export type CellKind = 'iri' | 'text' | 'flag' | 'number';

/** A column and the statement that its cell makes about the subject of the row. */
export type ColumnMeaning = readonly [column: string, predicate: string, kind: CellKind];

/** A table: the type of what its rows are about, if it is the table that defines it, and what the columns say. */
export type TableMeaning = {
  readonly table: string;
  readonly type?: string;
  readonly columns: readonly ColumnMeaning[];
};

const label: ColumnMeaning = ['label', 'rdfs#label', 'text'];
const comment: ColumnMeaning = ['comment', 'rdfs#comment', 'text'];
const visible: ColumnMeaning = ['isVisible', 'core#isVisible', 'flag'];
const assertable: ColumnMeaning = ['isAssertable', 'core#isAssertable', 'flag'];
const state: ColumnMeaning = ['constructionState', 'core#isConstructionState', 'flag'];
const located: ColumnMeaning = ['metaLocatedAt', 'core#metaLocatedAt', 'iri'];
const level: ColumnMeaning = ['hasLevel', 'core#hasLevel', 'iri'];
const independent: ColumnMeaning = ['independentLevels', 'core#independentLevels', 'flag'];
const current: ColumnMeaning = ['currentRisk', 'core#isCurrentRisk', 'flag'];
const future: ColumnMeaning = ['futureRisk', 'core#isFutureRisk', 'flag'];

const scale = (table: string): TableMeaning => ({
  table,
  type: `core#${table}`,
  columns: [['levelValue', 'core#levelValue', 'number'], label, comment],
});
const one = (table: string, ...column: ColumnMeaning): TableMeaning => ({ table, columns: [column] });

/** The tables whose rows each say plain things about the subject in their column URI. */
export const tableMeanings: readonly TableMeaning[] = [
  ...['Likelihood', 'TrustworthinessLevel', 'ImpactLevel', 'RiskLevel', 'PopulationLevel'].map(scale),
  ...['CostLevel', 'PerformanceImpactLevel'].map(scale),
  {
    table: 'DomainModel',
    type: 'owl#Ontology',
    columns: [label, comment, ['domainGraph', 'core#domainGraph', 'iri']],
  },
  { table: 'Packages', type: 'core#ModelPackage', columns: [['Enabled', 'core#enabled', 'flag']] },
  { table: 'DomainAsset', type: 'owl#Class', columns: [label, comment, assertable, visible, state] },
  one('DomainAssetParents', 'subClassOf', 'rdfs#subClassOf', 'iri'),
  {
    table: 'ObjectProperty',
    type: 'owl#ObjectProperty',
    columns: [label, comment, assertable, visible, state, ['hidden', 'core#hidden', 'flag']],
  },
  one('ObjectPropertyParents', 'subPropertyOf', 'rdfs#subPropertyOf', 'iri'),
  one('ObjectPropertyDomains', 'domain', 'rdfs#domain', 'iri'),
  one('ObjectPropertyRanges', 'range', 'rdfs#range', 'iri'),
  { table: 'Role', type: 'core#Role', columns: [label, comment] },
  one('RoleLocations', ...located),
  { table: 'RootPattern', type: 'core#RootPattern', columns: [label, comment] },
  one('RootPatternLinks', 'hasLink', 'core#hasLink', 'iri'),
  {
    table: 'MatchingPattern',
    type: 'core#MatchingPattern',
    columns: [label, comment, ['hasRootPattern', 'core#hasRootPattern', 'iri']],
  },
  one('MatchingPatternDNG', 'hasDistinctNodeGroup', 'core#hasDistinctNodeGroup', 'iri'),
  { table: 'DistinctNodeGroupNodes', type: 'core#DistinctNodeGroup', columns: [['hasNode', 'core#hasNode', 'iri']] },
  {
    table: 'ConstructionPattern',
    type: 'core#ConstructionPattern',
    columns: [
      label,
      comment,
      ['hasPriority', 'core#hasPriority', 'number'],
      ['iterate', 'core#iterate', 'flag'],
      ['maxIterations', 'core#maxIterations', 'number'],
      ['hasMatchingPattern', 'core#hasMatchingPattern', 'iri'],
    ],
  },
  one('ConstructionPatternLinks', 'hasInferredLink', 'core#hasInferredLink', 'iri'),
  one('InferredNodeSettingIncludes', 'includesNodeInURI', 'core#includesNodeInURI', 'iri'),
  { table: 'Misbehaviour', type: 'core#Misbehaviour', columns: [label, comment, visible] },
  one('MisbehaviourLocations', ...located),
  {
    table: 'MADefaultSetting',
    type: 'core#MADefaultSetting',
    columns: [located, level, ['hasMisbehaviour', 'core#hasMisbehaviour', 'iri']],
  },
  { table: 'TrustworthinessAttribute', type: 'core#TrustworthinessAttribute', columns: [label, comment, visible] },
  one('TWALocations', ...located),
  {
    table: 'TWAADefaultSetting',
    type: 'core#TWAADefaultSetting',
    columns: [located, level, independent, ['hasTrustworthinessAttribute', 'core#hasTrustworthinessAttribute', 'iri']],
  },
  {
    table: 'TWIS',
    type: 'core#TrustworthinessImpactSet',
    columns: [
      ['affectedBy', 'core#affectedBy', 'iri'],
      ['affects', 'core#affects', 'iri'],
    ],
  },
  {
    table: 'MIS',
    type: 'core#MisbehaviourInhibitionSet',
    columns: [
      ['inhibited', 'core#inhibited', 'iri'],
      ['inhibitedBy', 'core#inhibitedBy', 'iri'],
    ],
  },
  {
    table: 'Control',
    type: 'core#Control',
    columns: [
      label,
      comment,
      visible,
      ['unitCost', 'core#unitCost', 'iri'],
      ['performanceImpact', 'core#performanceImpact', 'iri'],
    ],
  },
  one('ControlLocations', ...located),
  {
    table: 'CASetting',
    type: 'core#CASetting',
    columns: [located, level, independent, assertable, ['hasControl', 'core#hasControl', 'iri']],
  },
  {
    table: 'ControlStrategy',
    type: 'core#ControlStrategy',
    columns: [label, comment, current, future, ['hasBlockingEffect', 'core#hasBlockingEffect', 'iri']],
  },
  one('ControlStrategyBlocks', 'blocks', 'core#blocks', 'iri'),
  one('ControlStrategyMitigates', 'mitigates', 'core#mitigates', 'iri'),
  one('ControlStrategyTriggers', 'triggers', 'core#triggers', 'iri'),
  {
    table: 'Threat',
    type: 'core#Threat',
    columns: [
      label,
      comment,
      ['hasCategory', 'core#hasCategory', 'iri'],
      ['appliesTo', 'core#appliesTo', 'iri'],
      ['threatens', 'core#threatens', 'iri'],
    ],
  },
  { table: 'ThreatCategory', type: 'core#ThreatCategory', columns: [label, comment] },
  one('ThreatEntryPoints', 'hasEntryPoint', 'core#hasEntryPoint', 'iri'),
  one('ThreatSEC', 'hasSecondaryEffectCondition', 'core#hasSecondaryEffectCondition', 'iri'),
  one('ThreatEffects', 'causesMisbehaviour', 'core#causesMisbehaviour', 'iri'),
  { table: 'ComplianceSet', type: 'core#ComplianceSet', columns: [label, comment] },
  one('ComplianceSetThreats', 'requiresTreatmentOf', 'core#requiresTreatmentOf', 'iri'),
];

/** What is said of threats that have effects; for a remark about the model the cells mean nothing. */
export const threatFlags: readonly ColumnMeaning[] = [
  current,
  future,
  ['hasFrequency', 'core#hasFrequency', 'iri'],
  ['secondaryThreat', 'core#isSecondaryThreat', 'flag'],
  ['normalOperation', 'core#isNormalOp', 'flag'],
];
