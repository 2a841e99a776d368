import { Command } from 'commander';
import type { ExitCode } from './exit-code.ts';
import { describeImportCommands } from './import-program.ts';
import type { Io } from './io.ts';
import { describeKnowledgeCommands } from './knowledge-program.ts';
import {
  collect,
  disclosureOption,
  evidenceOption,
  jsonOption,
  knowledgeOption,
  modeOption,
  modesOption,
  momentOption,
  ownColumnsOption,
  ownRequirementsOption,
  ownTextOption,
  quietOption,
  reviewOption,
  sharedWithOption,
  variantOption,
} from './program-options.ts';
import { openSession } from './session.ts';
import { describeSelfTest, describeSpyderiskCommands } from './spyderisk-program.ts';
import { version } from './version.ts';
import { describeWorkbenchCommands } from './workbench-program.ts';

const description = `Assesses the cybersecurity risk of connected medical scenarios from a text model:
what can go wrong, for whom, why, and what to do first.`;

const epilogue = `
First steps:
  nemecys init ward.yaml                   answer plain questions, get a first scenario
  nemecys check ward.yaml                  what is wrong in it, if anything
  nemecys assess ward.yaml --out report    assess it, write the report

Exit codes: 0 done, 1 --fail-on reached, 2 the input cannot be assessed, 3 our fault.
Supports people who assess devices and services; not for decisions about individual patients.`;

