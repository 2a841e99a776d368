// What `npm start` does once everything is installed: builds what is missing and serves the workbench.
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

const builds = [['scripts/knowledge.mjs'], ['scripts/build-template.mjs'], ['scripts/build-web.mjs', '--if-needed']];
for (const build of builds) {
  const { status } = spawnSync(process.execPath, build, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
const server = spawn(process.execPath, ['scripts/nemecys.mjs', 'serve', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
// The server closes its database when it is stopped: this process waits until it has.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 1));
