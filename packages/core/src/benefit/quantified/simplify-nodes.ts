import type { ModelNode } from './harm-model.ts';

/** Events that can happen and matter to some of them, and what stands for each that was asked for; null: it never happens. */
export type SimplifiedNodes = {
  readonly nodes: readonly ModelNode[];
  readonly standsFor: (id: string) => string | null;
};

/**
 * Leaves out what can never happen, what no wanted event needs, and events that are nothing but one other event. The
 * probabilities of the wanted ones stay as they are, whatever the values: only constants are looked at.
 */
export function simplifyNodes(nodes: readonly ModelNode[], wanted: readonly string[]): SimplifiedNodes {
  const possible = possibleOf(nodes);
  const byId = new Map(nodes.filter(({ id }) => possible.has(id)).map((node) => [node.id, node]));
  const inputsOf = ({ inputs }: ModelNode): readonly string[] => [...new Set(inputs.filter((id) => possible.has(id)))];
  const standsFor = (id: string): string | null => {
    const seen = new Set<string>();
    let current = id;
    for (;;) {
      const node = byId.get(current);
      if (node === undefined) return null;
      const inputs = inputsOf(node);
      const [only] = inputs;
      const isAlias =
        node.gate !== 'leaf' && node.base === 1 && inputs.length === 1 && (node.prevented ?? []).length === 0;
      if (!isAlias || only === undefined || seen.has(only)) return current;
      seen.add(current);
      current = only;
    }
  };
  const kept = new Map<string, ModelNode>();
  const open = wanted.flatMap((id) => standsFor(id) ?? []);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const node = byId.get(id);
    if (kept.has(id) || node === undefined) continue;
    const inputs = [...new Set(inputsOf(node).flatMap((input) => standsFor(input) ?? []))];
    kept.set(id, { ...node, inputs });
    open.push(...inputs);
  }
  return { nodes: nodes.flatMap(({ id }) => kept.get(id) ?? []), standsFor };
}

/** Events with a derivation from leaves that are not impossible: the least fixed point. */
function possibleOf(nodes: readonly ModelNode[]): ReadonlySet<string> {
  const users = new Map<string, ModelNode[]>();
  const missing = new Map<string, number>();
  const possible = new Set<string>();
  const open: string[] = [];
  for (const node of nodes) {
    if (node.base === 0) continue;
    const inputs = new Set(node.inputs);
    missing.set(node.id, node.gate === 'leaf' ? 0 : node.gate === 'any' ? 1 : inputs.size);
    for (const input of inputs) users.set(input, [...(users.get(input) ?? []), node]);
    if (node.gate === 'leaf') open.push(node.id);
  }
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (possible.has(id)) continue;
    possible.add(id);
    for (const user of users.get(id) ?? []) {
      const left = (missing.get(user.id) ?? 0) - 1;
      missing.set(user.id, left);
      if (left === 0) open.push(user.id);
    }
  }
  return possible;
}
