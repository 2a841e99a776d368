import { intAt } from '../../engine/at.ts';

/** All nodes, component by component, each after those it needs from outside; component c starts at `components[c]`. */
export type ComponentOrder = { readonly nodes: Int32Array; readonly components: Int32Array };

/**
 * The strongly connected components in topological order (Tarjan), inputs first; within a component in the order in
 * which a depth-first search leaves the nodes, so that few edges point back.
 */
export function orderComponents(starts: Int32Array, inputs: Int32Array): ComponentOrder {
  const count = starts.length - 1;
  const found = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  const componentOf = new Int32Array(count).fill(-1);
  const next = starts.slice(0, count);
  const path = new Int32Array(count);
  const open = new Int32Array(count);
  const left = new Int32Array(count);
  let pathLength = 0;
  let openLength = 0;
  let leftLength = 0;
  let time = 0;
  let componentCount = 0;
  const enter = (node: number): void => {
    found[node] = time;
    low[node] = time;
    time += 1;
    path[pathLength] = node;
    pathLength += 1;
    open[openLength] = node;
    openLength += 1;
  };
  for (let root = 0; root < count; root += 1) {
    if (intAt(found, root) >= 0) continue;
    enter(root);
    while (pathLength > 0) {
      const node = intAt(path, pathLength - 1);
      const edge = intAt(next, node);
      if (edge < intAt(starts, node + 1)) {
        next[node] = edge + 1;
        const input = intAt(inputs, edge);
        if (intAt(found, input) < 0) enter(input);
        else if (intAt(componentOf, input) < 0) low[node] = Math.min(intAt(low, node), intAt(found, input));
        continue;
      }
      pathLength -= 1;
      left[leftLength] = node;
      leftLength += 1;
      if (pathLength > 0) {
        const user = intAt(path, pathLength - 1);
        low[user] = Math.min(intAt(low, user), intAt(low, node));
      }
      if (intAt(low, node) !== intAt(found, node)) continue;
      for (let member = -1; member !== node; ) {
        openLength -= 1;
        member = intAt(open, openLength);
        componentOf[member] = componentCount;
      }
      componentCount += 1;
    }
  }
  return bucketed(left, componentOf, componentCount);
}

function bucketed(left: Int32Array, componentOf: Int32Array, componentCount: number): ComponentOrder {
  const components = new Int32Array(componentCount + 1);
  for (const c of componentOf) components[c + 1] = intAt(components, c + 1) + 1;
  for (let c = 0; c < componentCount; c += 1) components[c + 1] = intAt(components, c + 1) + intAt(components, c);
  const filled = components.slice();
  const nodes = new Int32Array(left.length);
  for (const node of left) {
    const c = intAt(componentOf, node);
    nodes[intAt(filled, c)] = node;
    filled[c] = intAt(filled, c) + 1;
  }
  return { nodes, components };
}
