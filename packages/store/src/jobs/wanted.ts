import { ComplianceDocument, documentFormats, EvidenceGrade, OrganisationKind } from '@nemecys/core';
import { z } from 'zod';

/** What reports on the assessment of a version are made as. */
export const reportFormats = ['html', 'pdf', 'docx', 'xlsx', 'csv', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** What decisions on the options of a version are made as. */
export const decisionFormats = ['html', 'md', 'csv', 'json'] as const;
export type DecisionFormat = (typeof decisionFormats)[number];

/** What an import gives: the scenario text with it, or that text beside all that was added, changed and found no place. */
const importFormats = ['yaml', 'json'] as const;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u, 'must be a SHA-256');
const words = z.string().min(1).max(300);
const meanings = z.record(words, words);

/** How the table of a file is read, where it is not written as usual. */
const table = { file: sha256, columns: z.record(z.string(), z.string().max(300)).optional(), sheet: words.optional() };

/** Which register (0 while nothing is registered) documents are made from, and on which day its records are weighed. */
const standing = { register: z.int().min(0), day: z.iso.date() };

/**
 * What a worker is to make of a version: the report on its assessment; the decision on it and on versions of scenarios
 * beside it; a document on its compliance, or the whole set in one archive; its text with an attached inventory or hazard
 * log in it, which saves nothing.
 */
export const Wanted = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('report'), format: z.enum(reportFormats) }),
  z.strictObject({
    ...{ kind: z.literal('decision'), format: z.enum(decisionFormats) },
    role: OrganisationKind.optional().meta({ description: 'Without one, that of the author of the scenario' }),
    minimumGrade: EvidenceGrade.default('assumption'),
    beside: z
      .array(z.strictObject({ scenario: words, version: z.int().min(1) }))
      .max(20)
      .default([]),
    search: z.boolean().default(true),
    numbers: z.boolean().default(true),
  }),
  z.strictObject({
    ...{ kind: z.literal('document'), document: ComplianceDocument, format: z.enum(documentFormats) },
    ...standing,
  }),
  z.strictObject({ kind: z.literal('document-set'), formats: z.array(z.enum(documentFormats)).min(1), ...standing }),
  z.strictObject({
    ...{ kind: z.literal('inventory'), format: z.enum(importFormats), ...table },
    ...{ classes: meanings.optional(), places: words.optional(), networks: words.optional() },
    ...{ source: words.optional(), removeGone: z.boolean().optional() },
  }),
  z.strictObject({
    ...{ kind: z.literal('hazard-log'), format: z.enum(importFormats), ...table },
    ...{ severities: meanings.optional(), likelihoods: meanings.optional() },
    ...{ harms: meanings.optional(), things: meanings.optional() },
  }),
]);
export type Wanted = z.infer<typeof Wanted>;
