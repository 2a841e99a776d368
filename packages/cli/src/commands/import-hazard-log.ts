import type { Finding } from '@nemecys/core';
import {
  everyEntry,
  type HazardLogProposal,
  hazardLogReading,
  linesInWords,
  openWords,
  proposeHazardLog,
  type WordDecision,
  writeHazardLog,
} from '@nemecys/core/imports';
import { tellFindings } from '../assess-file.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { type Destination, finishImport, stops } from '../import/finish-import.ts';
import { openImport } from '../import/open-import.ts';
import { meaningsOf, type TableOptions } from '../import/read-import-table.ts';
import type { Printer } from '../printer.ts';
import type { Session } from '../session.ts';

/** How a hazard log is read, what its words mean, and where the scenario with it goes. */
export type HazardLogOptions = Destination &
  TableOptions & {
    readonly severity?: readonly string[];
    readonly likelihood?: readonly string[];
    readonly harm?: readonly string[];
    readonly thing?: readonly string[];
    readonly knowledge?: string;
  };

/** Takes what a hazard log says that a scenario has a place for, and lists the rest; all of it or nothing. */
export async function importHazardLog(file: string, options: HazardLogOptions, session: Session): Promise<ExitCode> {
  const open = await openImport(hazardLogReading(file), options, session);
  if (open === undefined) return exitCode.input;
  const { knowledge, target, form, table, findings, brief } = open;
  const choices = {
    severities: meaningsOf('--severity', options.severity),
    likelihoods: meaningsOf('--likelihood', options.likelihood),
    harms: meaningsOf('--harm', options.harm),
    things: meaningsOf('--thing', options.thing),
  };
  const proposal = proposeHazardLog({ rows: table.rows, file, scenario: target.scenario, knowledge, choices });
  const all = [...findings, ...proposal.findings, ...openWords(proposal).map((one) => openFinding(one, file))];
  if (!brief) printHazardLog(proposal, session.err);
  tellFindings(all, stops(all) ? 'wrong' : 'usable', session);
  if (stops(all)) return exitCode.input;
  const text = writeHazardLog(target.text, proposal, everyEntry(proposal));
  return finishImport({ text, target, to: options, told: { form, columns: table.columns, ...proposal } }, session);
}

const options: Readonly<Record<WordDecision['for'], string>> = {
  severities: '--severity',
  likelihoods: '--likelihood',
  harms: '--harm',
  things: '--thing',
};
const asked: Readonly<Record<WordDecision['for'], string>> = {
  severities: 'severity',
  likelihoods: 'likelihood',
  harms: 'harm',
  things: 'thing of the scenario',
};

function openFinding({ for: what, words, lines, candidates }: WordDecision, file: string): Finding {
  const ids = candidates.map(({ id }) => id);
  const some = `${ids.slice(0, 12).join(', ')}${ids.length > 12 ? ` and ${ids.length - 12} more (--json)` : ''}`;
  return {
    ...{ code: 'import-unknown-words', severity: 'error', where: { file, line: lines[0] ?? 1 } },
    message: `Which ${asked[what]} is "${words}" (rows ${linesInWords(lines)})? Choose from: ${some || 'none'}.`,
    advice: `Say it: ${options[what]} "${words.replaceAll('"', '')}=…", or =none to leave it out.`,
  };
}

/** The most lines of one kind that are printed; --json has all. */
const most = 40;

function printHazardLog({ words, impacts, things, left, gone }: HazardLogProposal, { line, paint }: Printer): void {
  const list = <T>(title: string, all: readonly T[], said: (thing: T) => string): void => {
    if (all.length === 0) return;
    line(paint.strong(`${title} (${all.length})`));
    for (const thing of all.slice(0, most)) line(`  ${said(thing)}`);
    if (all.length > most) line(`  and ${all.length - most} more; --json lists all`);
  };
  list(
    'Words',
    words.filter(({ means }) => means !== undefined),
    ({ words: said, means, because }) => `"${said}" is ${means} ${paint.faint(`(${because})`)}`,
  );
  const unsaid = words.filter(({ means, isNeeded }) => means === undefined && !isNeeded);
  list('Words without a meaning, which stay out of the scale (--likelihood)', unsaid, ({ words: said }) => `"${said}"`);
  list(
    'Severity of harms',
    impacts,
    ({ consequence, of, level, before }) =>
      `${consequence}@${of}: ${before === undefined ? '' : `${before} → `}${level}`,
  );
  list(
    'Hazards and controls of things',
    things,
    ({ id, newHazards, controls }) =>
      `${id}: ${[...newHazards, ...controls.map((one) => `${one.id} (unknown whether it is in place)`)].join(', ')}`,
  );
  list('Not imported', left, ({ what, because, lines }) => `${what}, rows ${linesInWords(lines)}: ${because}`);
  list('Hazards of the scenario that are not in this log', gone, (id) => id);
}
