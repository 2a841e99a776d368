import type { Finding } from '../../../finding.ts';
import { fault } from '../fault.ts';
import { shortenIri } from '../iri.ts';
import { type KnowledgeOrigin, type ReadKnowledge, readKnowledge } from '../knowledge/read-knowledge.ts';
import { Statements } from '../statements.ts';
import { constructionLevels } from './construction-order.ts';
import { defineStructuredName } from './structured-names.ts';
import { type ColumnMeaning, tableMeanings, threatFlags } from './table-meanings.ts';
import { type CsvTables, type TableRow, tableReader } from './table-rows.ts';

/**
 * Reads a knowledge base from the tables it is made of, to the same knowledge as its N-Quads give. Where the tables are
 * meant for populations, things get their least and most likely twins.
 */
export function readCsvKnowledge(tables: CsvTables, origin: KnowledgeOrigin): ReadKnowledge {
  const statements = new Statements();
  const findings: Finding[] = [];
  const rows = tableReader(tables, origin.file, findings);
  for (const row of rows('DomainFeature'))
    if (row.flag('supported') === true)
      add(statements, row, row.cell('URI').replace('feature#', 'domain#Feature-'), 'rdf#type', 'core#ModelFeature');
  if (statements.has('domain#Feature-ConstructionDependencies')) orderConstructions(statements, rows, findings);
  for (const { table, type, columns } of tableMeanings)
    for (const row of rows(table)) {
      const subject = shortenIri(row.cell('URI'));
      if (subject === '') continue;
      if (type !== undefined && statements.first(subject, 'rdf#type')?.object !== type)
        add(statements, row, subject, 'rdf#type', type);
      sayColumns(statements, row, subject, columns);
    }
  readNodesAndLinks(statements, rows);
  for (const row of rows('Threat'))
    if (row.cell('hasFrequency') !== '') sayColumns(statements, row, row.cell('URI'), threatFlags);
  if (statements.has('domain#Feature-PopulationModel')) addVariants(statements);
  defineNames(statements);
  const matrix = riskMatrix(rows('RiskLookupTable'), findings);
  const read = readKnowledge(statements, { ...(matrix === undefined ? {} : { riskMatrix: matrix }), ...origin });
  return { knowledge: read.knowledge, findings: [...findings, ...read.findings] };
}

type Rows = (name: string) => TableRow[];

function add(
  statements: Statements,
  row: Pick<TableRow, 'file' | 'line'>,
  subject: string,
  predicate: string,
  object: string,
  literal = false,
): void {
  statements.add(subject, { predicate, object, literal, file: row.file, line: row.line });
}

function sayColumns(statements: Statements, row: TableRow, subject: string, columns: readonly ColumnMeaning[]): void {
  for (const [column, predicate, kind] of columns) {
    const cell = row.cell(column);
    if (cell === '') continue;
    if (kind === 'iri') add(statements, row, subject, predicate, shortenIri(cell));
    else if (kind !== 'flag') add(statements, row, subject, predicate, cell, true);
    else if (row.flag(column) !== undefined) add(statements, row, subject, predicate, `${row.flag(column)}`, true);
  }
}

