import { Option } from 'commander';
import type { ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';

/** What a described command runs with: the streams, and whom to tell its exit code. */
export type Context = { readonly io: Io; readonly finish: (code: ExitCode) => void };

/** Values of an option that may be said again, in their order. */
export const collect = (value: string, earlier: readonly string[] = []) => [...earlier, value];

/** What to assess by instead of the bundled knowledge. */
export const knowledgeOption = (): Option =>
  new Option('--knowledge <path>', 'knowledge to use instead of the bundled one: a package in a folder, or compiled');

/** A variant of the scenario. */
export const variantOption = (): Option =>
  new Option('--variant <name>', 'a variant: the file of this name beside the scenario');

/** Evidence files to weigh. */
export const evidenceOption = (): Option =>
  new Option('--evidence <files...>', 'what was observed: flaws, scans, indicators, states; says what it changes');

/** The moment at which evidence is weighed. */
export const momentOption = (): Option =>
  new Option('--at <moment>', 'weigh the evidence at this moment, such as 2026-11-20T10:00Z (default: now)');

/** Result for machines. */
export const jsonOption = (): Option =>
  new Option('--json', 'print the result as JSON, and nothing else on the standard output');

/** Findings for code review. */
export const reviewOption = (): Option =>
  new Option('--format <format>', 'print the findings for code review instead').choices(['sarif', 'markdown']);

/** Nothing but what is wrong. */
export const quietOption = (): Option => new Option('--quiet', 'print only what is wrong');

/** Own requirements beside ours. */
export const ownRequirementsOption = (): Option =>
  new Option(
    '--requirements <file>',
    'own requirements beside ours: OSCAL (JSON), XLSX or CSV; again for more',
  ).argParser(collect);

/** Which column of a table of own requirements holds what. */
export const ownColumnsOption = (): Option =>
  new Option('--columns <list>', 'columns of the own tables: id=Nr,obligation=Requirement text');

/** Own words in what is written. */
export const ownTextOption = (): Option =>
  new Option('--own-text', 'write the words of own requirements as well; else only their ids and clauses');

/** Where the data of a workbench are. */
export const dataOption = (): Option =>
  new Option('--data <folder>', 'folder of the data (default: nemecys-data); or set DATABASE_URL to a PostgreSQL');

/** Which controls count. */
export const modeOption = (): Option =>
  new Option(
    '--mode <mode>',
    'count the controls in place (current) or the planned ones too (future); default: by life stage',
  ).choices(['current', 'future']);

/** The mode of both sides; said twice, that of each. */
export function modesOption(): Option {
  const option = modeOption();
  const { parseArg } = option;
  return option.argParser((value, earlier: readonly string[] = []) => [...earlier, parseArg?.(value, '') ?? value]);
}

/** Whom a shared view is for. */
export function sharedWithOption(): Option {
  const option = new Option('--with <organisation>', 'whom it is for');
  return option.choices(['manufacturer', 'integrator', 'operator']).makeOptionMandatory();
}

/** How much of a scenario is shared. */
export function disclosureOption(): Option {
  const option = new Option('--level <level>', 'how much of it; each level includes the ones before');
  return option.choices(['interfaces', 'risks', 'full']).default('interfaces');
}
