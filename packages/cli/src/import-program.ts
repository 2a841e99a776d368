import type { Command } from 'commander';
import { type Context, collect, jsonOption, knowledgeOption, quietOption } from './program-options.ts';
import { openSession } from './session.ts';

/** The commands that bring tables of other programs into a scenario. */
export function describeImportCommands(program: Command, { io, finish }: Context): void {
  const imports = program
    .command('import')
    .description('bring a table of another program into a scenario: inventory, hazard-log (CSV or XLSX)');

  withDestination(
    imports
      .command('inventory <file>')
      .description('add the devices of an inventory, or what differs since it was last imported; all of it or nothing')
      .option(
        '--class <words=class>',
        'the class of what is called so in the inventory, or none (again for more)',
        collect,
      )
      .option('--places <class>', 'the class of all places that cannot be told, or none')
      .option('--networks <class>', 'the class of all networks that cannot be told, or none')
      .option(
        '--source <name>',
        'name of the inventory, by which a newer one tells what is gone (default: from its file)',
      )
      .option('--remove-gone', 'remove assets that came from this inventory and are no longer in it'),
  ).action(async (file, options) => {
    const { importInventory } = await import('./commands/import-inventory.ts');
    finish(await importInventory(file, options, openSession(io, options)));
  });

  withDestination(
    imports
      .command('hazard-log <file>')
      .description('take severities, hazards and controls of a risk management file, and list what has no place')
      .option('--severity <word=level>', 'what a word of severity means, or none (again for more)', collect)
      .option('--likelihood <word=level>', 'what a word of likelihood means, or none (again for more)', collect)
      .option('--harm <words=consequence>', 'which consequence a harm is, over-delivery@patients, or none', collect)
      .option('--thing <words=id>', 'which thing of the scenario a component is, or none (again for more)', collect),
  ).action(async (file, options) => {
    const { importHazardLog } = await import('./commands/import-hazard-log.ts');
    finish(await importHazardLog(file, options, openSession(io, options)));
  });
}

function withDestination(command: Command): Command {
  return command
    .requiredOption('--into <scenario>', 'the scenario that takes it')
    .option('--columns <list>', 'columns with other heads than the usual: name=Label,model=Product; name= for none')
    .option('--sheet <name>', 'the table of the workbook (default: the one with most of the usual columns)')
    .option('--out <file>', 'write the scenario into this new file, or into the one of --into (default: print it)')
    .option('--dry-run', 'only say what would be done')
    .addOption(knowledgeOption())
    .addOption(jsonOption())
    .addOption(quietOption());
}
