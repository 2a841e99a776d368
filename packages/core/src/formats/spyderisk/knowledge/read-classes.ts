import type { AssetClass } from '../../../knowledge/asset-class.ts';
import type { RelationType } from '../../../knowledge/relation-type.ts';
import { domainName } from '../iri.ts';
import { flag, type Ontology, type Resolve, references, text } from './ontology.ts';
import { labelInWords } from './reader-label.ts';

/** The class above all others; knowledge bases refer to it without defining it. */
const assetIri = 'core#Asset';

/** The asset classes, with the root of all of them. */
export function readClasses(ontology: Ontology): AssetClass[] {
  const iris = ontology.statements.ofType('owl#Class');
  const known = new Set([assetIri, ...iris]);
  const resolve: Resolve<string> = (iri) => (known.has(iri) ? domainName(iri) : undefined);
  const top: AssetClass = {
    id: domainName(assetIri),
    label: 'Asset',
    about: '',
    kindOf: [],
    assertable: false,
    visible: false,
    constructionState: false,
  };
  const classes = iris
    .filter((iri) => iri !== assetIri)
    .map((iri) => ({
      id: domainName(iri),
      label: text(ontology, iri, 'rdfs#label', domainName(iri)),
      about: text(ontology, iri, 'rdfs#comment'),
      // A class may also be an entry of the palette, which the core ontology says and the engine need not know.
      kindOf: references(ontology, iri, 'rdfs#subClassOf', (name) =>
        name.startsWith('core#') && name !== assetIri ? '' : resolve(name),
      ).filter((id) => id !== ''),
      assertable: flag(ontology, iri, 'core#isAssertable', true),
      visible: flag(ontology, iri, 'core#isVisible', true),
      constructionState: flag(ontology, iri, 'core#isConstructionState', false),
    }));
  return [top, ...classes];
}

/** The relation types; both ends are asset classes. */
export function readRelations(ontology: Ontology, classOf: Resolve<string>): RelationType[] {
  const iris = ontology.statements.ofType('owl#ObjectProperty');
  const known = new Set(iris);
  const resolve: Resolve<string> = (iri) => (known.has(iri) ? domainName(iri) : undefined);
  return iris.map((iri) => ({
    id: domainName(iri),
    label: labelInWords(text(ontology, iri, 'rdfs#label', domainName(iri)), domainName(iri)),
    about: text(ontology, iri, 'rdfs#comment'),
    kindOf: references(ontology, iri, 'rdfs#subPropertyOf', resolve),
    from: references(ontology, iri, 'rdfs#domain', classOf),
    to: references(ontology, iri, 'rdfs#range', classOf),
    assertable: flag(ontology, iri, 'core#isAssertable', true),
    visible: flag(ontology, iri, 'core#isVisible', true) && !flag(ontology, iri, 'core#hidden', false),
    constructionState: flag(ontology, iri, 'core#isConstructionState', false),
  }));
}
