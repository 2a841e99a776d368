import type { ELK as Elk } from 'elkjs/lib/elk-api.js';
import ElkApi from 'elkjs/lib/elk-api.js';
import workerUrl from 'elkjs/lib/elk-worker.min.js?url';

/** Where each node stands. */
export type Positions = Readonly<Record<string, { readonly x: number; readonly y: number }>>;

/** What a layout depends on. */
export type Shape = {
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly { readonly id: string; readonly from: string; readonly to: string }[];
};

// The package describes its CommonJS export as an ES default.
const Constructor = ElkApi as unknown as new (options: { workerUrl: string }) => Elk;
let elk: Elk | undefined;

const size = { width: 190, height: 60 };

/** Places the nodes in layers along their lines, in a worker, so that the page goes on meanwhile. */
export async function layOut({ nodes, edges }: Shape): Promise<Positions> {
  elk ??= new Constructor({ workerUrl });
  const known = new Set(nodes.map(({ id }) => id));
  const laidOut = await elk.layout({
    id: 'scenario',
    layoutOptions: { 'elk.algorithm': 'layered', 'elk.direction': 'RIGHT', 'elk.spacing.nodeNode': '30' },
    children: nodes.map(({ id }) => ({ id, ...size })),
    edges: edges
      .filter(({ from, to }) => known.has(from) && known.has(to))
      .map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })),
  });
  return Object.fromEntries((laidOut.children ?? []).map(({ id, x = 0, y = 0 }) => [id, { x, y }]));
}
