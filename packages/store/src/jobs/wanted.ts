import { ComplianceDocument, documentFormats, OrganisationKind } from '@nemecys/core';
import { z } from 'zod';

/** What reports on the assessment of a version are made as. */
export const reportFormats = ['html', 'pdf', 'docx', 'xlsx', 'csv', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** What decisions on the options of a version are made as. */
export const decisionFormats = ['html', 'md', 'csv', 'json'] as const;
export type DecisionFormat = (typeof decisionFormats)[number];

/**
 * What a worker is to make of a version: the report on its assessment, the decision on its options, or a document on its
 * compliance with the version of the register (0 while nothing is registered) and the day that it is made from.
 */
export const Wanted = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('report'), format: z.enum(reportFormats) }),
  z.strictObject({ kind: z.literal('decision'), format: z.enum(decisionFormats), role: OrganisationKind }),
  z.strictObject({
    ...{ kind: z.literal('document'), document: ComplianceDocument, format: z.enum(documentFormats) },
    ...{ register: z.int().min(0), day: z.iso.date() },
  }),
]);
export type Wanted = z.infer<typeof Wanted>;

/** The columns of a job that say what is wanted. */
export type WantedColumns = {
  readonly kind: Wanted['kind'];
  readonly format: Wanted['format'];
  readonly role: OrganisationKind | null;
  readonly document: ComplianceDocument | null;
  readonly register: number | null;
  readonly day: string | null;
};

const none = { role: null, document: null, register: null, day: null } as const;

/** What is wanted, as the columns of a job. */
export function columnsOf(wanted: Wanted): WantedColumns {
  switch (wanted.kind) {
    case 'report':
    case 'decision':
      return { ...none, ...wanted };
    case 'document':
      return { ...none, ...wanted, register: wanted.register === 0 ? null : wanted.register };
  }
}

/** What is wanted, from the columns of a job. */
export function wantedOf({ kind, format, role, document, register, day }: WantedColumns): Wanted {
  const given = { kind, format, role, document, register: register ?? 0, day };
  const told = { report: [], decision: ['role'], document: ['document', 'register', 'day'] } as const;
  return Wanted.parse(
    Object.fromEntries(['kind', 'format', ...told[kind]].map((name) => [name, given[name as 'kind']])),
  );
}
