import type { Command } from 'commander';
import { type Context, dataOption, jsonOption, quietOption } from './program-options.ts';
import { openSession } from './session.ts';

/** The commands of the workbench: to serve it, to work for it, to keep what it holds. Each is loaded when it is called. */
export function describeWorkbenchCommands(program: Command, { io, finish }: Context): void {
  program
    .command('serve')
    .description('serve the workbench: scenarios in a browser, for a team')
    .addOption(dataOption())
    .option('--host <address>', 'network address to listen at; 0.0.0.0 for all', '127.0.0.1')
    .option('--port <number>', 'port to listen at; 0 takes a free one', '8080')
    .option('--origin <address>', 'how people reach it, such as https://workbench.example (default: host and port)')
    .option('--no-work', 'leave reports to other processes: nemecys worker')
    .option('--metrics', 'count answers, and tell the counts at /metrics (Prometheus) to whoever asks')
    .option('--log <form>', 'json: write every answer and fault as a line of JSON on the error output')
    .addOption(quietOption())
    .action(async (options) => {
      const { serve } = await import('./commands/serve.ts');
      finish(await serve(options, openSession(io, options)));
    });

  program
    .command('worker')
    .description('make the reports that people ask a workbench for, beside its servers; needs DATABASE_URL')
    .addOption(quietOption())
    .action(async (options) => {
      const { worker } = await import('./commands/worker.ts');
      finish(await worker(openSession(io, options)));
    });

  program
    .command('backup')
    .description('write all that a workbench holds into one file, as it is at one moment')
    .argument('<file>', 'the file to write, such as workbench.jsonl.gz')
    .addOption(dataOption())
    .addOption(jsonOption())
    .addOption(quietOption())
    .action(async (file, options) => {
      const { backup } = await import('./commands/backup.ts');
      finish(await backup(file, options, openSession(io, options)));
    });

  program
    .command('restore')
    .description('put a backup into a new folder or an empty PostgreSQL')
    .argument('<file>', 'the file that "nemecys backup" wrote')
    .addOption(dataOption())
    .addOption(jsonOption())
    .addOption(quietOption())
    .action(async (file, options) => {
      const { restore } = await import('./commands/restore.ts');
      finish(await restore(file, options, openSession(io, options)));
    });

  program
    .command('verify')
    .description(
      'check a downloaded signed baseline without the server; exit with 1 and what differs if it was changed',
    )
    .argument('<file>', 'the file, such as pump-version-2-approved.signed.json')
    .option('--key <key>', 'the key that must have signed it: SHA-256 of the public key, or a file with it in PEM')
    .addOption(jsonOption())
    .addOption(quietOption())
    .action(async (file, options) => {
      const { verify } = await import('./commands/verify.ts');
      finish(await verify(file, options, openSession(io, options)));
    });

  program
    .command('audit')
    .description('say whether the audit trail of a workbench is as it was written; exit with 1 if not')
    .addOption(dataOption())
    .addOption(jsonOption())
    .addOption(quietOption())
    .action(async (options) => {
      const { audit } = await import('./commands/audit.ts');
      finish(await audit(options, openSession(io, options)));
    });
}