/** Every command with its options. What a command needs is loaded when it is called. */
export function describeProgram(io: Io, finish: (code: ExitCode) => void): Command {
  const program = new Command('nemecys')
    .description(description)
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: io.stdout.write,
      writeErr: io.stderr.write,
      getOutHelpWidth: () => io.stdout.columns,
      getErrHelpWidth: () => io.stderr.columns,
      getOutHasColors: () => io.stdout.isTerminal,
      getErrHasColors: () => io.stderr.isTerminal,
    })
    .addHelpText('after', epilogue)
    .showHelpAfterError('(add --help to see what can be said here)')
    .showSuggestionAfterError()
    .helpCommand(false);

  program
    .command('init [file]')
    .description('ask plain questions and write a first scenario (scenario.yaml)')
    .option('--yes', 'ask nothing: take the answer in brackets everywhere')
    .addOption(knowledgeOption())
    .addOption(quietOption())
    .action(async (file, options) => {
      const { init } = await import('./commands/init.ts');
      finish(await init(file, options, openSession(io, options)));
    });

  program
    .command('check <file>')
    .description('say what is wrong in a scenario, without assessing it')
    .addOption(reviewOption())
    .addOption(variantOption())
    .addOption(knowledgeOption())
    .addOption(jsonOption())
    .addOption(quietOption())
    .action(async (file, options) => {
      const { check } = await import('./commands/check.ts');
      finish(await check(file, options, openSession(io, options)));
    });

  program
    .command('assess <file>')
    .description('assess a scenario; print a summary, and write reports with --out')
    .addOption(variantOption())
    .option('--out <folder>', 'write report.html, assessment.json, risk-file.csv and threats.csv into this folder')
    .option(
      '--format <list>',
      'which of them: html, json, csv (default: all of these), sarif, markdown, pdf, docx, xlsx',
    )
    .option(
      '--note <words>',
      'say this at the head of PDF, Word and workbook: a version, who approved it (again for more)',
      collect,
    )
    .option('--names <file>', 'names for the ids in the reports, as "knowledge names" writes them')
    .option('--fail-on <level>', 'exit with 1 if the risk of any harm is at this level or above')
    .addOption(evidenceOption())
    .addOption(momentOption())
    .option('--export <file>', 'write a system model of Spyderisk with all that was computed: .nq or .nq.gz')
    .addOption(modeOption())
    .addOption(knowledgeOption())
    .addOption(jsonOption())
    .addOption(quietOption())
    .action(async (file, options) => {
      const { assess } = await import('./commands/assess.ts');
      finish(await assess(file, options, openSession(io, options)));
    });

  program
    .command('explain <file> [id]')
    .description('show the chain behind one level; without an id, list what can be explained')
    .option('--all', 'follow all causes that are just as likely, not only the one explained in the fewest steps')
    .addOption(evidenceOption())
    .addOption(momentOption())
    .addOption(variantOption())
    .addOption(modeOption())
    .addOption(knowledgeOption())
    .addOption(jsonOption())
    .addOption(quietOption())
    .action(async (file, id, options) => {
      const { explain } = await import('./commands/explain.ts');
      finish(await explain(file, id, { ...options, session: openSession(io, options) }));
    });

  program
    .command('treat <file> [id]')
    .description('find the lightest sets of controls that bring harms within what is accepted, with proof')
    .option('--accept <level>', 'highest risk to accept, instead of what the scenario says')
    .option('--together', 'one set for all harms, not one for each')
    .option('--spare-others', 'leave out sets that push another harm above what is accepted')
    .option('--seconds <number>', 'how long to look for each harm (10)')
    .option('--sets <number>', 'how many sets to list for each harm (3)')
    .addOption(variantOption())
    .addOption(modeOption())
    .addOption(knowledgeOption())
    .addOption(jsonOption())
    .addOption(quietOption())
    .action(async (file, id, options) => {
      const { treat } = await import('./commands/treat.ts');
      finish(await treat(file, id, { ...options, session: openSession(io, options) }));
    });

  program
    .command('decide <file>')
    .description('judge options: too little security, too much, or in proportion, with the reason for each')
    .option('--role <role>', 'manufacturer, integrator or operator (default: the author of the scenario)')
    .option('--options <list>', 'variants by name, scenario, search (default: all variants, search)')
    .option('--set <name=controls>', 'a named set as an option: NAME=CONTROL@ASSET,... (again for more)', collect)
    .option('--budget <number>', 'of what a search may add, instead of that of the scenario')
    .option(
      '--unit <unit>',
      'what the budget counts: controls (default), a level of cost, or the currency of the numbers',
    )
    .option('--seconds <number>', 'how long to search (default: a number of steps, the same on every machine)')
    .option('--sign-offs <file>', 'JSON list of sign-offs by named clinicians')
    .option('--minimum-grade <grade>', 'weakest evidence for which a control is classed (assumption)')
    .option('--levels-only', 'leave the numbers of the scenario aside')
    .option('--seed <number>', 'of the draws of its numbers (1); the same seed gives the same bytes')
    .option('--draws <number>', 'how many draws (100)')
    .option('--out <folder>', 'write decision.html, .json, .csv and .md into this folder')
    .addOption(modeOption())
    .addOption(knowledgeOption())
    .addOption(jsonOption())
    .addOption(quietOption())
    .action(async (file, options) => {
      const { decide } = await import('./commands/decide.ts');
      finish(await decide(file, options, openSession(io, options)));
    });

  program
    .command('comply <file>')
    .description('say which regulatory requirements apply, how far each is shown and what is missing, gaps first')
    .option('--market <list>', 'eu, us (default: the jurisdictions of the scenario)')
    .option('--actor <list>', 'whose duties: manufacturer, integrator, operator ... (default: author of the scenario)')
    .option('--fact <name=answer>', 'answer a question of scope: cyber-device=yes (again for more)', collect)
    .option('--records <file>', 'register of records that show something: tests, plans, approvals (YAML or JSON)')
    .addOption(ownRequirementsOption())
    .addOption(ownColumnsOption())
    .addOption(ownTextOption())
    .option('--at <day>', 'weigh the records on this day, such as 2026-11-26 (default: today)')
    .option(
      '--out <folder>',
      'write compliance.html, .json, .md, .sarif, requirements.csv and documents/ into this folder',
    )
    .option('--documents <list>', 'formats of the document set: html, md, docx, pdf, xlsx, all, none (html,docx,xlsx)')
    .option('--zip', 'put the documents of the set into one archive, documents.zip')
    .option('--only <list>', 'write only these documents of the set, by the names of their files, and no report')
    .addOption(reviewOption())
    .addOption(variantOption())
    .addOption(knowledgeOption())
    .addOption(jsonOption())
    .addOption(quietOption())
    .action(async (file, options) => {
      const { comply } = await import('./commands/comply.ts');
      finish(await comply(file, options, openSession(io, options)));
    });

  program
    .command('share <file>')
    .description('write exactly what another organisation may see of a scenario, as JSON')
    .addOption(sharedWithOption())
    .addOption(disclosureOption())
    .option('--records <file>', 'register of records with what is handed over (YAML or JSON)')
    .option('--out <folder>', 'write shared-view.json into this folder instead of printing it')
    .addOption(variantOption())
    .addOption(knowledgeOption())
    .addOption(quietOption())
    .action(async (file, options) => {
      const { share } = await import('./commands/share.ts');
      finish(await share(file, options, openSession(io, options)));
    });

  program
    .command('requirements [words...]')
    .description(
      'browse the regulatory requirements: search WORDS, show ID, list DOCUMENT; or export FORMAT [DOCUMENT...]',
    )
    .addOption(ownRequirementsOption())
    .addOption(ownColumnsOption())
    .option('--out <folder>', 'write what is exported into this folder')
    .option(
      '--maps-to <id>',
      'say which requirements speak to this document or requirement; with list, of that document',
    )
    .addOption(ownTextOption())
    .addOption(jsonOption())
    .action(async (words, options) => {
      const { requirements } = await import('./commands/requirements.ts');
      finish(await requirements(words, options, openSession(io, options)));
    });

  program
    .command('compare <before> [after]')
    .description('say what got better, what got worse, and why')
    .option('--variant <name>', 'a variant of <before> to set against it; twice, to set two variants', collect)
    .addOption(modesOption())
    .addOption(evidenceOption())
    .addOption(momentOption())
    .addOption(knowledgeOption())
    .addOption(jsonOption())
    .addOption(quietOption())
    .addHelpText('after', compareHelp)
    .action(async (before, after, options) => {
      const { compare } = await import('./commands/compare.ts');
      finish(await compare(before, after, { ...options, session: openSession(io, options) }));
    });

  describeKnowledgeCommands(program, { io, finish });

  describeSpyderiskCommands(program, { io, finish });

  describeWorkbenchCommands(program, { io, finish });

  describeImportCommands(program, { io, finish });

  describeSelfTest(program, { io, finish });

  return program;
}

const compareHelp = `
Before and after are scenarios, or assessment.json files of earlier runs:
  nemecys compare old.yaml new.yaml
  nemecys compare ward.yaml --variant over
  nemecys compare ward.yaml --variant under --variant over
  nemecys compare ward.yaml --mode current --mode future
  nemecys compare ward.yaml --evidence scan.yaml      without and with what was observed
  nemecys compare last-month/assessment.json ward.yaml --evidence scan.yaml`;
