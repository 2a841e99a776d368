// Counts worlds of a generated graph in a thread of its own, when told to.
import { parentPort, workerData } from 'node:worker_threads';
import { countWorlds, type SampleOptions } from '../packages/core/src/benefit/probability/worlds.ts';
import { type LocalGraph, localGraph } from './local-graph.ts';

const graph = localGraph(workerData as LocalGraph);
countWorlds(graph, { seed: 1, blocks: 4 });
parentPort?.on('message', (asked: SampleOptions | 'arithmetic') => {
  parentPort?.postMessage(asked === 'arithmetic' ? arithmetic() : countWorlds(graph, asked));
});
parentPort?.postMessage('ready');

/** Work without memory, to see what the machine gives to a second thread. */
function arithmetic(): number {
  let sum = 0;
  for (let i = 0; i < 2e8; i += 1) sum = (sum + Math.imul(i, i)) | 0;
  return sum;
}
