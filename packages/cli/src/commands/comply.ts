import { join } from 'node:path';
import {
  type AssuranceCase,
  assess,
  assuranceCaseOf,
  ComplianceDocument,
  comply as complyWith,
  type DocumentFormat,
  documentFormats,
  emptyRegister,
  Failure,
} from '@nemecys/core';
import type { DocumentInput } from '@nemecys/report';
import { tellFindings } from '../assess-file.ts';
import { marketsOf, requirementActorsOf, scopeFactsOf } from '../comply-words.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { loadKnowledge } from '../load-knowledge.ts';
import { catalogueWithOwn, type OwnOptions } from '../own-requirements/catalogue-with-own.ts';
import { printCompliance } from '../print-compliance.ts';
import { type Progress, startProgress } from '../progress.ts';
import { type ReadRegister, readRecords } from '../read-records.ts';
import { readScenarioFile } from '../read-scenario-file.ts';
import { type Session, writeJson } from '../session.ts';
import { sha256 } from '../sha256.ts';
import { version } from '../version.ts';
import { type NewFile, writeFiles } from '../write-files.ts';

type Options = OwnOptions & {
  readonly variant?: string;
  readonly market?: string;
  readonly actor?: string;
  readonly fact?: readonly string[];
  readonly records?: string;
  readonly at?: string;
  readonly out?: string;
  readonly documents?: string;
  readonly only?: string;
  readonly zip?: true;
  readonly format?: 'sarif' | 'markdown';
  readonly knowledge?: string;
};

/** Says what applies to a scenario, how far it is shown and what is missing; writes the report that was asked for. */
export async function comply(file: string, options: Options, session: Session): Promise<ExitCode> {
  const wishes = {
    markets: marketsOf(options.market),
    actors: requirementActorsOf(options.actor),
    facts: scopeFactsOf(options.fact ?? []),
  };
  const wanted = { formats: documentFormatsOf(options), documents: documentsOf(options), zip: options.zip === true };
  const day = dayOf(options.at, session);
  const progress = startProgress(session);
  try {
    const knowledge = await loadKnowledge(options.knowledge, session);
    const catalogue = catalogueWithOwn(options, 'written', session);
    if (catalogue === undefined) return exitCode.input;
    const held = options.records === undefined ? noRecords : readRecords(options.records, session.io.cwd);
    progress.step(`Reading ${file}`);
    const read = await readScenarioFile(file, options.variant, { knowledge, session });
    if (read.compiled === undefined) {
      progress.done();
      tellFindings(read.findings, 'wrong', session);
      return exitCode.input;
    }
    const { scenario, places } = read;
    const assessment = assess({
      ...{ ...read, knowledge, version, variant: options.variant ?? null },
      onProgress: (stage) => progress.step(stage),
    });
    const given = { scenario, assessment, places, knowledge, catalogue, wishes, sha256, day };
    const compliance = complyWith({ ...given, ...held });
    const made = assuranceCaseOf({ compliance, scenario, register: held.register });
    const input = { scenario, assessment, compliance, catalogue, records: held.register.records };
    const files =
      options.out === undefined
        ? []
        : await write({ ...input, made }, { folder: options.out, ...wanted, session, progress });
    progress.done();
    if (session.json) writeJson(session, compliance);
    else if (options.format !== undefined) {
      const { renderComplianceMarkdown, renderComplianceSarif } = await import('@nemecys/report');
      const render = options.format === 'sarif' ? renderComplianceSarif : renderComplianceMarkdown;
      session.io.stdout.write(render(compliance));
    } else if (!session.quiet) printCompliance(compliance, files, session.out);
    return exitCode.done;
  } finally {
    progress.done();
  }
}

const noRecords: ReadRegister = { register: emptyRegister, faultyFiles: new Map() };

