import { z } from 'zod';
import { Artefact } from './artefact.ts';
import { MappingTable, RequirementMap, SharedArtefacts } from './mapping/mapping.ts';
import { DutyRole } from './register/responsibility.ts';
import { Confidence, Requirement, RequirementActor, RequirementDocument } from './requirement.ts';

/** What one document asks for, as it is written in a file. */
export const RequirementFile = z
  .strictObject({
    format: z.literal('nemecys-requirements/1'),
    document: RequirementDocument,
    requirements: z.array(Requirement).min(1).readonly(),
  })
  .readonly();
export type RequirementFile = z.infer<typeof RequirementFile>;

/** A standard, and whether an authority recognises the edition. */
export const RecognisedStandard = z
  .strictObject({
    standard: z.string().min(1),
    /** Absent where no edition is recognised. */
    edition: z.string().min(1).optional(),
    number: z.string().min(1).optional(),
    /** The last day on which it is accepted. */
    until: z.iso.date().optional(),
    recognised: z.boolean(),
  })
  .readonly();
export type RecognisedStandard = z.infer<typeof RecognisedStandard>;

/** A duty with the part of each actor by default: `A` answers for it, and exactly one does. */
export const Duty = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]*$/u),
    topic: z.string().min(1),
    parts: z.partialRecord(RequirementActor, z.array(DutyRole).min(1).readonly()).readonly(),
    artefacts: z.array(Artefact).min(1).readonly(),
    requirements: z.array(z.string()).min(1).readonly(),
    note: z.string().optional(),
  })
  .readonly();
export type Duty = z.infer<typeof Duty>;

/** A phase in the life of a product with the threats of the knowledge that belong to it. */
export const LifePhase = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]*$/u),
    label: z.string().min(1),
    threats: z.array(z.string()).min(1).readonly(),
  })
  .readonly();
export type LifePhase = z.infer<typeof LifePhase>;

const dated = { confidence: Confidence, checkedOn: z.iso.date(), note: z.string().optional() };

/** A table of the catalogue that is no list of requirements, as it is written in a file. */
export const CatalogueTable = z.discriminatedUnion('format', [
  z.strictObject({
    format: z.literal('nemecys-recognised-standards/1'),
    ...dated,
    by: z.string().min(1),
    standards: z.array(RecognisedStandard).readonly(),
  }),
  z.strictObject({ format: z.literal('nemecys-duties/1'), ...dated, duties: z.array(Duty).readonly() }),
  z.strictObject({ format: z.literal('nemecys-life-phases/1'), ...dated, phases: z.array(LifePhase).readonly() }),
  z.strictObject({
    format: z.literal('nemecys-mapping/1'),
    ...dated,
    source: z.string().min(1),
    maps: z.array(RequirementMap).min(1).readonly(),
  }),
  z.strictObject({
    format: z.literal('nemecys-shared-artefacts/1'),
    ...dated,
    source: z.string().min(1),
    shared: z.array(SharedArtefacts).min(1).readonly(),
  }),
]);
export type CatalogueTable = z.infer<typeof CatalogueTable>;

/** All documents with their requirements, ordered by the id of the document and then as the document orders them. */
export const RequirementCatalogue = z
  .object({
    format: z.literal('nemecys-catalogue/1'),
    documents: z.array(RequirementFile).readonly(),
    recognised: z.array(RecognisedStandard).readonly(),
    duties: z.array(Duty).readonly(),
    phases: z.array(LifePhase).readonly(),
    mappings: z.array(MappingTable).readonly(),
    /** Each with where its table comes from. */
    shared: z
      .array(SharedArtefacts.unwrap().extend({ source: z.string(), confidence: Confidence }).readonly())
      .readonly(),
    hash: z.string(),
  })
  .readonly();
export type RequirementCatalogue = z.infer<typeof RequirementCatalogue>;
