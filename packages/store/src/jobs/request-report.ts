import type { ComplianceDocument, DocumentFormat } from '@nemecys/core';
import { appendAudit } from '../append-audit.ts';
import type { PersonDoing } from '../doing.ts';
import { idIsTaken, madeBefore } from '../made-before.ts';
import type { Database } from '../open-store.ts';
import { readRegister } from '../register/read-register.ts';
import type { ScenarioKey } from '../scenario-key.ts';
import { versionText } from '../version-text.ts';
import type { JobQueue } from './job-queue.ts';
import type { ReportFormat } from './report-format.ts';

/** A document that somebody wants, with the version of the register and the day that it is made from. */
export type WantedDocument = {
  readonly id: ComplianceDocument;
  readonly format: DocumentFormat;
  /** 0 while nothing is registered. */
  readonly register: number;
  readonly day: string;
};

/** A report that somebody wants of one version: the assessment, or a document on compliance. */
export type WantedReport = ScenarioKey & {
  readonly id: string;
  readonly version: number;
  /** Of the report on the assessment. */
  readonly format: ReportFormat;
  readonly document?: WantedDocument | undefined;
};

/**
 * Asks for a report of a version, which a worker makes; once, when the same person asks for the same again. Throws a
 * Failure: not-found when there is no such version, conflict when the id is of another report.
 */
export async function requestReport(
  { db, queue }: { readonly db: Database; readonly queue: JobQueue },
  { id, workspace, scenario, version, format, document }: WantedReport,
  { by, at }: PersonDoing,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await versionText(transaction, { workspace, scenario }, version);
    if (document !== undefined) await readRegister(transaction, { workspace, scenario }, document.register);
    const columns = document === undefined ? reportColumns(format) : documentColumns(document);
    const wanted = { workspace, scenario, version, requested_by: by, ...columns };
    const made = await transaction
      .insertInto('job')
      .values({ id, ...wanted, state: 'waiting', attempts: 0, requested_at: at, fault: null, ended_at: null })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    if (made.numInsertedOrUpdatedRows !== 1n) {
      const there = await transaction.selectFrom('job').selectAll().where('id', '=', id).executeTakeFirst();
      const told = Object.keys(wanted) as readonly (keyof typeof wanted)[];
      madeBefore(there !== undefined && told.every((column) => there[column] === wanted[column]), idIsTaken);
      return;
    }
    await queue.send(transaction, id);
    const details = { scenario, version, job: id, ...told(format, document) };
    await appendAudit(transaction, { actor: by, action: 'request-report', workspace, details }, at);
  });
}

function reportColumns(format: ReportFormat) {
  const none = { document: null, format: null, register: null, day: null };
  return { kind: 'report' as const, report_format: format, ...none };
}

function documentColumns({ id, format, register, day }: WantedDocument) {
  const columns = { document: id, format, register: register === 0 ? null : register, day };
  return { kind: 'document' as const, report_format: null, ...columns };
}

function told(format: ReportFormat, document: WantedDocument | undefined): Readonly<Record<string, string | number>> {
  return document === undefined
    ? { format }
    : { document: document.id, format: document.format, register: document.register };
}