/** The formats of the documents that were asked for. Throws a Failure. */
function documentFormatsOf({ documents, out, zip }: Options): readonly DocumentFormat[] {
  if (documents !== undefined && out === undefined) {
    throw new Failure('input', '--documents says in which formats to write, so say where as well: --out FOLDER.');
  }
  if (zip && (out === undefined || documents === 'none')) {
    throw new Failure(
      'input',
      '--zip puts documents into an archive, so say where: --out FOLDER, and have some written.',
    );
  }
  if (documents === 'none') return [];
  const words = (documents ?? 'html,docx,xlsx').split(',').map((word) => word.trim().toLowerCase());
  const unknown = words.find((word) => word !== 'all' && !documentFormats.some((known) => known === word));
  if (unknown !== undefined) {
    throw new Failure(
      'input',
      `"${unknown}" is no format of a document. Formats: ${documentFormats.join(', ')}, all, none.`,
    );
  }
  return documentFormats.filter((known) => words.includes('all') || words.includes(known));
}

/** The documents that were named; undefined where none was. Throws a Failure. */
function documentsOf({ only }: Options): readonly ComplianceDocument[] | undefined {
  if (only === undefined) return undefined;
  return only.split(',').map((word) => {
    const id = ComplianceDocument.safeParse(word.trim());
    if (id.success) return id.data;
    throw new Failure(
      'input',
      `There is no document "${word.trim()}". Documents: ${ComplianceDocument.options.join(', ')}.`,
    );
  });
}

function dayOf(at: string | undefined, { io }: Session): string {
  if (at === undefined) return new Date(io.today()).toISOString().slice(0, 10);
  if (/^\d{4}-\d{2}-\d{2}$/u.test(at) && !Number.isNaN(Date.parse(at))) return at;
  throw new Failure('input', `--at takes a day such as 2026-11-26, not "${at}".`);
}

type Writing = {
  readonly folder: string;
  readonly formats: readonly DocumentFormat[];
  /** Nothing but these; undefined is the report and the whole set. */
  readonly documents: readonly ComplianceDocument[] | undefined;
  /** The documents go into one archive. */
  readonly zip: boolean;
  readonly session: Session;
  readonly progress: Progress;
};

type Written = Omit<DocumentInput, 'drawnCase'> & { readonly made: AssuranceCase };

/** Writes the compliance report into the folder, and the documents of the set into one beneath it or an archive. */
async function write(
  { made, ...given }: Written,
  { folder, formats, documents, zip, session, progress }: Writing,
): Promise<readonly string[]> {
  const { documentSet, drawCase, renderDocument, zipFiles } = await import('@nemecys/report');
  let drawn: ReturnType<typeof drawCase> | undefined;
  const drawnCase = () => {
    if (drawn === undefined) progress.step('Drawing the assurance case');
    drawn ??= drawCase(made);
    return drawn;
  };
  const input = { ...given, drawnCase };
  const written = documents === undefined ? [...writeFiles(folder, await reportFiles(input), session.io)] : [];
  const files: NewFile[] = [];
  for (const document of formats.length === 0 ? [] : await documentSet(input, documents)) {
    for (const format of formats) {
      const name = `${document.id}.${format}`;
      progress.step(`Preparing ${name}`);
      files.push({ name, content: await renderDocument(document, format) });
    }
  }
  if (files.length === 0) return written;
  const archive = [{ name: 'documents.zip', content: zipFiles(files) }];
  return [
    ...written,
    ...(zip ? writeFiles(folder, archive, session.io) : writeFiles(join(folder, 'documents'), files, session.io)),
  ];
}

async function reportFiles({ compliance, drawnCase }: DocumentInput): Promise<readonly NewFile[]> {
  const report = await import('@nemecys/report');
  const drawn = await drawnCase();
  return [
    { name: 'compliance.html', content: await report.renderComplianceHtml(compliance, drawn) },
    { name: 'compliance.json', content: report.renderJson(compliance) },
    { name: 'compliance.md', content: report.renderComplianceMarkdown(compliance) },
    { name: 'compliance.sarif', content: report.renderComplianceSarif(compliance) },
    { name: 'requirements.csv', content: report.renderComplianceCsv(compliance) },
    { name: 'trace.csv', content: report.renderTraceCsv(compliance) },
    ...(await report.renderViewFiles(compliance)),
    ...report.renderCaseFiles(drawn),
  ];
}
