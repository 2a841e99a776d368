// Installs the locked dependencies when node_modules does not hold them yet. Runs before start, test, check, bench and
// build, so it may use nothing but Node itself.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);

function packagesIn(path) {
  try {
    return JSON.parse(readFileSync(new URL(path, root), 'utf8')).packages;
  } catch {
    return {}; // absent or cut short by an interrupted install: nothing usable is there
  }
}

/** True when npm's own record of what it installed has every locked package; platform-specific ones may be left out. */
function isInstalled() {
  const locked = packagesIn('package-lock.json');
  const installed = packagesIn('node_modules/.package-lock.json');
  return Object.entries(locked).every(([path, entry]) => {
    if (!path.startsWith('node_modules/') || entry.optional || entry.devOptional) return true;
    const found = installed[path];
    return found !== undefined && found.version === entry.version && found.integrity === entry.integrity;
  });
}

if (!isInstalled()) {
  console.error('Installing dependencies (npm ci --ignore-scripts) ...');
  // As one string through the shell: npm is a .cmd file on Windows.
  const result = spawnSync('npm ci --ignore-scripts --no-audit --no-fund', {
    cwd: root,
    shell: true,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (result.status !== 0) {
    console.error('npm ci failed. Check the network and the npm registry setting, then run the same command again.');
    process.exit(1);
  }
}
