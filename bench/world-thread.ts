// Counts worlds of a generated graph in a thread of its own, when told to.
import { parentPort, workerData } from 'node:worker_threads';
import { countWorlds, type SampleOptions } from '../packages/core/src/benefit/probability/worlds.ts';
import { type LocalGraph, localGraph } from './local-graph.ts';

const graph = localGraph(workerData as LocalGraph);
countWorlds(graph, { seed: 1, blocks: 4 });
parentPort?.on('message', (options: SampleOptions) => {
  parentPort?.postMessage(countWorlds(graph, options));
});
parentPort?.postMessage('ready');
