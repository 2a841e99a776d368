import { expect, test } from 'vitest';
import { exitCodeOf, messageOf } from '../../packages/cli/src/exit-code.ts';
import type { Io } from '../../packages/cli/src/io.ts';
import { main } from '../../packages/cli/src/main.ts';

/** Streams on which everything works but one thing that no command can foresee. */
function brokenIo(env: Io['env']): { readonly io: Io; readonly said: () => string } {
  let said = '';
  const write = (text: string) => {
    said += text;
  };
  const output = { write, isTerminal: false, columns: 80 };
  const io: Io = {
    stdin: { isTerminal: false, ask: async () => undefined, close: () => undefined },
    stdout: output,
    stderr: output,
    env,
    get cwd(): string {
      throw new TypeError('no folder\nsecond line');
    },
    now: () => 0,
    today: () => 0,
    stopped: async () => undefined,
    uninterrupted: (work) => work(),
    stoppable: () => ({ isStopped: () => false, turn: () => Promise.resolve(), release: () => undefined }),
  };
  return { io, said: () => said };
}

test('a fault of ours is exit code 3, in words, without a stack', async () => {
  const { io, said } = brokenIo({});
  expect(await main(['check', 'a.yaml'], io)).toBe(3);
  expect(said()).toContain('something went wrong that is not your fault: no folder\n');
  expect(said()).not.toMatch(/^\s+at /mu);
});

test('DEBUG shows where it happened', async () => {
  const { io, said } = brokenIo({ DEBUG: 'nemecys' });
  expect(await main(['check', 'a.yaml'], io)).toBe(3);
  expect(said()).toMatch(/TypeError: no folder.*\n\s+at /su);
});

test('whatever is thrown has an exit code and a message', () => {
  expect([exitCodeOf('x'), messageOf('x', undefined).split('\n')[0]]).toEqual([3, expect.stringContaining(': x')]);
  expect(messageOf(new Error('a', { cause: new Error('b') }), '*')).toMatch(/Error: a.*caused by Error: b/su);
});
