import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { MatchingPattern, PatternLink, PatternNode } from '../../knowledge/pattern.ts';
import type { Quirks } from '../quirks.ts';
import { linked, ofClass, type PlainGraph } from './plain-graph.fixture.ts';

/** The assets in each role of a match. */
export type PlainMatch = ReadonlyMap<string, readonly string[]>;

/** All matches of a pattern, found by trying every asset in every root role (rules M1 to M10). */
export function plainMatches(
  knowledge: Knowledge,
  graph: PlainGraph,
  pattern: MatchingPattern,
  quirks: Quirks,
): PlainMatch[] {
  const nodes = [
    pattern.key,
    pattern.root,
    pattern.necessary,
    pattern.sufficient,
    pattern.optional,
    pattern.prohibited,
  ];
  const known = nodes.flat().every((node) => knowledge.classes.some(({ id }) => id === node.class));
  const relations = [...pattern.rootLinks, ...pattern.links];
  if (!known || !relations.every(({ relation }) => knowledge.relations.some(({ id }) => id === relation))) return [];
  const root = [...pattern.key, ...pattern.root];
  const roots = new Set(root.map(({ role }) => role));
  const late = pattern.links.filter(({ from, to }) => roots.has(from) && roots.has(to));
  let tries: ReadonlyMap<string, string>[] = [new Map()];
  for (const node of root) {
    tries = tries.flatMap((partial) =>
      [...graph.assets.keys()]
        .filter((asset) => ofClass(knowledge, graph, asset, node.class))
        .map((asset) => new Map([...partial, [node.role, asset]])),
    );
  }
  const demanded = [...pattern.rootLinks, ...(quirks.rootLinksIgnored ? [] : late)];
  return tries
    .filter((match) =>
      demanded.every(({ from, relation, to }) =>
        linked(knowledge, graph, match.get(from) ?? '', relation, match.get(to) ?? ''),
      ),
    )
    .flatMap((match) => complete(knowledge, graph, { pattern, quirks, root: match }));
}

type Attempt = {
  readonly pattern: MatchingPattern;
  readonly quirks: Quirks;
  readonly root: ReadonlyMap<string, string>;
};

function complete(knowledge: Knowledge, graph: PlainGraph, { pattern, quirks, root }: Attempt): PlainMatch[] {
  const match = new Map<string, readonly string[]>([...root].map(([role, asset]) => [role, [asset]]));
  const gathered = [...pattern.necessary, ...pattern.sufficient, ...pattern.optional];
  const needed = new Set([...pattern.necessary, ...pattern.sufficient].map(({ role }) => role));
  const holds = ({ from, relation, to }: PatternLink, role: string, asset: string): boolean => {
    const otherRole = from === role ? to : from;
    const hasLink = (other: string): boolean =>
      from === role
        ? linked(knowledge, graph, asset, relation, other)
        : linked(knowledge, graph, other, relation, asset);
    if (from === to) return linked(knowledge, graph, asset, relation, asset);
    const others = [...(match.get(otherRole) ?? [])].sort();
    if (!match.has(otherRole)) return true;
    return quirks.firstAssetDecides && !root.has(otherRole) ? others.slice(0, 1).some(hasLink) : others.some(hasLink);
  };
  const gather = (node: PatternNode, toRoot: boolean): string[] =>
    [...graph.assets.keys()].filter(
      (asset) =>
        ofClass(knowledge, graph, asset, node.class) &&
        (knowledge.roles.find(({ id }) => id === node.role)?.at ?? [node.class]).some((at) =>
          ofClass(knowledge, graph, asset, at),
        ) &&
        pattern.links
          .filter(({ from, to }) => from === node.role || to === node.role)
          .filter(({ from, to }) => {
            const other = from === node.role ? to : from;
            return toRoot ? root.has(other) || from === to : true;
          })
          .every((link) => holds(link, node.role, asset)),
    );
  for (const node of gathered) match.set(node.role, gather(node, true));
  if (gathered.some(({ role }) => needed.has(role) && match.get(role)?.length === 0)) return [];
  for (const node of gathered) {
    const kept = gather(node, false);
    match.set(
      node.role,
      (match.get(node.role) ?? []).filter((asset) => kept.includes(asset)),
    );
    if (needed.has(node.role) && match.get(node.role)?.length === 0) return [];
  }
  const assetsIn = (role: string): readonly string[] => match.get(role) ?? [];
  const forbidden = pattern.prohibitedLinks.some(({ from, relation, to }) =>
    assetsIn(from).some((source) => assetsIn(to).some((target) => linked(knowledge, graph, source, relation, target))),
  );
  if (forbidden || pattern.prohibited.some((node) => gather(node, false).length > 0)) return [];
  const repeated = pattern.distinct.some((group) => {
    const assets = group.flatMap(({ role }) => assetsIn(role));
    return new Set(assets).size < assets.length;
  });
  return repeated ? [] : [match];
}
