import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { folderWith } from './run-command.fixture.ts';

const command = fileURLToPath(new URL('../../scripts/nemecys.mjs', import.meta.url));
const example = fileURLToPath(new URL('../../examples/infusion-ward/scenario.yaml', import.meta.url));

describe.skipIf(process.platform === 'win32')('as a process', { timeout: 60_000 }, () => {
  test('a reader that goes away ends the output quietly and does not change the exit code', () => {
    const line = `node ${command} knowledge list threats --json | head -1; echo "exit \${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', line], { encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: '[\nexit 0\n', stderr: '' });
  });

  test('an interrupt while it asks leaves nothing behind', async () => {
    const cwd = folderWith();
    const child = spawn(process.execPath, [command, 'init'], { cwd, stdio: ['pipe', 'pipe', 'inherit'] });
    child.stdin.write('home\n');
    setTimeout(() => child.kill('SIGINT'), 3000);
    const [code, signal] = await once(child, 'exit');
    expect([code, signal]).toEqual([null, 'SIGINT']);
    expect(readdirSync(cwd)).toEqual([]);
  });

  test('a disk that takes no more leaves nothing half-written', () => {
    const cwd = folderWith();
    // A limit on file size (in blocks) fails a write in the middle, as a full disk does.
    const line = `ulimit -f 8; exec node ${command} assess ${example} --out out --format json,csv --quiet`;
    const { status, stdout, stderr } = spawnSync('bash', ['-c', line], { cwd, encoding: 'utf8' });
    expect(stderr).toContain('Cannot write out/assessment.json: it would be larger than you may write');
    expect({ status, stdout, left: readdirSync(cwd) }).toEqual({ status: 2, stdout: '', left: [] });
  });
});
