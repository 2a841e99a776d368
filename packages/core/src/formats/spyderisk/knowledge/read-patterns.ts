import type { MatchingPattern, PatternLink, PatternNode, Role } from '../../../knowledge/pattern.ts';
import { domainName, roleName } from '../iri.ts';
import { allReferences, type Ontology, type Resolve, reference, references, report, text } from './ontology.ts';

/** What patterns are made of, found by IRI. */
export type PatternParts = {
  readonly role: Resolve<string>;
  readonly node: Resolve<PatternNode>;
  readonly link: Resolve<PatternLink>;
};

/** The roles that assets can play. One without a location can be played by nothing. */
export function readRoles(ontology: Ontology, classOf: Resolve<string>): Role[] {
  return ontology.statements.ofType('core#Role').map((iri) => {
    const at = references(ontology, iri, 'core#metaLocatedAt', classOf);
    if (at.length === 0) report(ontology, 'missing-location', `${iri} can be played by no asset class.`, iri);
    return { id: roleName(iri), label: text(ontology, iri, 'rdfs#label', roleName(iri)), at };
  });
}

/** The nodes and links that patterns are composed of. */
export function readPatternParts(
  ontology: Ontology,
  { classOf, relationOf }: { readonly classOf: Resolve<string>; readonly relationOf: Resolve<string> },
): PatternParts {
  const { statements } = ontology;
  const roles = new Map(statements.ofType('core#Role').map((iri) => [iri, roleName(iri)]));
  const role: Resolve<string> = (iri) => roles.get(iri);
  const nodes = new Map<string, PatternNode>();
  for (const iri of statements.ofType('core#Node')) {
    const played = reference(ontology, iri, 'core#hasRole', role);
    const assetClass = reference(ontology, iri, 'core#metaHasAsset', classOf);
    if (played !== undefined && assetClass !== undefined) nodes.set(iri, { role: played, class: assetClass });
  }
  const links = new Map<string, PatternLink>();
  for (const iri of statements.ofType('core#RoleLink')) {
    const from = reference(ontology, iri, 'core#linksFrom', role);
    const to = reference(ontology, iri, 'core#linksTo', role);
    const relation = reference(ontology, iri, 'core#linkType', relationOf);
    if (from !== undefined && to !== undefined && relation !== undefined) links.set(iri, { from, relation, to });
  }
  return { role, node: (iri) => nodes.get(iri), link: (iri) => links.get(iri) };
}

/** The matching patterns, each with its root pattern inlined. One with a missing part is left out: it would match too much. */
export function readPatterns(ontology: Ontology, parts: PatternParts): MatchingPattern[] {
  const roots = readRoots(ontology, parts);
  const groups = new Map(
    ontology.statements
      .ofType('core#DistinctNodeGroup')
      .map((iri) => [iri, references(ontology, iri, 'core#hasNode', parts.node)]),
  );
  return ontology.statements.ofType('core#MatchingPattern').flatMap((iri) => {
    const root = reference(ontology, iri, 'core#hasRootPattern', (name) => roots.get(name));
    const nodes = (predicate: string): PatternNode[] | undefined => allReferences(ontology, iri, predicate, parts.node);
    const necessary = nodes('core#hasNecessaryNode');
    const mandatory = nodes('core#hasMandatoryNode');
    const sufficient = nodes('core#hasSufficientNode');
    const optional = nodes('core#hasOptionalNode');
    const prohibited = nodes('core#hasProhibitedNode');
    const links = allReferences(ontology, iri, 'core#hasLink', parts.link);
    const prohibitedLinks = allReferences(ontology, iri, 'core#hasProhibitedLink', parts.link);
    const distinct = allReferences(ontology, iri, 'core#hasDistinctNodeGroup', (name) => groups.get(name));
    if (root === undefined || necessary === undefined || mandatory === undefined || sufficient === undefined) return [];
    if (optional === undefined || prohibited === undefined || links === undefined) return [];
    if (prohibitedLinks === undefined || distinct === undefined) return [];
    return [
      {
        id: domainName(iri),
        label: text(ontology, iri, 'rdfs#comment') || text(ontology, iri, 'rdfs#label'),
        ...root,
        necessary: [...necessary, ...mandatory],
        sufficient,
        optional,
        prohibited,
        links,
        prohibitedLinks,
        distinct,
      },
    ];
  });
}

type RootPart = Pick<MatchingPattern, 'key' | 'root' | 'rootLinks'>;

function readRoots(ontology: Ontology, parts: PatternParts): ReadonlyMap<string, RootPart> {
  const found = new Map<string, RootPart>();
  for (const iri of ontology.statements.ofType('core#RootPattern')) {
    const key = allReferences(ontology, iri, 'core#hasKeyNode', parts.node);
    const root = allReferences(ontology, iri, 'core#hasRootNode', parts.node);
    const rootLinks = allReferences(ontology, iri, 'core#hasLink', parts.link);
    if (key === undefined || root === undefined || rootLinks === undefined) continue;
    if (key.length + root.length === 0) {
      report(ontology, 'pattern-without-nodes', `${iri} has no key or root node and was left out.`, iri);
      continue;
    }
    found.set(iri, { key, root, rootLinks });
  }
  return found;
}
