import type { Command } from 'commander';
import { type Context, jsonOption, knowledgeOption } from './program-options.ts';
import { openSession } from './session.ts';

const help = `
Browse:   nemecys knowledge search WORDS, show ID, list KIND
Own:      nemecys knowledge new my-ward      then add classes, threats and controls to it
          nemecys assess ward.yaml --knowledge my-ward`;

/** The command \`knowledge\`: to browse it, and to write a package of one's own. Each part is loaded when it is called. */
export function describeKnowledgeCommands(program: Command, { io, finish }: Context): void {
  const knowledge = program
    .command('knowledge [words...]')
    .description('browse the knowledge, or write a package of your own beside it')
    .addOption(knowledgeOption())
    .addOption(jsonOption())
    .addHelpText('after', help)
    .helpCommand(false)
    .action(async (words, options) => {
      const { knowledge: browse } = await import('./commands/knowledge.ts');
      finish(await browse(words, options, openSession(io, options)));
    });

  // An option that `knowledge` has itself is taken by it wherever it stands, so each part looks at both.
  const all = <T>(own: T, part: Command): T => ({ ...own, ...part.optsWithGlobals() });

  knowledge
    .command('new <what> [id]')
    .description('begin a package in a new folder, or add an entry to it: new class|threat|control ID')
    .option('--in <folder>', 'the package that the entry is for (default: this folder)', '.')
    .option('--quiet', 'print only what is wrong')
    .action(async (what, id, own, part) => {
      const options = all(own, part);
      const { newKnowledge } = await import('./commands/knowledge-new.ts');
      finish(newKnowledge(what, id, { ...options, session: openSession(io, options) }));
    });

  knowledge
    .command('library [words...]')
    .description('published numbers on benefits, burdens and harms, with interval, grade and source')
    .addOption(jsonOption())
    .action(async (words, own, part) => {
      const options = all(own, part);
      const { browseLibrary } = await import('./commands/knowledge-library.ts');
      finish(browseLibrary(words, openSession(io, options)));
    });

  knowledge
    .command('lint <folder>')
    .description('say everything that is wrong or doubtful in a package')
    .addOption(jsonOption())
    .option('--quiet', 'leave out notes and the last line')
    .action(async (folder, own, part) => {
      const options = all(own, part);
      const { lintPackage } = await import('./commands/knowledge-lint.ts');
      finish(lintPackage(folder, openSession(io, options)));
    });

  knowledge
    .command('test <folder> [id]')
    .description('run the proofs of a package, or of one threat or control in it')
    .option('--all', 'the proofs of the bundled knowledge too, with the package on top of it')
    .addOption(jsonOption())
    .option('--quiet', 'print only what failed')
    .action(async (folder, id, own, part) => {
      const options = all(own, part);
      const { testPackage } = await import('./commands/knowledge-test.ts');
      finish(testPackage(folder, id, { ...options, session: openSession(io, options) }));
    });

  knowledge
    .command('compile <folder>')
    .description('write a package with all it rests on into one file, for others or for speed')
    .requiredOption('--out <file>', 'the file to write (.json)')
    .option('--quiet', 'print only what is wrong')
    .action(async (folder, own, part) => {
      const options = all(own, part);
      const { compileToFile } = await import('./commands/knowledge-compile.ts');
      finish(compileToFile(folder, { ...options, session: openSession(io, options) }));
    });

  knowledge
    .command('diff <old> <new>')
    .description('say what was added, removed, renamed and changed between two packages, compiled files or versions')
    .addOption(jsonOption())
    .addHelpText('after', '\n"-" stands for the bundled knowledge, and so does its version number.')
    .action(async (before, after, own, part) => {
      const options = all(own, part);
      const { diffKnowledgeFiles } = await import('./commands/knowledge-diff.ts');
      finish(await diffKnowledgeFiles(before, after, openSession(io, options)));
    });

  knowledge
    .command('docs <folder>')
    .description('write the knowledge as web pages to browse; "-" for the bundled one')
    .requiredOption('--out <folder>', 'the folder to write the pages into')
    .option('--names <file>', 'names of the ids it refers to, as "knowledge names" writes them')
    .option('--quiet', 'print only what is wrong')
    .action(async (folder, own, part) => {
      const options = all(own, part);
      const { writeDocs } = await import('./commands/knowledge-docs.ts');
      finish(await writeDocs(folder, { ...options, session: openSession(io, options) }));
    });

  knowledge
    .command('names')
    .description('take the names of the ids that the knowledge refers to from files you have')
    .option('--emb3d <file>', 'EMB3D as a STIX bundle (.json)')
    .option('--attack <file>', 'ATT&CK as a STIX bundle (.json); again for another', collect)
    .option('--capec <file>', 'CAPEC as a STIX bundle (.json) or XML')
    .requiredOption('--out <file>', 'the file to write (.json)')
    .addOption(knowledgeOption())
    .option('--quiet', 'print only what is wrong')
    .action(async (own, part) => {
      const options = all(own, part);
      const { importNames } = await import('./commands/knowledge-names.ts');
      finish(await importNames({ ...options, session: openSession(io, options) }));
    });

  knowledge
    .command('migrate <scenario>')
    .description('write the new words for renamed entries into a scenario; everything else stays as it is')
    .option('--check', 'write nothing; exit with 2 where there is something to write')
    .addOption(knowledgeOption())
    .option('--quiet', 'print only what is wrong')
    .action(async (scenario, own, part) => {
      const options = all(own, part);
      const { migrate } = await import('./commands/knowledge-migrate.ts');
      finish(await migrate(scenario, { ...options, session: openSession(io, options) }));
    });
}

const collect = (value: string, earlier: readonly string[] = []) => [...earlier, value];
