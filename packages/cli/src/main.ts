import { CommanderError } from 'commander';
import type { ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';
import { processIo } from './process-io.ts';
import { describeProgram } from './program.ts';

/** Runs the command of this process and leaves its exit code for the shell. */
export async function run(): Promise<void> {
  const io = processIo();
  process.on('uncaughtException', (thrown) => {
    void tell(thrown, io).then((code) => process.exit(code));
  });
  process.exitCode = await main(process.argv.slice(2), io);
}

/** Runs one command with its arguments on the given streams and returns the exit code. Never throws. */
export async function main(args: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = describeProgram(io, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (thrown) {
    // Commander has already said what is wrong with the arguments, or shown the help that was asked for.
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? 0 : 2;
    return tell(thrown, io);
  } finally {
    io.stdin.close();
  }
}

async function tell(thrown: unknown, io: Io): Promise<ExitCode> {
  const { exitCodeOf, messageOf } = await import('./exit-code.ts');
  const { createPrinter } = await import('./printer.ts');
  const { line, paint } = createPrinter(io.stderr, io.env);
  line(`${paint.red('nemecys:')} ${messageOf(thrown, io.env.DEBUG)}`);
  return exitCodeOf(thrown);
}
