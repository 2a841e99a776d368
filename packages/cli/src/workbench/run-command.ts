import { spawn } from 'node:child_process';
import { Failure } from '@nemecys/core';
import { exitCode } from '../exit-code.ts';

/** How long one command may take, in milliseconds. */
const patience = 150_000;

/** In which folder it may write, and what ends it at once. */
export type Run = { readonly folder: string; readonly stopped: AbortSignal };

/**
 * Runs this very command in a process of its own. Throws a Failure with what it said, unless it ends well: input where the
 * command says that it was given something wrong, internal for any other end.
 */
export async function runCommand(args: readonly string[], { folder, stopped }: Run): Promise<void> {
  const [, command = ''] = process.argv;
  const run = spawn(process.execPath, [command, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    signal: AbortSignal.any([stopped, AbortSignal.timeout(patience)]),
    killSignal: 'SIGKILL',
    // It needs nothing that the server knows.
    env: { PATH: process.env.PATH, NODE_OPTIONS: process.env.NODE_OPTIONS },
  });
  let said = '';
  run.stderr.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(0, 2_000);
  });
  const code = await new Promise<number | null>((resolve, reject) => run.on('error', reject).on('close', resolve));
  if (code === 0) return;
  // Where the work was done in is nobody's business.
  const why = said.replaceAll(`${folder}/`, '').trim();
  const fault = code === exitCode.input ? 'input' : 'internal';
  throw new Failure(fault, `It could not be made: ${why === '' ? `exit code ${code}` : why}`);
}
