import type { ELK, ElkNode } from 'elkjs/lib/elk-api.js';

let engine: Promise<ELK> | undefined;

/**
 * Lays a graph out with the Eclipse Layout Kernel on this thread. The kernel is 1.6 MB of script, so it is loaded on the
 * first drawing only.
 */
export async function layOut(graph: ElkNode): Promise<ElkNode> {
  engine ??= import('elkjs/lib/elk.bundled.js').then((module) => {
    // The package is CommonJS and its types describe an ES default export; which of the two arrives depends on the bundler.
    const found = module.default as unknown as (new () => ELK) | { default: new () => ELK };
    const Kernel = 'default' in found ? found.default : found;
    return new Kernel();
  });
  return (await engine).layout(graph);
}
