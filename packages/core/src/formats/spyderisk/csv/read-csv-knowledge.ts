import type { Finding } from '../../../finding.ts';
import { shortenIri } from '../iri.ts';
import { type KnowledgeOrigin, type ReadKnowledge, readKnowledge } from '../knowledge/read-knowledge.ts';
import { Statements } from '../statements.ts';
import { defineStructuredName } from './structured-names.ts';
import { type ColumnMeaning, tableMeanings, threatFlags } from './table-meanings.ts';
import { type CsvTables, type TableRow, tableRows } from './table-rows.ts';

/**
 * Reads a knowledge base from the tables it is made of, to the same knowledge as its N-Quads give. Where the tables are
 * meant for populations, things get their least and most likely twins.
 */
export function readCsvKnowledge(tables: CsvTables, origin: KnowledgeOrigin): ReadKnowledge {
  const statements = new Statements();
  const findings: Finding[] = [];
  const rows = (name: string): TableRow[] => tableRows(tables, name, findings, origin.file);
  for (const { table, type, columns } of tableMeanings)
    for (const row of rows(table)) {
      const subject = shortenIri(row.cell('URI'));
      if (subject === '') continue;
      if (type !== undefined && statements.first(subject, 'rdf#type')?.object !== type)
        add(statements, row, subject, 'rdf#type', type);
      sayColumns(statements, row, subject, columns);
    }
  for (const row of rows('DomainFeature'))
    if (row.cell('supported').toUpperCase() === 'TRUE')
      add(statements, row, row.cell('URI').replace('feature#', 'domain#Feature-'), 'rdf#type', 'core#ModelFeature');
  readNodesAndLinks(statements, rows);
  for (const row of rows('Threat'))
    if (row.cell('hasFrequency') !== '') sayColumns(statements, row, row.cell('URI'), threatFlags);
  if (statements.has('domain#Feature-PopulationModel')) addVariants(statements);
  defineNames(statements);
  const matrix = riskMatrix(rows('RiskLookupTable'));
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
    else add(statements, row, subject, predicate, kind === 'flag' ? cell.toLowerCase() : cell, true);
  }
}

/** Tables in which a flag says what kind of part the other cell names. */
function readNodesAndLinks(statements: Statements, rows: Rows): void {
  const isTrue = (row: TableRow, column: string): boolean => row.cell(column).toUpperCase() === 'TRUE';
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

function riskMatrix(rows: readonly TableRow[]): number[][] | undefined {
  const matrix: number[][] = [];
  for (const row of rows) {
    const [impact, likelihood, risk] = ['IV', 'LV', 'RV'].map((column) => Number(row.cell(column)));
    if (impact === undefined || likelihood === undefined || !Number.isInteger(risk)) return undefined;
    const line = matrix[impact] ?? [];
    line[likelihood] = risk ?? 0;
    matrix[impact] = line;
  }
  return matrix.length === 0 ? undefined : matrix;
}
