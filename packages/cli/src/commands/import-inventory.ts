import type { Finding } from '@nemecys/core';
import {
  type ClassChoices,
  type ClassDecision,
  classGuesser,
  everyChange,
  type InventoryProposal,
  inventoryReading,
  leftOut,
  linesInWords,
  openClasses,
  proposeInventory,
  sourceOf,
  writeInventory,
} from '@nemecys/core/imports';
import { tellFindings } from '../assess-file.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { type Destination, finishImport, stops } from '../import/finish-import.ts';
import { openImport } from '../import/open-import.ts';
import { meaningsOf, type TableOptions } from '../import/read-import-table.ts';
import type { Printer } from '../printer.ts';
import type { Session } from '../session.ts';

/** How an inventory is read and where the scenario with it goes. */
export type InventoryOptions = Destination &
  TableOptions & {
    readonly class?: readonly string[];
    readonly places?: string;
    readonly networks?: string;
    readonly source?: string;
    readonly removeGone?: true;
    readonly knowledge?: string;
  };

/** Adds the devices of an inventory to a scenario, or what differs since it was last imported; all of it or nothing. */
export async function importInventory(file: string, options: InventoryOptions, session: Session): Promise<ExitCode> {
  const open = await openImport(inventoryReading(file), options, session);
  if (open === undefined) return exitCode.input;
  const { knowledge, target, form, table, findings, brief } = open;
  const guesser = classGuesser(knowledge);
  const input = { rows: table.rows, file, source: options.source ?? sourceOf(file), ...target, guesser };
  const proposal = proposeInventory({ ...input, choices: choicesOf(options) });
  const all = [...findings, ...proposal.findings, ...openClasses(proposal).map((one) => openFinding(one, file))];
  if (!brief) printInventory(proposal, options.removeGone === true, session.err);
  tellFindings(all, stops(all) ? 'wrong' : 'usable', session);
  if (stops(all)) return exitCode.input;
  const gone = new Set(options.removeGone === true ? proposal.gone.map(({ id }) => id) : []);
  const text = writeInventory(target.text, proposal, { ...everyChange(proposal), gone });
  return finishImport({ text, target, to: options, told: { form, columns: table.columns, ...proposal } }, session);
}

/** Words may name a thing, a place or a network; what is chosen holds for whichever of them has these words. */
function choicesOf({ class: given, places, networks }: InventoryOptions): ClassChoices {
  const meant = meaningsOf('--class', given);
  return {
    ...{ thing: meant, place: meant, network: meant },
    ...(places === undefined ? {} : { otherPlaces: places }),
    ...(networks === undefined ? {} : { otherNetworks: networks }),
  };
}

const forAll: Readonly<Record<ClassDecision['for'], string>> = {
  thing: '',
  place: `, or --places CLASS (or ${leftOut}) for all places that cannot be told`,
  network: `, or --networks CLASS (or ${leftOut}) for all networks that cannot be told`,
};

function openFinding({ for: what, words, lines, guess }: ClassDecision, file: string): Finding {
  const near = guess.kind === 'open' && guess.candidates.length > 0 ? ` Near: ${guess.candidates.join(', ')}.` : '';
  return {
    ...{ code: 'import-unknown-class', severity: 'error', where: { file, line: lines[0] ?? 1 } },
    message: `What kind of ${what} is "${words}" (rows ${linesInWords(lines)})? ${guess.because}.${near}`,
    advice: `Choose: --class "${words.replaceAll('"', '')}=CLASS", or =${leftOut} to leave it out${forAll[what]}.`,
  };
}

/** The most lines of one kind that are printed; --json has all. */
const most = 40;

function printInventory(proposal: InventoryProposal, removesGone: boolean, { line, paint }: Printer): void {
  const list = <T>(title: string, things: readonly T[], words: (thing: T) => string): void => {
    if (things.length === 0) return;
    line(paint.strong(`${title} (${things.length})`));
    for (const thing of things.slice(0, most)) line(`  ${words(thing)}`);
    if (things.length > most) line(`  and ${things.length - most} more; --json lists all`);
  };
  const { rows, units, classes, zones, networks, added, changed, gone, same, left } = proposal;
  list(
    'Classes',
    classes.filter((one) => one.class !== undefined),
    ({ words, class: held, guess, isChosen }) =>
      `"${words}" is ${held === leftOut ? 'left out' : held} ${paint.faint(isChosen || guess.kind === 'open' ? '(chosen)' : `(${guess.confidence}: ${guess.because})`)}`,
  );
  list('New places and networks', [...zones, ...networks], ({ id, type, label }) => `${id}: ${type}, ${label}`);
  list(
    'Added',
    added,
    ({ id, type, label, count }) => `${id}: ${type}, ${label}${count === 1 ? '' : `, ${count} units`}`,
  );
  list('To be changed', changed, ({ id, fields, networks: to }) =>
    [
      `${id}: ${fields.map(({ field, before, after }) => `${field} ${before ?? 'not stated'} → ${after}`).join(', ')}`,
      ...to.map((network) => `connects to ${network}`),
    ].join(fields.length === 0 ? '' : '; '),
  );
  list(
    removesGone ? 'To be removed' : 'No longer in the inventory (--remove-gone removes them)',
    gone,
    ({ id, usedBy }) => (usedBy.length === 0 ? id : `${id}: stays, as it is used by ${usedBy.slice(0, 5).join(', ')}`),
  );
  const kept = same.length === 0 ? '' : `, ${same.length} as they were`;
  line(`${rows} rows, ${units} units: ${added.length} added, ${changed.length} changed${kept}, ${left} rows left out.`);
}
