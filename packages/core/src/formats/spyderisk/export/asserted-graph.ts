import { at } from '../../../engine/at.ts';
import type { Member } from '../../../engine/system.ts';
import type { Knowledge } from '../../../knowledge/knowledge.ts';
import type { PopulationVariants } from '../../../knowledge/quality.ts';
import { systemIri } from '../iri.ts';
import type { ModelWords } from '../model/model-words.ts';
import { assetIds } from '../naming.ts';
import { plain, type Say, truth } from './quad-terms.ts';

/** What its author asserted of a model: assets, links and settings. Adds nothing that the model has no word for. */
export function sayAsserted(model: ModelWords, knowledge: Knowledge, say: Say): void {
  sayAssets(model, knowledge, say);
  sayLinks(model, say);
  saySettings(model, knowledge, say);
}

/** What the ontology resources say of a model: what it is called, what it was made with and which mode it is in. */
export function sayModelItself({ iri, label, comment, mode, knowledge }: ModelWords, say: Say): void {
  say('system', 'rdf#type', 'owl#Ontology');
  say('system', 'owl#imports', 'domain');
  say(iri, 'rdf#type', 'owl#Ontology');
  say(iri, 'rdfs#label', plain(label));
  say(iri, 'rdfs#comment', plain(comment));
  say(iri, 'core#riskCalculationMode', plain(mode.toUpperCase()));
  if (knowledge !== '') say(iri, 'core#domainGraph', knowledge);
}

/** Marks a model as one that was validated and calculated, and that nobody works on. */
export function sayCalculated(iri: string, say: Say): void {
  say(iri, 'core#isValid', truth(true));
  say(iri, 'core#risksValid', truth(true));
  say(iri, 'core#isValidating', truth(false));
  say(iri, 'core#isCalculatingRisk', truth(false));
}

/** The IRI of a link in the form that Spyderisk gives to all of them. */
export function linkIri(idOf: (asset: string) => string, from: string, relation: string, to: string): string {
  return `system#${idOf(from)}-${relation}-${idOf(to)}`;
}

function sayAssets({ assets, ids }: ModelWords, { scales }: Knowledge, say: Say): void {
  const idOf = assetIds(ids);
  for (const { id, class: assetClass, label, population } of assets) {
    const iri = systemIri(id);
    say(iri, 'rdf#type', `domain#${assetClass}`);
    say(iri, 'rdfs#label', plain(label));
    say(iri, 'core#hasID', plain(idOf(id)));
    const step = scales.population[population];
    if (step !== undefined) say(iri, 'core#population', `domain#${step.id}`);
  }
}

function sayLinks({ links, ids }: ModelWords, say: Say): void {
  const idOf = assetIds(ids);
  for (const { from, relation, to } of links) {
    say(systemIri(from), `domain#${relation}`, systemIri(to));
    const iri = linkIri(idOf, from, relation, to);
    say(iri, 'rdf#type', 'core#CardinalityConstraint');
    say(iri, 'core#linksFrom', systemIri(from));
    say(iri, 'core#linkType', `domain#${relation}`);
    say(iri, 'core#linksTo', systemIri(to));
  }
}

type Concept = { readonly id: string; readonly variants?: PopulationVariants | undefined };

function saySettings({ settings }: ModelWords, knowledge: Knowledge, say: Say): void {
  const { scales } = knowledge;
  const controlName = memberNames(knowledge.controls);
  const attributeName = memberNames(knowledge.attributes);
  const consequenceName = memberNames(knowledge.consequences);
  for (const { asset, control, member, coverage } of settings.controls) {
    const iri = `system#CS-${controlName(control, member)}-${asset}`;
    say(iri, 'core#isProposed', truth(true));
    if (coverage !== undefined) say(iri, 'core#hasCoverageLevel', `domain#${at(scales.trust, coverage).id}`);
  }
  for (const { asset, attribute, member, level } of settings.trust)
    say(
      `system#TWAS-${attributeName(attribute, member)}-${asset}`,
      'core#hasAssertedLevel',
      `domain#${at(scales.trust, level).id}`,
    );
  for (const { asset, consequence, member, level } of settings.impacts)
    say(
      `system#MS-${consequenceName(consequence, member)}-${asset}`,
      'core#hasImpactLevel',
      `domain#${at(scales.impact, level).id}`,
    );
}

/** The name that the knowledge base gives to a member of a population. */
function memberNames(concepts: readonly Concept[]): (concept: string, member: Member | undefined) => string {
  const variants = new Map(concepts.map(({ id, variants: known }) => [id, known]));
  return (concept, member = 'average') =>
    member === 'average' ? concept : (variants.get(concept)?.[member] ?? concept);
}
