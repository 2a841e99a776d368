import { type AssuranceCase, type CaseLink, type CaseNode, ClaimConfidence } from '@nemecys/core';

/** What stands for the claims that a drawing leaves out; they are in the tables. */
export type MoreNode = { readonly kind: 'more'; readonly id: string; readonly text: string };

/** A part of a case that fits one drawing. Claims that are argued in another drawing end in this one. */
export type CaseModule = {
  readonly id: string;
  readonly title: string;
  readonly root: string;
  readonly nodes: readonly (CaseNode | MoreNode)[];
  readonly links: readonly CaseLink[];
  /** Elements that nothing in the whole case supports. */
  readonly ends: ReadonlySet<string>;
};

/** More than this many beside each other make no drawing that anybody reads. */
const shown = 7;
/** Harms with a drawing of their own, the worst first. */
const drawnHarms = 12;

/** The drawings of a case: the top with its strategies, each strategy with its claims, and each of the worst harms. */
export function caseModules(made: AssuranceCase): readonly CaseModule[] {
  const known = index(made);
  const strategies = known.below(made.top).filter(({ kind }) => kind === 'strategy');
  const harms = made.nodes
    .filter((node) => node.kind === 'goal' && node.of?.startsWith('risk:') && argued(known, node))
    .slice(0, drawnHarms);
  return [
    moduleOf(known, { root: made.top, title: 'The top of the case', deep: noFurther }),
    ...strategies.map((root) => moduleOf(known, { root: root.id, title: titleOf(root), deep: noFurther })),
    ...harms.map((root) => moduleOf(known, { root: root.id, title: titleOf(root), deep: () => true })),
  ];
}

const noFurther = (): boolean => false;

function titleOf({ mark, text }: CaseNode): string {
  return `${mark} ${text}`;
}

/** Whether a claim rests on other claims, so that there is something to draw. */
function argued(known: Index, { id }: CaseNode): boolean {
  return known.below(id).some(({ kind }) => kind === 'goal');
}

type Index = {
  readonly node: (id: string) => CaseNode | undefined;
  readonly leaving: (id: string) => readonly CaseLink[];
  readonly below: (id: string) => readonly CaseNode[];
};

function index({ nodes, links }: AssuranceCase): Index {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const groups = new Map<string, CaseLink[]>();
  for (const link of links) {
    const group = groups.get(link.from);
    if (group === undefined) groups.set(link.from, [link]);
    else group.push(link);
  }
  const leaving = (id: string): readonly CaseLink[] => groups.get(id) ?? [];
  const below = (id: string) =>
    leaving(id).flatMap(({ to, kind }) => (kind === 'supported-by' ? (byId.get(to) ?? []) : []));
  return { node: (id) => byId.get(id), leaving, below };
}

type Wanted = {
  readonly root: string;
  readonly title: string;
  readonly deep: (node: CaseNode) => boolean;
};

function moduleOf(known: Index, { root, title, deep }: Wanted): CaseModule {
  const nodes = new Map<string, CaseNode | MoreNode>();
  const links: CaseLink[] = [];
  const visit = (id: string): void => {
    const node = known.node(id);
    if (node === undefined || nodes.has(id)) return;
    nodes.set(id, node);
    if (id !== root && !deep(node)) return;
    const leaving = known.leaving(id);
    for (const kind of ['in-context-of', 'challenged-by', 'supported-by'] as const) {
      const ends = leaving.filter((link) => link.kind === kind);
      const first = kind === 'supported-by' ? weakestFirst(ends, known) : ends;
      const kept = first.length > shown + 1 ? first.slice(0, shown) : first;
      links.push(...kept);
      for (const { to } of kept) visit(to);
      const rest = first.slice(kept.length).flatMap(({ to }) => known.node(to) ?? []);
      if (rest.length === 0) continue;
      const more: MoreNode = { kind: 'more', id: `more:${kind}:${id}`, text: moreWords(rest) };
      nodes.set(more.id, more);
      links.push({ from: id, to: more.id, kind });
    }
  };
  visit(root);
  const ends = new Set([...nodes.keys()].filter((id) => known.below(id).length === 0));
  return { id: root, title, root, nodes: [...nodes.values()], links, ends };
}

function weakestFirst(links: readonly CaseLink[], known: Index): readonly CaseLink[] {
  const rank = ({ to }: CaseLink): number => {
    const node = known.node(to);
    return node !== undefined && 'confidence' in node ? ClaimConfidence.options.indexOf(node.confidence) : 0;
  };
  return links.toSorted((a, b) => rank(a) - rank(b));
}

function moreWords(rest: readonly CaseNode[]): string {
  const counts = ClaimConfidence.options
    .map((word) => [word, rest.filter((node) => 'confidence' in node && node.confidence === word).length] as const)
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${count} ${word}`);
  return `and ${rest.length} more, in the table${counts.length === 0 ? '' : `: ${counts.join(', ')}`}`;
}