/** Tables in which a flag says what kind of part the other cell names. */
function readNodesAndLinks(statements: Statements, rows: Rows): void {
  const isTrue = (row: TableRow, column: string): boolean => row.flag(column) === true;
  const say = (row: TableRow, predicate: string, column: string): void =>
    add(statements, row, row.cell('URI'), predicate, row.cell(column));
  for (const row of rows('RootPatternNodes'))
    say(row, isTrue(row, 'keyNode') ? 'core#hasKeyNode' : 'core#hasRootNode', 'hasNode');
  for (const row of rows('MatchingPatternNodes')) {
    const needed = isTrue(row, 'sufficientNode') ? 'core#hasSufficientNode' : 'core#hasNecessaryNode';
    const kind = isTrue(row, 'mandatoryNode') ? needed : 'core#hasOptionalNode';
    say(row, isTrue(row, 'prohibitedNode') ? 'core#hasProhibitedNode' : kind, 'hasNode');
  }
  for (const row of rows('MatchingPatternLinks'))
    say(row, isTrue(row, 'prohibited') ? 'core#hasProhibitedLink' : 'core#hasLink', 'hasLink');
  for (const row of rows('ControlStrategyControls'))
    say(row, isTrue(row, 'optional') ? 'core#hasOptionalCS' : 'core#hasMandatoryCS', 'hasControlSet');
  for (const row of rows('InferredNodeSetting')) {
    const pattern = row.cell('inPattern');
    const setting = row.cell('hasSetting');
    const shown = row.cell('displayedAt');
    add(statements, row, pattern, 'core#hasInferredNode', row.cell('hasNode'));
    add(statements, row, pattern, 'core#hasInferredNodeSetting', setting);
    add(statements, row, setting, 'rdf#type', 'core#InferredNodeSetting');
    add(statements, row, setting, 'core#hasNode', row.cell('hasNode'));
    if (shown === '') continue;
    if (isTrue(row, 'displayedAtNode')) add(statements, row, setting, 'core#displayedAtNode', shown);
    if (isTrue(row, 'displayedAtLink')) add(statements, row, setting, 'core#displayedAtLink', shown);
  }
}

/** Names the least and most likely twins: after the whole name, in threats and strategies after the part that varies. */
function addVariants(statements: Statements): void {
  const name = (type: string, variant: (iri: string, mark: string) => string, needed?: string): void => {
    for (const iri of statements.ofType(type)) {
      const first = needed === undefined ? statements.about(iri)[0] : statements.first(iri, needed);
      if (first === undefined) continue;
      add(statements, first, iri, 'core#hasMin', variant(iri, '_Min'));
      add(statements, first, iri, 'core#hasMax', variant(iri, '_Max'));
    }
  };
  const after = (iri: string, mark: string): string => iri + mark;
  for (const type of ['core#Control', 'core#Misbehaviour', 'core#TrustworthinessAttribute']) name(type, after);
  // What varies is the second part of domain#H.A.HP.1 and of domain#CSG-Name-Runtime.
  name('core#Threat', (iri, mark) => iri.replace(/^([^.]*\.[^.]*)/u, `$1${mark}`), 'core#hasFrequency');
  name('core#ControlStrategy', (iri, mark) => iri.replace(/^([^-]*-[^-]*)/u, `$1${mark}`));
}

function defineNames(statements: Statements): void {
  const define = defineStructuredName(statements);
  for (const subject of [...statements.subjects()])
    for (const said of [...statements.about(subject)])
      if (!said.literal && said.object.startsWith('domain#'))
        define(said.object, (name, predicate, object) => add(statements, said, name, predicate, object));
}

/** Where the knowledge base gives dependencies, priorities follow from them: what the column says is out of date. */
function orderConstructions(statements: Statements, rows: Rows, findings: Finding[]): void {
  const constructions = rows('ConstructionPattern');
  const [predecessors, successors] = [rows('ConstructionPredecessor'), rows('ConstructionSuccessor')];
  const levels = constructionLevels({ constructions, predecessors, successors }, findings);
  for (const row of constructions) {
    const priority = `${levels.get(row.cell('URI')) ?? 1}`;
    add(statements, row, shortenIri(row.cell('URI')), 'core#hasPriority', priority, true);
  }
}

function riskMatrix(rows: readonly TableRow[], findings: Finding[]): number[][] | undefined {
  const matrix: number[][] = [];
  for (const row of rows) {
    const cells = ['IV', 'LV', 'RV'].map(row.cell);
    const [impact = 0, likelihood = 0, risk = 0] = cells.map(Number);
    if (cells.some((cell) => !/^\d+$/u.test(cell))) {
      const message = `IV, LV and RV must be whole numbers, not “${cells.join('”, “')}”; the row was left out.`;
      findings.push(fault('number-not-understood', message, { where: { file: row.file, line: row.line } }));
      continue;
    }
    const line = matrix[impact] ?? [];
    line[likelihood] = risk;
    matrix[impact] = line;
  }
  return matrix.length === 0 ? undefined : matrix;
}
