import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyRegister } from '@nemecys/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { viewMaker } from './make-view.ts';
import { runCommand } from './run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'nemecys-view-'));
const [node = '', before = ''] = process.argv;
const wanted = { text: 'x', register: emptyRegister, owner: 'operator', level: 'interfaces' } as const;

/** From here on the command is a program that ends so, after it has said why. */
function commandThatEnds(code: number): void {
  const program = join(folder, 'command.mjs');
  writeFileSync(program, `console.error('why'); setTimeout(() => process.exit(${code}), 300);`);
  process.argv.splice(0, 2, node, program);
}

beforeAll(() => commandThatEnds(2));
afterAll(() => {
  process.argv.splice(0, 2, node, before);
  rmSync(folder, { recursive: true, force: true });
});

test('while four views wait another one is refused at once, and later it is made', async () => {
  const makeView = viewMaker();
  const codes = (ends: readonly PromiseSettledResult<unknown>[]) =>
    ends.map((end) => (end.status === 'rejected' ? end.reason.code : end.status));
  const many = await Promise.allSettled(Array.from({ length: 7 }, () => makeView(wanted)));
  expect(codes(many)).toEqual([...Array(5).fill('input'), 'unavailable', 'unavailable']);
  expect(codes(await Promise.allSettled([makeView(wanted)]))).toEqual(['input']);
});

test.each([
  [2, 'input'],
  [1, 'internal'],
  [3, 'internal'],
])('a command that ends with %s is a fault of %s, and says why', async (code, fault) => {
  commandThatEnds(code);
  const run = { folder, stopped: new AbortController().signal };
  await expect(runCommand([], run)).rejects.toMatchObject({ code: fault, message: 'It could not be made: why' });
});
