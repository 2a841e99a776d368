// Prints every figure of the README in one run: npm run bench.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { coldStartTable } from './cold-start.ts';
import { engineTable } from './engine.ts';
import { optimiserTable } from './optimiser.ts';
import { probabilityTables } from './probability.ts';
import { spyderiskTables } from './spyderisk.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const built = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'ignore' });
if (built.status !== 0) throw new Error('The build failed: run "npm run build" to see why.');

console.log('Engine on generated clinical networks, warm, milliseconds (median)\n');
console.log(engineTable([10, 100, 1000, 10_000]));
console.log(`\n${coldStartTable()}`);
console.log(`\n${await spyderiskTables()}`);
console.log(`\n${await probabilityTables()}`);
console.log(`\nExact optimisers\n\n${optimiserTable(process.argv.includes('long') ? 'long' : 'short')}`);
