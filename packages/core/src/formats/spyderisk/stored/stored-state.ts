import type { SystemAssessment } from '../../../engine/assess-system.ts';
import { compatible } from '../../../engine/quirks.ts';
import type { Finding, Place } from '../../../finding.ts';
import type { SpyderiskModel } from '../model/read-model.ts';
import { placeOf, type Said } from '../statements.ts';
import type { StoredState } from './stored-comparison.ts';

/** How far a model was taken by the tool that stored it. */
export function storedState({ stored }: SpyderiskModel): StoredState {
  const consequences = stored.ofType('core#MisbehaviourSet');
  if (consequences.length === 0) return 'nothing';
  return consequences.some((iri) => stored.first(iri, 'core#hasPrior') !== undefined) ? 'calculated' : 'inferred';
}

/** Why the results of a model and of an assessment may differ without a fault of either. */
export function storedFindings(model: SpyderiskModel, assessment: SystemAssessment): readonly Finding[] {
  const found: Finding[] = [];
  const report = (code: string, message: string, where: Place = { file: model.file }): void => {
    found.push({ code, severity: 'warning', message, where });
  };
  const { knowledge } = assessment.graph.tables;
  const { mode, quirks } = assessment.levels;
  if (Object.entries(compatible).some(([name, on]) => quirks[name as keyof typeof compatible] !== on))
    report('not-compatible', 'Stored results are compared with an assessment by other rules than those of Spyderisk.');
  const state = storedState(model);
  if (state === 'nothing') {
    report('never-validated', 'The model holds no inferred graph: it was stored without being validated.');
    return found;
  }
  if (!model.valid)
    report(
      'stored-inferences-stale',
      'The model does not say that its inferred graph still holds: it may have changed.',
    );
  if (state === 'inferred') report('never-calculated', 'The model holds no results: its risks were never calculated.');
  else if (!model.risksValid)
    report('stored-results-stale', 'The model does not say that its results still hold: it may have changed.');
  const version = saidOf(model, 'core#domainVersion');
  if (version !== undefined && version.object !== knowledge.version)
    report(
      'stored-with-another-version',
      `The results were stored with version ${version.object} of the knowledge base, this is ${knowledge.version}.`,
      placeOf(version),
    );
  if (model.knowledge !== '' && model.knowledge !== knowledge.id)
    report(
      'stored-with-another-knowledge-base',
      `The results were stored with the knowledge base ${model.knowledge}, this is ${knowledge.id}.`,
    );
  const storedMode = saidOf(model, 'core#riskCalculationMode');
  if (state === 'calculated' && storedMode !== undefined && storedMode.object.toLowerCase() !== mode)
    report(
      'stored-in-another-mode',
      `The results were stored in ${storedMode.object.toLowerCase()} mode, these are in ${mode} mode.`,
      placeOf(storedMode),
    );
  return found;
}

/** What the stored graph says of the model, or of the ontology of systems, by a predicate that nothing else has. */
function saidOf({ stored }: SpyderiskModel, predicate: string): Said | undefined {
  for (const subject of stored.subjects()) {
    const said = stored.first(subject, predicate);
    if (said !== undefined) return said;
  }
  return undefined;
}
