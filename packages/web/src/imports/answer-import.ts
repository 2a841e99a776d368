import { compileScenario, type Finding, type Knowledge, readScenarioText, type Scenario } from '@nemecys/core';
import {
  type ClassGuesser,
  classGuesser,
  columnLetters,
  hazardLogReading,
  inventoryReading,
  likeliestSheet,
  type MappedTable,
  mapTable,
  openClasses,
  openWords,
  proposeHazardLog,
  proposeInventory,
  type ReadTable,
  readTable,
  sourceOf,
  type TableReading,
  type TableSheet,
  writeHazardLog,
  writeInventory,
} from '@nemecys/core/imports';
import type {
  Answers,
  AskedHazardLog,
  AskedInventory,
  OpenedFile,
  Question,
  SeenHazardLog,
  SeenInventory,
  SeenTable,
  Taken,
} from './messages.ts';

type Opened = { readonly name: string; readonly read: ReadTable };

const previewed = 5;
const isError = ({ severity }: Finding): boolean => severity === 'error';

/** Answers what is asked of one file, which it keeps; the file leaves the browser nowhere. */
export function answersOnImport(
  knowledge: () => Promise<Knowledge>,
): (question: Question) => Promise<Answers[Question['kind']]> {
  let opened: Opened | undefined;
  let guesser: ClassGuesser | undefined;
  const sheetOf = (wanted: string): { readonly file: string; readonly sheet: TableSheet } => {
    const sheet = opened?.read.sheets.find(({ name }) => name === wanted);
    if (opened === undefined || sheet === undefined) throw new Error(`there is no table ${wanted}`);
    return { file: opened.name, sheet };
  };
  return async (question) => {
    if (question.kind === 'open') {
      opened = { name: question.name, read: readTable(question.bytes, question.name) };
      return openedFile(opened);
    }
    const known = await knowledge();
    guesser ??= classGuesser(known);
    const from = { ...sheetOf(question.sheet), knowledge: known, guesser };
    switch (question.kind) {
      case 'inventory':
        return (await seeInventory(question, from)).seen;
      case 'hazard-log':
        return (await seeHazardLog(question, from)).seen;
      case 'take-inventory': {
        const { seen } = await seeInventory(question, from);
        const { added, changed, gone } = question.picked;
        const picked = { added: new Set(added), changed: new Set(changed), gone: new Set(gone) };
        if (seen.proposal === undefined || openClasses(seen.proposal).length > 0) return nothing(seen.findings);
        return proven(writeInventory(question.text, seen.proposal, picked), known);
      }
      case 'take-hazard-log': {
        const { seen } = await seeHazardLog(question, from);
        const picked = { impacts: new Set(question.picked.impacts), things: new Set(question.picked.things) };
        if (seen.proposal === undefined || openWords(seen.proposal).length > 0) return nothing(seen.findings);
        return proven(writeHazardLog(question.text, seen.proposal, picked), known);
      }
    }
  };
}

function openedFile({ name, read: { form, sheets, findings } }: Opened): OpenedFile {
  const likeliest = <Field extends string>(reading: TableReading<Field>) => likeliestSheet(sheets, reading)?.name ?? '';
  return {
    ...{ form, findings, source: sourceOf(name) },
    sheets: sheets.map((sheet) => ({ name: sheet.name, rows: sheet.rows.length })),
    likeliest: { inventory: likeliest(inventoryReading(name)), 'hazard-log': likeliest(hazardLogReading(name)) },
  };
}

type From = {
  readonly file: string;
  readonly sheet: TableSheet;
  readonly knowledge: Knowledge;
  readonly guesser: ClassGuesser;
};

async function seeInventory(
  { told, choices, source, text }: AskedInventory,
  { file, sheet, guesser }: From,
): Promise<{ readonly seen: SeenInventory }> {
  const table = mapTable(sheet, inventoryReading(file, told));
  const { scenario, findings } = await scenarioOf(text);
  const all = [...findings, ...table.findings];
  const usable = scenario !== undefined && !all.some(isError) ? scenario : undefined;
  const proposal =
    usable && proposeInventory({ rows: table.rows, file, source, scenario: usable, text, guesser, choices });
  const classes = {
    ...{ thing: guesser.classesFor('thing'), place: guesser.classesFor('place') },
    network: guesser.classesFor('network'),
  };
  const seen = { table: seenTable(sheet, table), classes, findings: [...all, ...(proposal?.findings ?? [])] };
  return { seen: { ...seen, proposal: proposal?.findings.some(isError) ? undefined : proposal } };
}

async function seeHazardLog(
  { told, choices, text }: AskedHazardLog,
  { file, sheet, knowledge }: From,
): Promise<{ readonly seen: SeenHazardLog }> {
  const table = mapTable(sheet, hazardLogReading(file, told));
  const { scenario, findings } = await scenarioOf(text);
  const all = [...findings, ...table.findings];
  const usable = scenario !== undefined && !all.some(isError) ? scenario : undefined;
  const proposal = usable && proposeHazardLog({ rows: table.rows, file, scenario: usable, knowledge, choices });
  const seen = { table: seenTable(sheet, table), findings: [...all, ...(proposal?.findings ?? [])] };
  return { seen: { ...seen, proposal: proposal?.findings.some(isError) ? undefined : proposal } };
}

async function scenarioOf(
  text: string,
): Promise<{ readonly scenario: Scenario | undefined; readonly findings: readonly Finding[] }> {
  const { scenario, findings } = await readScenarioText(text);
  return { scenario, findings: findings.filter(isError) };
}

function seenTable<Field extends string>({ rows }: TableSheet, { columns }: MappedTable<Field>): SeenTable<Field> {
  const preview = rows
    .filter(({ line }) => line > columns.line)
    .slice(0, previewed)
    .map(({ line, cells }) => ({
      line,
      cells: columns.heads.map((_, at) => ({ at: columnLetters(at), text: (cells[at] ?? '').trim().slice(0, 60) })),
    }));
  return { columns, preview };
}

function nothing(findings: readonly Finding[]): Taken {
  return { text: undefined, findings };
}

/** The text, unless it would have errors, or could not take what was picked. */
async function proven(text: string | undefined, knowledge: Knowledge): Promise<Taken> {
  if (text === undefined) return nothing([]);
  const { scenario, findings, places } = await readScenarioText(text);
  const all = scenario === undefined ? findings : compileScenario(scenario, knowledge, places).findings;
  const faults = all.filter(isError);
  return { text: faults.length === 0 ? text : undefined, findings: faults };
}
