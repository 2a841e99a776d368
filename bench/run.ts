// Prints every figure of the README in one run: npm run bench. With "-- long" the instances that take minutes get them;
// with "-- rediscovery" or "-- workbench" only that part is printed.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { coldStartTable } from './cold-start.ts';
import { complianceTable } from './compliance.ts';
import { complianceDocumentTable } from './compliance-documents.ts';
import { engineTable } from './engine.ts';
import { optimiserTable } from './optimiser.ts';
import { probabilityTables } from './probability.ts';
import { rediscoveryTables } from './rediscovery.ts';
import { spyderiskTables } from './spyderisk.ts';
import { treatmentTable } from './treatment.ts';
import { workbenchTable } from './workbench.ts';

const [part] = process.argv.slice(2);
const today = new Date().toISOString().slice(0, 10);

if (part === 'rediscovery') console.log(await rediscoveryTables(today));
else if (part === 'workbench') console.log(await workbenchTable());
else if (part === undefined || part === 'long') await everything(part ?? 'short');
else
  throw new Error(
    `There is no part "${part}" of the bench. Say "rediscovery", "workbench" or "long", or nothing for all.`,
  );

async function everything(length: 'short' | 'long'): Promise<void> {
  const root = fileURLToPath(new URL('../', import.meta.url));
  const built = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'ignore' });
  if (built.status !== 0) throw new Error('The build failed: run "npm run build" to see why.');

  console.log('Engine on generated clinical networks, warm, milliseconds (median)\n');
  console.log(engineTable([10, 100, 1000, 10_000]));
  console.log(`\n${coldStartTable()}`);
  console.log(`\nCoverage, trace and rules against the whole catalogue, the assessment apart\n`);
  console.log(complianceTable([100, 1000]));
  console.log(`\n${await complianceDocumentTable()}`);
  console.log(`\n${await spyderiskTables()}`);
  console.log(`\n${await probabilityTables()}`);
  const examples = readdirSync(`${root}examples`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  console.log('\nThe lightest set of controls that brings every harm of an example within what it accepts\n');
  console.log(await treatmentTable(examples.map(({ name }) => name).sort()));
  console.log('\nFifty people who save texts of 400 lines at the same time\n');
  console.log(await workbenchTable());
  console.log(`\nExact optimisers\n\n${optimiserTable(length)}`);
  console.log(`\n${await rediscoveryTables(today)}`);
}
