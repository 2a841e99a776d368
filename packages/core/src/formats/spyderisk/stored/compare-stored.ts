import type { SystemAssessment } from '../../../engine/assess-system.ts';
import { compareBytes } from '../compare-bytes.ts';
import type { SpyderiskModel } from '../model/read-model.ts';
import { calculatedRows, type ResultRows, rowColumns, storedRows } from './result-rows.ts';
import {
  type RowDifference,
  type RowKind,
  rowKinds,
  type StoredComparison,
  type StoredState,
} from './stored-comparison.ts';
import { storedFindings, storedState } from './stored-state.ts';

/**
 * Compares an assessment of a model by the rules of Spyderisk with the results that the model had stored. Where results
 * were never calculated only what was inferred is compared; where nothing is stored, nothing is.
 */
export function compareStored(model: SpyderiskModel, assessment: SystemAssessment): StoredComparison {
  const findings = storedFindings(model, assessment);
  const state = storedState(model);
  const here = calculatedRows(assessment);
  const stored = storedRows(model.stored);
  const count = (kind: RowKind): { readonly here: number; readonly stored: number } =>
    state === 'nothing' ? { here: 0, stored: 0 } : { here: here[kind].size, stored: stored[kind].size };
  return {
    findings,
    compared: state,
    rows: {
      asset: count('asset'),
      consequence: count('consequence'),
      threat: count('threat'),
      attribute: count('attribute'),
      strategy: count('strategy'),
    },
    differences: state === 'nothing' ? [] : rowKinds.flatMap((kind) => differences(kind, here, stored, state)),
  };
}

function differences(row: RowKind, here: ResultRows, stored: ResultRows, state: StoredState): RowDifference[] {
  const ids = [...new Set([...here[row].keys(), ...stored[row].keys()])].sort(compareBytes);
  return ids.flatMap((id): RowDifference[] => {
    const ours = here[row].get(id);
    const theirs = stored[row].get(id);
    if (ours === undefined) return [{ kind: 'only-stored', row, id }];
    if (theirs === undefined) return [{ kind: 'only-here', row, id }];
    return rowColumns[row].flatMap(({ name, calculated }, i): RowDifference[] => {
      const [a = '', b = ''] = [ours[i], theirs[i]];
      if (a === b || (calculated && state !== 'calculated')) return [];
      return [{ kind: 'value-differs', row, id, column: name, here: a, stored: b }];
    });
  });
}
