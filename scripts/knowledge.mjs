// Compiles and lints the knowledge: packages/knowledge/dist/knowledge.json.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

if (existsSync(`${root}scripts/build-knowledge.ts`)) {
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/build-knowledge.ts'], {
    cwd: root,
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} else {
  console.error('scripts/build-knowledge.ts is not there yet: no knowledge was compiled.');
}
