import type { SystemAssessment } from '../../../engine/assess-system.ts';
import { canonicalRows, listCell } from '../canonical-tsv.ts';
import type { Statements } from '../statements.ts';
import type { RowKind } from './stored-comparison.ts';

/** The columns of each kind of row, in the order of canonical files; the calculated ones are those of a risk calculation. */
export const rowColumns: Readonly<Record<RowKind, readonly { readonly name: string; readonly calculated: boolean }[]>> =
  {
    asset: columns('class population', ''),
    consequence: columns('', 'likelihood risk causedBy normalOperationEffect'),
    threat: columns('', 'likelihood risk rootCause initialCause causedBy directEffects'),
    attribute: columns('assumedTrust', 'trust externalCause'),
    strategy: columns('', 'enabled coverage'),
  };

/** Rows of results by kind and id: the cells of their columns. */
export type ResultRows = Readonly<Record<RowKind, ReadonlyMap<string, readonly string[]>>>;

function columns(inferred: string, calculated: string): { readonly name: string; readonly calculated: boolean }[] {
  const named = (names: string, isCalculated: boolean) =>
    names === '' ? [] : names.split(' ').map((name) => ({ name, calculated: isCalculated }));
  return [...named(inferred, false), ...named(calculated, true)];
}

/** The rows of an assessment. Of assets only the inferred ones: the others are what the author asserted. */
export function calculatedRows(assessment: SystemAssessment): ResultRows {
  const { assets } = assessment.graph;
  const inferred = new Set(assets.id.filter((_, a) => assets.madeBy[a] !== -1).map((id) => `system#${id}`));
  const rows = emptyRows();
  for (const [mark = '', id = '', ...cells] of canonicalRows(assessment)) {
    const kind = kindOf[mark];
    if (kind !== undefined && (kind !== 'asset' || inferred.has(id))) rows[kind].set(id, cells);
  }
  return rows;
}

const kindOf: Readonly<Record<string, RowKind>> = {
  A: 'asset',
  MS: 'consequence',
  T: 'threat',
  TW: 'attribute',
  CSG: 'strategy',
};

function emptyRows(): Record<RowKind, Map<string, readonly string[]>> {
  return { asset: new Map(), consequence: new Map(), threat: new Map(), attribute: new Map(), strategy: new Map() };
}

/** The rows that a stored graph of inferred things and results holds. */
export function storedRows(stored: Statements): ResultRows {
  const level = (iri: string, predicate: string): string => stored.value(iri, predicate) ?? 'null';
  const flag = (iri: string, predicate: string): string => String(stored.value(iri, predicate) === 'true');
  const list = (iri: string, predicate: string): string =>
    listCell(stored.all(iri, predicate).map(({ object }) => object));
  const rows = emptyRows();
  for (const iri of stored.subjects()) {
    if (stored.first(iri, 'core#createdByPattern') === undefined) continue;
    const type = stored.all(iri, 'rdf#type').find(({ object }) => object.startsWith('domain#'));
    rows.asset.set(iri, [type?.object ?? 'null', level(iri, 'core#population')]);
  }
  for (const iri of stored.ofType('core#MisbehaviourSet'))
    rows.consequence.set(iri, [
      level(iri, 'core#hasPrior'),
      level(iri, 'core#hasRisk'),
      list(iri, 'core#causedBy'),
      flag(iri, 'core#isNormalOpEffect'),
    ]);
  for (const iri of stored.ofType('core#Threat'))
    rows.threat.set(iri, [
      level(iri, 'core#hasPrior'),
      level(iri, 'core#hasRisk'),
      flag(iri, 'core#isRootCause'),
      flag(iri, 'core#isInitialCause'),
      list(iri, 'core#causedBy'),
      list(iri, 'core#causesDirectMisbehaviour'),
    ]);
  for (const iri of stored.ofType('core#TrustworthinessAttributeSet'))
    rows.attribute.set(iri, [
      level(iri, 'core#hasAssertedLevel'),
      level(iri, 'core#hasInferredLevel'),
      flag(iri, 'core#isExternalCause'),
    ]);
  for (const iri of stored.ofType('core#ControlStrategy'))
    rows.strategy.set(iri, [flag(iri, 'core#isEnabled'), level(iri, 'core#hasCoverageLevel')]);
  return rows;
}
