import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { Failure } from '@nemecys/core';
import { z } from 'zod';
import { exitCode } from '../exit-code.ts';
import { goesOn, progressLines } from '../progress.ts';

/** How long one command may take, in milliseconds. */
const patience = 150_000;

/** In which folder it may write, what ends it at once, and who is told what it does just now. */
export type Run = {
  readonly folder: string;
  readonly stopped: AbortSignal;
  readonly tell?: (progress: string) => void;
};

/**
 * Runs this very command in a process of its own and gives what it prints. Throws a Failure with what it said, unless it
 * ends well: input where the command says that it was given something wrong, internal for any other end.
 */
export async function runCommand(args: readonly string[], { folder, stopped, tell }: Run): Promise<string> {
  const [, command = ''] = process.argv;
  const run = spawn(process.execPath, [command, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    signal: AbortSignal.any([stopped, AbortSignal.timeout(patience)]),
    killSignal: 'SIGKILL',
    // It needs nothing that the server knows.
    env: { PATH: process.env.PATH, NODE_OPTIONS: process.env.NODE_OPTIONS, [progressLines]: '1' },
  });
  const printed: Buffer[] = [];
  run.stdout.on('data', (chunk: Buffer) => printed.push(chunk));
  let said = '';
  createInterface({ input: run.stderr }).on('line', (line) => {
    if (line.endsWith(goesOn)) tell?.(line.slice(0, -goesOn.length).replaceAll(`${folder}/`, ''));
    else said = `${said}${line}\n`.slice(0, 2_000);
  });
  const code = await new Promise<number | null>((resolve, reject) => run.on('error', reject).on('close', resolve));
  const out = Buffer.concat(printed).toString('utf8');
  if (code === 0) return out;
  // Where the work was done in is nobody's business.
  const why = (said === '' ? findingsIn(out) : said).replaceAll(`${folder}/`, '').trim();
  const fault = code === exitCode.input ? 'input' : 'internal';
  throw new Failure(fault, `It could not be made: ${why === '' ? `exit code ${code}` : why}`);
}

/** What a command that was asked for JSON says was wrong, in words; nothing where it printed none. */
function findingsIn(printed: string): string {
  const read = PrintedFindings.safeParse(parsed(printed));
  if (!read.success) return '';
  return read.data.findings.map(({ message, advice = '' }) => `${message} ${advice}`.trim()).join('\n');
}

const PrintedFindings = z.object({
  format: z.literal('nemecys-findings/1'),
  findings: z.array(z.object({ message: z.string(), advice: z.string().optional() })),
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
