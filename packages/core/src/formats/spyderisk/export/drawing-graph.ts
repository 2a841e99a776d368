import { systemIri } from '../iri.ts';
import type { ModelWords } from '../model/model-words.ts';
import { number, plain, type Say, truth } from './quad-terms.ts';

/** Where assets and groups of a model are drawn. */
export function sayDrawing({ positions, groups }: Pick<ModelWords, 'positions' | 'groups'>, say: Say): void {
  for (const { asset, x, y, visible } of positions) {
    const iri = systemIri(asset);
    say(iri, 'core#positionX', number(x));
    say(iri, 'core#positionY', number(y));
    say(iri, 'core#isVisible', truth(visible));
  }
  for (const { name, id, label, x, y, assets } of groups) {
    const iri = systemIri(name);
    say(iri, 'rdf#type', 'core#AssetGroup');
    say(iri, 'core#hasID', plain(id));
    say(iri, 'rdfs#label', plain(label));
    say(iri, 'core#positionX', number(x));
    say(iri, 'core#positionY', number(y));
    for (const asset of assets) say(iri, 'core#hasAsset', systemIri(asset));
  }
}

/** The notes about a model and its assets. */
export function sayNotes({ notes }: Pick<ModelWords, 'notes'>, say: Say): void {
  for (const { name, about, key, value } of notes) {
    say(systemIri(about), 'core#hasMetadata', systemIri(name));
    say(systemIri(name), 'core#hasKey', plain(key));
    say(systemIri(name), 'core#hasValue', plain(value));
  }
}
