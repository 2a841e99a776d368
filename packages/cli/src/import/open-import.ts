import type { Finding, Knowledge } from '@nemecys/core';
import type { MappedTable, TableReading } from '@nemecys/core/imports';
import { tellFindings } from '../assess-file.ts';
import { loadKnowledge } from '../load-knowledge.ts';
import type { Session } from '../session.ts';
import { type Destination, printTable, refuseOtherFile, stops } from './finish-import.ts';
import { readImportTable, type TableOptions } from './read-import-table.ts';
import { type ImportTarget, readTarget } from './read-target.ts';

/** What an import works on: the scenario, the table, and what was found in reading it. */
export type OpenImport<Field extends string> = {
  readonly knowledge: Knowledge;
  readonly target: ImportTarget;
  readonly form: string;
  readonly table: MappedTable<Field>;
  readonly findings: readonly Finding[];
  /** Machines, and who wants quiet, are told results alone. */
  readonly brief: boolean;
};

/** Reads the scenario to import into and the table; where either has errors these are told and there is nothing. Throws a Failure. */
export async function openImport<Field extends string>(
  reading: TableReading<Field>,
  options: Destination & TableOptions & { readonly knowledge?: string },
  session: Session,
): Promise<OpenImport<Field> | undefined> {
  refuseOtherFile(options, session);
  const knowledge = await loadKnowledge(options.knowledge, session);
  const { target, findings: own } = await readTarget(options.into, { knowledge, session });
  if (target === undefined) {
    tellFindings(own, 'wrong', session);
    return undefined;
  }
  const { form, table, findings } = readImportTable(reading, options, session);
  const brief = session.quiet || session.json;
  if (table !== undefined && !brief) printTable(form, table, session.err);
  if (table === undefined || stops(findings)) {
    tellFindings(findings, 'wrong', session);
    return undefined;
  }
  return { knowledge, target, form, table, findings, brief };
}
