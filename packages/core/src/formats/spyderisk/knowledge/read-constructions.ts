import type { ConstructionPattern, InferredNode } from '../../../knowledge/pattern.ts';
import { domainName } from '../iri.ts';
import {
  allReferences,
  flag,
  integer,
  type Ontology,
  type Resolve,
  reference,
  references,
  report,
  text,
} from './ontology.ts';
import type { PatternParts } from './read-patterns.ts';

/** The constructions. One whose pattern or parts are missing is reported and left out. */
export function readConstructions(
  ontology: Ontology,
  parts: PatternParts,
  patternOf: Resolve<string>,
): ConstructionPattern[] {
  const settings = readSettings(ontology, parts);
  return ontology.statements.ofType('core#ConstructionPattern').flatMap((iri) => {
    const pattern = reference(ontology, iri, 'core#hasMatchingPattern', patternOf);
    const inferred = allReferences(ontology, iri, 'core#hasInferredNode', parts.node);
    const set = references(ontology, iri, 'core#hasInferredNodeSetting', (name) => settings.get(name));
    const links = allReferences(ontology, iri, 'core#hasInferredLink', parts.link);
    if (pattern === undefined || inferred === undefined || links === undefined) return [];
    const nodes = inferred.flatMap((node) =>
      set.filter((made) => made.role === node.role && made.class === node.class),
    );
    if (nodes.length < inferred.length) {
      report(ontology, 'inferred-node-without-name', `${iri}: it is not said what names its new asset.`, iri);
      return [];
    }
    return [
      {
        id: domainName(iri),
        label: text(ontology, iri, 'rdfs#comment') || text(ontology, iri, 'rdfs#label'),
        pattern,
        priority: integer(ontology, iri, 'core#hasPriority', 0),
        iterate: flag(ontology, iri, 'core#iterate', false),
        maxPasses: Math.max(0, integer(ontology, iri, 'core#maxIterations', 0)),
        nodes,
        links,
      },
    ];
  });
}

function readSettings(ontology: Ontology, parts: PatternParts): ReadonlyMap<string, InferredNode> {
  const found = new Map<string, InferredNode>();
  for (const iri of ontology.statements.ofType('core#InferredNodeSetting')) {
    const node = reference(ontology, iri, 'core#hasNode', parts.node);
    const naming = allReferences(ontology, iri, 'core#includesNodeInURI', parts.node);
    const shownAt = references(ontology, iri, 'core#displayedAtNode', parts.node);
    const shownOn = references(ontology, iri, 'core#displayedAtLink', parts.link);
    if (node === undefined || naming === undefined) continue;
    // Spyderisk puts the assets into the name in the order of the text “role-class”.
    const order = naming.map((named) => ({ text: `${named.role}-${named.class}`, role: named.role }));
    order.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
    found.set(iri, {
      ...node,
      namedBy: order.map(({ role }) => role),
      displayedAt: [...shownAt.map(({ role }) => role), ...shownOn.flatMap(({ from, to }) => [from, to])].slice(0, 3),
    });
  }
  return found;
}
