// What `npm run report` does once everything is installed: assesses the first example and writes its report.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const example = 'examples/parkinson-home-monitoring/scenario.yaml';

function run(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

run('scripts/knowledge.mjs');
console.error(`nemecys assess ${example} --out nemecys-report --format html\n`);
run('scripts/nemecys.mjs', 'assess', example, '--out', 'nemecys-report', '--format', 'html', ...process.argv.slice(2));
