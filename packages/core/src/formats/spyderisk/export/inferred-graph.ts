import type { SystemAssessment } from '../../../engine/assess-system.ts';
import { at } from '../../../engine/at.ts';
import type { SpyderiskModel } from '../model/read-model.ts';
import { exportNames } from './export-names.ts';
import { sayInferredAssets } from './inferred-assets.ts';
import { sayPatternMatches } from './pattern-matches.ts';
import { plain, type Say, truth } from './quad-terms.ts';
import { sayQualitySets } from './quality-sets.ts';
import { sayStrategies } from './strategy-statements.ts';
import { sayThreats } from './threat-statements.ts';

/** Everything that follows from what the author asserted: what was inferred and what was calculated. */
export function sayInferred(model: SpyderiskModel, iri: string, assessment: SystemAssessment, say: Say): void {
  const { graph } = assessment;
  const names = exportNames(graph, model.ids);
  sayModelResults(model, iri, assessment, say);
  sayInferredAssets(graph, names, say);
  sayQualitySets(assessment, names, say);
  sayPatternMatches(graph, names, say);
  sayStrategies(assessment, names, say);
  sayThreats(assessment, names, say);
}

function sayModelResults(
  model: SpyderiskModel,
  iri: string,
  { graph, levels, risk }: SystemAssessment,
  say: Say,
): void {
  const { scales, version } = graph.tables.knowledge;
  say('system', 'rdf#type', 'owl#Ontology');
  say('system', 'core#domainVersion', plain(version));
  // What Spyderisk leaves here when it writes a model; the resource of the model itself tells the state.
  say('system', 'core#risksValid', truth(false));
  say(iri, 'rdfs#label', plain(model.label));
  say(iri, 'rdfs#comment', plain(model.comment));
  if (model.created !== undefined) say(iri, 'http://purl.org/dc/terms/created', plain(model.created));
  if (model.modified !== undefined) say(iri, 'http://purl.org/dc/terms/modified', plain(model.modified));
  say(iri, 'core#hasRisk', `domain#${at(scales.risk, risk).id}`);
  say(iri, 'core#riskCalculationMode', plain(levels.mode.toUpperCase()));
  say(iri, 'core#risksValid', truth(true));
}
