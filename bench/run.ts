// Prints every figure of the README in one run: npm run bench. With "-- long" the instances that take minutes get them;
// with the name of a part, such as "-- workbench", only that is printed.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { coldStartTable } from './cold-start.ts';
import { complianceTable } from './compliance.ts';
import { complianceDocumentTable } from './compliance-documents.ts';
import { detailsTable } from './details.ts';
import { engineTable } from './engine.ts';
import { optimiserTable } from './optimiser.ts';
import { probabilityTables } from './probability.ts';
import { rediscoveryTables } from './rediscovery.ts';
import { spyderiskTables } from './spyderisk.ts';
import { treatmentTable } from './treatment.ts';
import { workbenchTable } from './workbench.ts';
import { workbenchCanvasTable } from './workbench-canvas.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const [wanted] = process.argv.slice(2);

type Part = { readonly title?: string; readonly print: () => string | Promise<string> };

const parts: Readonly<Record<string, Part>> = {
  engine: {
    title: 'Engine on generated clinical networks, warm, milliseconds (median)',
    print: () => engineTable([10, 100, 1000, 10_000]),
  },
  details: {
    title: 'The details of generated clinical networks: all that an assessment tells, with every explanation',
    print: () => detailsTable([100, 1000]),
  },
  'cold-start': { print: coldStartTable },
  compliance: {
    title: 'Coverage, trace and rules against the whole catalogue, the assessment apart',
    print: () => complianceTable([100, 1000]),
  },
  documents: { print: complianceDocumentTable },
  spyderisk: { print: spyderiskTables },
  probability: { print: probabilityTables },
  treatment: {
    title: 'The lightest set of controls that brings every harm of an example within what it accepts',
    print: () => treatmentTable(examples()),
  },
  workbench: { title: 'Fifty people who save texts of 400 lines at the same time', print: workbenchTable },
  drawing: { title: 'The drawing of the workbench in Chromium', print: workbenchCanvasTable },
  optimiser: { title: 'Exact optimisers', print: () => optimiserTable(wanted === 'long' ? 'long' : 'short') },
  rediscovery: { print: () => rediscoveryTables(new Date().toISOString().slice(0, 10)) },
};

const all = Object.keys(parts);
const chosen = wanted === undefined || wanted === 'long' ? all : all.filter((name) => name === wanted);
if (chosen.length === 0) {
  throw new Error(
    `There is no part "${wanted}" of the bench. Say "long", one of ${all.join(', ')}, or nothing for all.`,
  );
}

const built = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'ignore' });
if (built.status !== 0) throw new Error('The build failed: run "npm run build" to see why.');
for (const name of chosen) {
  const { title, print } = parts[name] as Part;
  const printed = await print();
  console.log(`${title === undefined ? '' : `${title}\n\n`}${printed}\n`);
}

function examples(): readonly string[] {
  const entries = readdirSync(`${root}examples`, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}
