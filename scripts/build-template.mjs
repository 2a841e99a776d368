// Makes the empty database that new data folders begin with: packages/store/dist/empty-database.tar.gz.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/build-template.ts'], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
