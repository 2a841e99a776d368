import type { Command } from 'commander';
import { type Context, jsonOption, quietOption } from './program-options.ts';
import { openSession } from './session.ts';

/** The commands for system models of Spyderisk: its own answers, and a scenario made of one. */
export function describeSpyderiskCommands(program: Command, { io, finish }: Context): void {
  program
    .command('spyderisk')
    .description('give the answers of Spyderisk for one of its system models, as canonical rows')
    .requiredOption('--knowledge <path>', 'its knowledge base: .nq, .nq.gz, a zip or a folder of tables')
    .requiredOption('--system <file>', 'the system model: .nq or .nq.gz; only what it asserts is used')
    .option('--mode <mode>', 'FUTURE or CURRENT (default: as stored in the model)')
    .option('--diff-stored', 'print where the results stored in the model differ from these; exit with 1 if any do')
    .option('--timings', 'print how long each stage took to the error output, as one line of JSON')
    .addOption(quietOption())
    .action(async (options) => {
      const { spyderisk } = await import('./commands/spyderisk.ts');
      finish(await spyderisk({ ...options, session: openSession(io, options) }));
    });

  program
    .command('convert <model>')
    .description('turn a Spyderisk system model into a scenario, and list what has no counterpart')
    .requiredOption('--knowledge <file>', 'the Spyderisk knowledge base that the model was made with')
    .option('--out <file>', 'write the scenario into this new file instead of printing it')
    .addOption(jsonOption())
    .addOption(quietOption())
    .action(async (model, options) => {
      const { convert } = await import('./commands/convert.ts');
      finish(await convert(model, options, openSession(io, options)));
    });
}

/** The command that checks an installation, by answers of Spyderisk among others; it stands last in the help. */
export function describeSelfTest(program: Command, { io, finish }: Context): void {
  program
    .command('self-test')
    .description('check this installation against known results; print a protocol to be signed, exit with 1 on a fault')
    .option('--out <file>', 'write the protocol into this file as well: text, or JSON where it ends in .json')
    .addOption(jsonOption())
    .addOption(quietOption())
    .action(async (options) => {
      const { selfTest } = await import('./commands/self-test.ts');
      finish(await selfTest(options, openSession(io, options)));
    });
}
