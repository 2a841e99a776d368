import { at, byteAt } from '../../../engine/at.ts';
import type { RoleKind } from '../../../engine/pattern-plan.ts';
import type { ThreatGraph } from '../../../engine/threat-graph.ts';
import { assetsAt, type ExportNames, keyAssets, planOf } from './export-names.ts';
import { plain, type Say } from './quad-terms.ts';

const nodeKinds: Readonly<Record<RoleKind, string>> = {
  key: 'core#uniqueNodes',
  root: 'core#uniqueNodes',
  necessary: 'core#hasNecessaryNode',
  sufficient: 'core#hasSufficientNode',
  optional: 'core#hasOptionalNode',
};

/** Where patterns with threats were found, and the nodes of those places: assets in roles. */
export function sayPatternMatches(graph: ThreatGraph, names: ExportNames, say: Say): void {
  const { scales } = graph.tables.knowledge;
  for (let m = 0; m < graph.matches.count; m += 1) {
    const { pattern, roles, kinds } = planOf(graph, m);
    const iri = at(names.match, m);
    say(iri, 'rdf#type', 'core#MatchingPattern');
    say(iri, 'core#parent', `domain#${pattern.id}`);
    say(iri, 'core#population', `domain#${at(scales.population, byteAt(graph.matches.population, m)).id}`);
    say(iri, 'rdfs#label', plain(matchLabel(graph, m)));
    for (const [role, id] of roles.entries()) {
      for (const asset of assetsAt(graph, m, role)) {
        const node = `system#Node-${at(names.assetId, asset)}-Role_${id}`;
        say(node, 'rdf#type', 'core#Node');
        say(node, 'core#hasAsset', at(names.asset, asset));
        say(node, 'core#hasRole', `domain#Role_${id}`);
        say(iri, 'core#hasNode', node);
        say(iri, nodeKinds[at(kinds, role)], node);
      }
    }
  }
}

/** The name of a match for readers: that of its pattern and the labels of its key assets. */
export function matchLabel(graph: ThreatGraph, match: number): string {
  const labels = keyAssets(graph, match).map((asset) => at(graph.assets.label, asset));
  return [planOf(graph, match).pattern.id.replace(/^MP-/u, ''), ...labels].join('_');
}
